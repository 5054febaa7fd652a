import type { Input } from '../../api/types.ts';

type Query = NonNullable<Input<'get', '/api/v1/hazards/transfers/count'>['query']>;

/** The ways to look at transfer documents. */
export const views = {
  mine: { mine: true, status: 'sent' },
  sent: { status: 'sent' },
  answered: { status: 'answered' },
  all: {},
} as const satisfies Readonly<Record<string, Query>>;

export type View = keyof typeof views;

/** Who answers begins with what was sent to him; who sends, with what is not answered. */
export const viewsFor = (answers: boolean): readonly View[] =>
  answers ? ['mine', 'sent', 'answered', 'all'] : ['sent', 'answered', 'all'];

/** What an address asks for: `?view=answered`; the first where it names none of these. */
export const viewAsked = (address: URLSearchParams, possible: readonly View[]): View =>
  possible.find((view) => view === address.get('view')) ?? possible[0] ?? 'all';
