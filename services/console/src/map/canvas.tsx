import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { usePreferences } from '../prefs/use-preferences.ts';
import css from './map.module.css';
import { type Points, clusterAt, clustersIn } from './clusters.ts';
import { draw, inkOf } from './draw.ts';
import type { Look } from './layers.ts';
import { useMapText } from './text/use-map-text.ts';
import { type Size, type View, pan, scaleOf, zoomAt } from './view.ts';

interface MapCanvasProps {
  readonly points: Points;
  readonly levels: Uint8Array;
  readonly looks: readonly Look[];
  readonly shown: (point: number) => boolean;
  readonly view: View;
  readonly size: Size;
  readonly onView: (view: View) => void;
  readonly onSize: (size: Size) => void;
  readonly chosen: number | undefined;
  readonly onChoose: (point: number) => void;
}

/** So far the arrow keys go, in px; and so near one press of a zoom key comes. */
const keyStep = 80;
const zoomStep = 0.75;
/** Less is a press, not a drag, in px. */
const dragFrom = 5;

const keys: Readonly<Record<string, (view: View) => View>> = {
  ArrowLeft: (view) => pan(view, -keyStep, 0),
  ArrowRight: (view) => pan(view, keyStep, 0),
  ArrowUp: (view) => pan(view, 0, -keyStep),
  ArrowDown: (view) => pan(view, 0, keyStep),
  '+': (view) => zoomAt(view, zoomStep, { right: 0, down: 0 }),
  '=': (view) => zoomAt(view, zoomStep, { right: 0, down: 0 }),
  '-': (view) => zoomAt(view, -zoomStep, { right: 0, down: 0 }),
};

/** The map itself: dragged, rolled, pressed, or moved with the keyboard. What it shows stands in the list beside it too. */
export function MapCanvas(props: MapCanvasProps) {
  const { points, levels, looks, shown, view, size, onView, onSize, chosen, onChoose } = props;
  const text = useMapText();
  const { theme } = usePreferences();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [grabbed, setGrabbed] = useState<{ readonly x: number; readonly y: number; readonly view: View }>();
  const clusters = clustersIn(points, levels, view, size, shown);

  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const measure = () => onSize({ width: current.clientWidth, height: current.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(current);
    measure();
    return () => watcher.disconnect();
  }, [onSize]);

  useEffect(() => {
    const { current } = canvas;
    const context = current?.getContext('2d');
    if (!current || !context) return;
    const sharp = window.devicePixelRatio || 1;
    current.width = size.width * sharp;
    current.height = size.height * sharp;
    context.setTransform(sharp, 0, 0, sharp, 0, 0);
    const spot = chosen === undefined ? undefined : placeOf(points, chosen, view, size);
    draw(context, inkOf(current), { clusters, looks, view, size, chosen: spot });
  }, [clusters, looks, view, size, chosen, points, theme]);

  const fromMiddle = (clientX: number, clientY: number) => {
    const box = canvas.current?.getBoundingClientRect();
    return {
      right: clientX - (box?.left ?? 0) - size.width / 2,
      down: clientY - (box?.top ?? 0) - size.height / 2,
    };
  };

  // A page that scrolls under the map while it zooms can't be used; React's own wheel listener may not prevent it.
  useEffect(() => {
    const { current } = canvas;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      onView(zoomAt(view, -event.deltaY / 240, fromMiddle(event.clientX, event.clientY)));
    };
    current?.addEventListener('wheel', onWheel, { passive: false });
    return () => current?.removeEventListener('wheel', onWheel);
  });

  const onPointerUp = (event: PointerEvent) => {
    const moved = grabbed && Math.hypot(event.clientX - grabbed.x, event.clientY - grabbed.y) > dragFrom;
    setGrabbed(undefined);
    if (!grabbed || moved) return;
    const at = fromMiddle(event.clientX, event.clientY);
    const pressed = clusterAt(clusters, at.right + size.width / 2, at.down + size.height / 2);
    if (!pressed) return;
    if (pressed.count === 1) onChoose(pressed.point);
    else
      onView(zoomAt(view, 2, { right: pressed.left - size.width / 2, down: pressed.top - size.height / 2 }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const move = keys[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onView(move(view));
  };

  return (
    <div ref={frame} className={css.frame}>
      <canvas
        ref={canvas}
        className={css.canvas}
        style={{ width: `${size.width}px`, height: `${size.height}px` }}
        role="application"
        aria-label={text.mapLabel}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setGrabbed({ x: event.clientX, y: event.clientY, view });
        }}
        onPointerMove={(event) => {
          if (grabbed) onView(pan(grabbed.view, grabbed.x - event.clientX, grabbed.y - event.clientY));
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setGrabbed(undefined)}
      />
      <div className={css.zoom}>
        <button
          type="button"
          aria-label={text.nearer}
          onClick={() => onView(zoomAt(view, zoomStep, { right: 0, down: 0 }))}
        >
          +
        </button>
        <button
          type="button"
          aria-label={text.farther}
          onClick={() => onView(zoomAt(view, -zoomStep, { right: 0, down: 0 }))}
        >
          −
        </button>
      </div>
    </div>
  );
}

function placeOf({ xs, ys }: Points, point: number, view: View, { width, height }: Size) {
  const scale = scaleOf(view.zoom);
  return {
    left: ((xs[point] ?? 0) - view.x) * scale + width / 2,
    top: ((ys[point] ?? 0) - view.y) * scale + height / 2,
  };
}
