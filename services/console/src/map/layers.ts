import type { Mark, Tone } from '../design/badge.tsx';
import type { Severity } from '../hazards/types.ts';

export const layers = ['severity', 'age', 'class'] as const;
export type Layer = (typeof layers)[number];

export interface Look {
  readonly tone: Tone;
  readonly mark: Extract<Mark, 'ring' | 'dot' | 'triangle' | 'diamond' | 'octagon'>;
}

/** How each level of a layer looks, the least first; the words are in text/, in the same order. */
export const looks = {
  severity: [
    { tone: 'good', mark: 'ring' },
    { tone: 'calm', mark: 'dot' },
    { tone: 'warn', mark: 'triangle' },
    { tone: 'hot', mark: 'diamond' },
    { tone: 'grave', mark: 'octagon' },
  ],
  age: [
    { tone: 'good', mark: 'ring' },
    { tone: 'info', mark: 'dot' },
    { tone: 'warn', mark: 'triangle' },
    { tone: 'grave', mark: 'octagon' },
  ],
  class: [
    { tone: 'calm', mark: 'dot' },
    { tone: 'info', mark: 'triangle' },
    { tone: 'act', mark: 'diamond' },
  ],
} as const satisfies Readonly<Record<Layer, readonly Look[]>>;

/** An open hazard of a place. */
export interface OpenHazard {
  readonly severity: Severity;
  /** ISO 8601. */
  readonly reportedAt: string;
}

const severityLevel: Readonly<Record<Severity, number>> = { common: 1, habitual: 2, serious: 3, major: 4 };
const dayMs = 86_400_000;

/** The level of a place in a layer: of its open hazards the gravest, or the oldest; or what class it is of. */
export function levelOf(
  layer: Layer,
  place: {
    readonly hazards: readonly OpenHazard[];
    readonly small: boolean;
    readonly key: boolean;
  },
  now: number,
): number {
  if (layer === 'class') return place.key ? 2 : place.small ? 1 : 0;
  if (layer === 'severity')
    return Math.max(0, ...place.hazards.map(({ severity }) => severityLevel[severity]));
  const oldest = Math.max(0, ...place.hazards.map(({ reportedAt }) => now - Date.parse(reportedAt)));
  if (place.hazards.length === 0) return 0;
  return oldest > 30 * dayMs ? 3 : oldest > 7 * dayMs ? 2 : 1;
}
