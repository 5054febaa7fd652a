import { type Cluster, radiusOf } from './clusters.ts';
import type { Look } from './layers.ts';
import { type Size, type View, metresPerPixel, scaleOf } from './view.ts';

/** The colours of the page, read where they are: the map is drawn as the rest is, by day and by night. */
export interface Ink {
  readonly font: string;
  colour(token: string): string;
}

export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  return { font: style.fontFamily, colour: (token) => style.getPropertyValue(token).trim() };
}

interface Picture {
  readonly clusters: readonly Cluster[];
  readonly looks: readonly Look[];
  readonly view: View;
  readonly size: Size;
  /** The place chosen, in px; undefined where it is out of sight. */
  readonly chosen: { readonly left: number; readonly top: number } | undefined;
}

/** Draws the map: lines to measure by, then what is there, the gravest on top. */
export function draw(context: CanvasRenderingContext2D, ink: Ink, picture: Picture): void {
  const { clusters, looks, view, size, chosen } = picture;
  context.clearRect(0, 0, size.width, size.height);
  context.fillStyle = ink.colour('--sunken');
  context.fillRect(0, 0, size.width, size.height);
  drawLines(context, ink, view, size);
  for (const cluster of clusters) drawCluster(context, ink, cluster, looks[cluster.level] ?? looks[0]);
  if (chosen) {
    context.strokeStyle = ink.colour('--focus');
    context.lineWidth = 3;
    context.beginPath();
    context.arc(chosen.left, chosen.top, 14, 0, 2 * Math.PI);
    context.stroke();
  }
  drawMeasure(context, ink, view, size);
}

/** A net of equal squares that stays with the ground. */
function drawLines(context: CanvasRenderingContext2D, ink: Ink, view: View, { width, height }: Size): void {
  const side = scaleOf(view.zoom) / 2 ** Math.round(Math.log2(scaleOf(view.zoom) / 160));
  const [left, top] = [view.x * scaleOf(view.zoom) - width / 2, view.y * scaleOf(view.zoom) - height / 2];
  context.strokeStyle = ink.colour('--line');
  context.lineWidth = 1;
  context.beginPath();
  for (let x = side - (left % side); x < width; x += side) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, height);
  }
  for (let y = side - (top % side); y < height; y += side) {
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(width, Math.round(y) + 0.5);
  }
  context.stroke();
}

function drawCluster(
  context: CanvasRenderingContext2D,
  ink: Ink,
  cluster: Cluster,
  look: Look | undefined,
): void {
  if (!look) return;
  const { left, top, count } = cluster;
  const colour = ink.colour(`--${look.tone}`);
  const radius = radiusOf(cluster);
  context.lineWidth = 2;
  if (count === 1) {
    context.beginPath();
    outline(context, look.mark, left, top, radius);
    context.fillStyle = look.mark === 'ring' ? ink.colour('--surface') : colour;
    context.fill();
    context.strokeStyle = look.mark === 'ring' ? colour : ink.colour('--surface');
    context.stroke();
    return;
  }
  context.beginPath();
  context.arc(left, top, radius, 0, 2 * Math.PI);
  context.fillStyle = ink.colour('--surface');
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = ink.colour('--ink');
  context.font = `600 13px ${ink.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(count > 9_999 ? `${Math.round(count / 1_000)}k` : String(count), left, top + 1);
  context.beginPath();
  outline(context, look.mark, left + radius * 0.75, top - radius * 0.75, 5);
  context.fillStyle = colour;
  context.fill();
}

const corners: Readonly<Record<Look['mark'], number>> = {
  ring: 0,
  dot: 0,
  triangle: 3,
  diamond: 4,
  octagon: 8,
};

function outline(
  context: CanvasRenderingContext2D,
  mark: Look['mark'],
  left: number,
  top: number,
  radius: number,
): void {
  const count = corners[mark];
  if (count === 0) {
    context.arc(left, top, radius * 0.85, 0, 2 * Math.PI);
    return;
  }
  const first = count === 8 ? Math.PI / 8 : -Math.PI / 2;
  for (let i = 0; i <= count; i++) {
    const turn = first + (i * 2 * Math.PI) / count;
    const [x, y] = [left + radius * 1.15 * Math.cos(turn), top + radius * 1.15 * Math.sin(turn)];
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

/** How long a stretch of ground is, at the lower left. */
function drawMeasure(context: CanvasRenderingContext2D, ink: Ink, view: View, { height }: Size): void {
  const metres = metresPerPixel(view) * 110;
  const round = 10 ** Math.floor(Math.log10(metres));
  const length = [5, 2, 1].map((times) => times * round).find((one) => one <= metres) ?? round;
  const width = length / metresPerPixel(view);
  context.strokeStyle = ink.colour('--ink');
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(16, height - 22);
  context.lineTo(16, height - 16);
  context.lineTo(16 + width, height - 16);
  context.lineTo(16 + width, height - 22);
  context.stroke();
  context.fillStyle = ink.colour('--ink');
  context.font = `13px ${ink.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  context.fillText(length >= 1_000 ? `${length / 1_000} km` : `${length} m`, 22, height - 20);
}
