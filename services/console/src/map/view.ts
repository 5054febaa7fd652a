/** A place on the square that Web Mercator makes of the world: 0 to 1 from the west and from the north. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is looked at: the middle, and how near; zoom 0 shows the world in 256 px. */
export interface View extends Spot {
  readonly zoom: number;
}

/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const nearest = 19;
const farthest = 3;

/** @param longitude and latitude in degrees, WGS84 */
export function spotOf(longitude: number, latitude: number): Spot {
  const north = (latitude * Math.PI) / 180;
  const y = (1 - Math.log(Math.tan(north) + 1 / Math.cos(north)) / Math.PI) / 2;
  return { x: (longitude + 180) / 360, y };
}

/** Pixels of the whole world at a zoom. */
export const scaleOf = (zoom: number): number => 256 * 2 ** zoom;

/** Metres a pixel is wide in the middle of a view. */
export function metresPerPixel({ y, zoom }: View): number {
  const north = Math.atan(Math.sinh(Math.PI * (1 - 2 * y)));
  return (40_075_016.7 * Math.cos(north)) / scaleOf(zoom);
}

export const pan = (view: View, right: number, down: number): View => ({
  ...view,
  x: view.x + right / scaleOf(view.zoom),
  y: view.y + down / scaleOf(view.zoom),
});

/** Nearer or farther, what lies under a place of the screen staying there; `at` in px from the middle. */
export function zoomAt(view: View, by: number, at: { readonly right: number; readonly down: number }): View {
  const zoom = Math.min(nearest, Math.max(farthest, view.zoom + by));
  const kept = 1 / scaleOf(view.zoom) - 1 / scaleOf(zoom);
  return { x: view.x + at.right * kept, y: view.y + at.down * kept, zoom };
}

/** The view in which all of some spots are seen; undefined where there are none. */
export function viewOf(xs: Float64Array, ys: Float64Array, { width, height }: Size): View | undefined {
  if (xs.length === 0) return undefined;
  let [west, east, north, south] = [1, 0, 1, 0];
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i] ?? 0, ys[i] ?? 0];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  const widest = Math.max((east - west) / width, (south - north) / height, 1e-9);
  const zoom = Math.log2(1 / (256 * widest)) - 0.3;
  return {
    x: (west + east) / 2,
    y: (north + south) / 2,
    zoom: Math.min(16, Math.max(farthest, zoom)),
  };
}
