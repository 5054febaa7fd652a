import type { ReactNode } from 'react';
import { Drawing } from '../../design/icon.tsx';
import type { PublicType } from './types.ts';

/** Drawn on 32×32 with a line of 2, the dangerous part filled: they stand above their words. */
const shapes: Readonly<Record<PublicType, ReactNode>> = {
  'blocked-stairway': (
    <>
      <path d="M3 28h6v-5h6v-5h6v-5h6V8" />
      <path className="full" d="M8 15h7v7H8zM13 9h5v6h-5z" />
    </>
  ),
  'locked-exit': (
    <>
      <path d="M7 28V4h18v24M4 28h24" />
      <path className="full" d="M12 16h8v7h-8z" />
      <path d="M13.500 16v-2.500a2.500 2.500 0 0 1 5 0V16" />
    </>
  ),
  'ebike-charged-indoors': (
    <>
      <circle cx="7" cy="23" r="4" />
      <circle cx="24" cy="23" r="4" />
      <path d="M7 23l5-9h8l4 9M18 10h3l1 4" />
      <path className="full" d="M14 3l-4 6h3l-1 4 5-6h-3l2-4z" />
    </>
  ),
  'blocked-fire-lane': (
    <>
      <path d="M3 28L9 6M29 28L23 6" />
      <path className="full" d="M9 17l2-5h10l2 5v6H9z" />
      <path d="M12 23v2m8-2v2" />
    </>
  ),
  'makeshift-wiring': (
    <>
      <path d="M4 6c8 0 2 12 10 12s4-10 8-10 4 6 4 8" />
      <path className="full" d="M22 16h8v5a4 4 0 0 1-8 0z" />
      <path d="M24 16v-3m4 3v-3M4 26l3-4 2 3 3-4" />
    </>
  ),
  'barred-window': (
    <>
      <path d="M5 4h22v24H5z" />
      <path d="M11 4v24M16 4v24M21 4v24M5 16h22" />
    </>
  ),
  extinguisher: (
    <>
      <path className="full" d="M10 13a5 5 0 0 1 10 0v15H10z" />
      <path d="M15 8V5m-4 0h8M19 6c4 0 6 3 6 7M3 4l26 25" />
    </>
  ),
  'hydrant-sprinkler': (
    <>
      <path d="M4 6h24M16 6v5" />
      <path className="full" d="M11 11h10l-2 4h-6z" />
      <path d="M9 21l-2 5m9-5v5m7-5l2 5M4 29L28 17" />
    </>
  ),
  'lights-and-signs': (
    <>
      <path d="M3 9h26v14H3z" />
      <path className="full" d="M18 12l6 4-6 4z" />
      <path d="M8 16h10M5 28L27 4" />
    </>
  ),
  'hot-work-flammables': (
    <>
      <path d="M8 28V14h9v14zM10 14v-3h5v3" />
      <path
        className="full"
        d="M23 10c1 3 4 4 4 8a4.500 4.500 0 0 1-9 0c0-2 1-3 2-4 0 1 .5 2 1 2 1-2 0-4 2-6z"
      />
      <path d="M4 5l4 3M12 3v4" />
    </>
  ),
  'three-in-one': (
    <>
      <path d="M4 28V12l12-8 12 8v16z" />
      <path className="full" d="M8 22h16v3H8zM8 18h5v3H8z" />
      <path d="M8 17v10m16-5v5" />
    </>
  ),
  other: (
    <>
      <path d="M16 4L3 27h26z" />
      <path d="M16 12v7m0 3.500v.5" />
    </>
  ),
};

export const Picture = ({
  of,
  className,
}: {
  readonly of: PublicType;
  readonly className?: string | undefined;
}) => (
  <Drawing box={32} size="2.5rem" className={className}>
    {shapes[of]}
  </Drawing>
);
