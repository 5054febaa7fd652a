import type { Permission } from '../../login/use-me.ts';
import type { Filter } from '../../hazards/list/views.ts';
import { openStatuses } from '../../hazards/types.ts';
import type { BulkAct } from '../bulk/bulk-act.ts';

/** Work of one kind that waits: which hazards, for whom, and what may be done to several of them at once. */
export interface Queue {
  readonly filter: (today: string) => Filter;
  /** Who lacks it can't do this work and does not see the queue. */
  readonly permission: Permission;
  readonly act?: BulkAct;
}

/** In the order of a hazard's life; what is late and what is new beside it. */
export const queues = {
  confirm: { filter: () => ({ iMay: 'confirm' }), permission: 'hazard:confirm', act: 'confirm' },
  acknowledge: { filter: () => ({ offeredToMe: true }), permission: 'hazard:answer', act: 'acknowledge' },
  // While somebody is asked to take it over, nobody plans it.
  plan: {
    filter: () => ({ status: 'confirmed', mine: true, offered: false }),
    permission: 'hazard:plan',
  },
  bundle: { filter: () => ({ bundleable: 'true' }), permission: 'transfer:send' },
  verify: { filter: () => ({ iMay: 'verify' }), permission: 'hazard:verify' },
  late: { filter: () => ({ status: openStatuses.join(','), overdue: true }), permission: 'hazard:read' },
  new: { filter: (today) => ({ from: today }), permission: 'hazard:read' },
} as const satisfies Readonly<Record<string, Queue>>;

export type QueueName = keyof typeof queues;
export const queueNames = Object.keys(queues) as QueueName[];
export const queue = (name: QueueName): Queue => queues[name];

/** The queue an address asks for (`?queue=verify`); undefined where it names none of these. */
export const queueAsked = (address: URLSearchParams, mine: readonly QueueName[]): QueueName | undefined =>
  mine.find((name) => name === address.get('queue'));

/** Where to begin: the first queue in which something waits, the first of all while nobody knows. */
export const firstToDo = (
  mine: readonly QueueName[],
  counts: ReadonlyMap<QueueName, number | undefined>,
): QueueName | undefined => mine.find((name) => (counts.get(name) ?? 0) > 0) ?? mine[0];
