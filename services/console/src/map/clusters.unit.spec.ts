import { expect, it } from '@jest/globals';
import { clusterAt, clustersIn, pointsIn } from './clusters.ts';
import { metresPerPixel, pan, spotOf, viewOf, zoomAt } from './view.ts';

const size = { width: 800, height: 600 };
const all = () => true;

function pointsAt(places: readonly (readonly [longitude: number, latitude: number])[]) {
  const spots = places.map(([longitude, latitude]) => spotOf(longitude, latitude));
  return {
    xs: Float64Array.from(spots, ({ x }) => x),
    ys: Float64Array.from(spots, ({ y }) => y),
  };
}

const seeing = (points: ReturnType<typeof pointsAt>) => {
  const view = viewOf(points.xs, points.ys, size);
  if (!view) throw new Error('there is nothing to see');
  return view;
};

it('puts places where they are, north up, a kilometre a kilometre', () => {
  const [changsha, beijing] = [spotOf(112.94, 28.23), spotOf(116.4, 39.9)];
  expect(beijing.y).toBeLessThan(changsha.y);
  expect(beijing.x).toBeGreaterThan(changsha.x);
  expect(metresPerPixel({ ...spotOf(113, 28.2), zoom: 10 })).toBeCloseTo(134.7, 0);
});

it('draws what is near each other as one, with how many and the gravest of them', () => {
  const points = pointsAt([
    [113.2, 28.2],
    [113.2001, 28.2001],
    [113.5, 28.5],
  ]);
  const levels = Uint8Array.of(1, 3, 0);
  const clusters = clustersIn(points, levels, seeing(points), size, all);
  expect(clusters.map(({ count, level, point }) => [count, level, point])).toEqual([
    [1, 0, 2],
    [2, 3, 1],
  ]);
  const [alone] = clusters;
  expect(clusterAt(clusters, (alone?.left ?? 0) + 5, alone?.top ?? 0)).toBe(alone);
  expect(clusterAt(clusters, -500, -500)).toBeUndefined();
});

it('lists the same as it draws, the gravest first, and leaves out what is not wanted', () => {
  const points = pointsAt([
    [113.2, 28.2],
    [113.3, 28.3],
    [113.4, 28.4],
  ]);
  const levels = Uint8Array.of(0, 2, 1);
  const view = seeing(points);
  expect(pointsIn(points, levels, view, size, all)).toEqual([1, 2, 0]);
  expect(pointsIn(points, levels, view, size, (i) => i !== 1)).toEqual([2, 0]);
  expect(pointsIn(points, levels, pan(view, 5_000, 0), size, all)).toEqual([]);
});

it('keeps what lies under the pointer there while it comes nearer', () => {
  const view = { ...spotOf(113.2, 28.2), zoom: 10 };
  const nearer = zoomAt(view, 1, { right: 100, down: -50 });
  expect(nearer.zoom).toBe(11);
  const under = ({ x, y, zoom }: typeof view) => [x + 100 / (256 * 2 ** zoom), y - 50 / (256 * 2 ** zoom)];
  under(view).forEach((place, i) => expect(under(nearer)[i]).toBeCloseTo(place, 12));
  expect(zoomAt(view, 99, { right: 0, down: 0 }).zoom).toBe(19);
});

it('gathers 50,000 in the time of a few frames', () => {
  const places = Array.from(
    { length: 50_000 },
    (_, i) => [111 + ((i * 7919) % 30_000) / 10_000, 27 + ((i * 104_729) % 25_000) / 10_000] as const,
  );
  const points = pointsAt(places);
  const view = seeing(points);
  const levels = new Uint8Array(50_000);
  clustersIn(points, levels, view, size, all);
  // Processor time: what else the machine does is not counted.
  const began = process.cpuUsage();
  const clusters = clustersIn(points, levels, view, size, all);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(200);
  expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(50_000);
  expect(clusters.length).toBeLessThan(300);
});
