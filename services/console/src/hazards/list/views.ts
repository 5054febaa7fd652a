import type { Input } from '../../api/types.ts';
import { openStatuses } from '../types.ts';

type Query = NonNullable<Input<'get', '/api/v1/hazards/hazards'>['query']>;
/** What both the list and the count take. */
export type Filter = Omit<Query, 'limit' | 'after'>;

const open = openStatuses.join(',');

/** The ways to look at hazards, the most urgent work first. */
export const views = {
  mine: { status: open, mine: true },
  offered: { offeredToMe: true },
  reported: { status: 'reported' },
  underway: { status: 'confirmed,rectifying' },
  submitted: { status: 'submitted' },
  overdue: { status: open, overdue: true },
  open: { status: open },
  closed: { status: 'closed' },
  'set-aside': { status: 'dismissed,merged' },
  all: {},
} as const satisfies Readonly<Record<string, Filter>>;

export type View = keyof typeof views;
export const viewNames = Object.keys(views) as View[];

/** What an address of the list asks for: `?view=reported&severity=major&number=…&area=…`. */
export interface Asked {
  readonly view: View;
  readonly severity: string;
  readonly number: string;
  readonly area: string;
}

export function askedBy(address: URLSearchParams): Asked {
  const view = viewNames.find((name) => name === address.get('view')) ?? 'mine';
  const given = (name: string) => address.get(name)?.trim() ?? '';
  return { view, severity: given('severity'), number: given('number'), area: given('area') };
}

/** The address of a list: what is usual is left out. */
export function addressOf({ view, ...conditions }: Asked): string {
  const given = Object.entries({ view: view === 'mine' ? '' : view, ...conditions }).filter(
    ([, value]) => value,
  );
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : '?';
}

/** Whose number is known is looked for everywhere. */
export function filterFor({ view, severity, number, area }: Asked): Filter {
  if (number) return { number };
  return {
    ...views[view],
    ...(severity ? { severity } : {}),
    ...(area ? { area } : {}),
  };
}
