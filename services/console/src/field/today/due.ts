import type { DutyData, Kept } from '../../offline/down/kinds.ts';
import { type Entry, isRefused } from '../../offline/queue/entry.ts';

/** How pressing a visit is. `begun` and `to-send` are known to this phone alone. */
export type Urgency = 'late' | 'near' | 'due' | 'begun' | 'to-send' | 'done';

export interface DueVisit {
  readonly dutyId: string;
  readonly premisesId: string;
  /** ISO date of the last day in time. */
  readonly dueOn: string;
  readonly urgency: Urgency;
}

interface Post {
  readonly role: string;
  readonly area: string;
}

const dayMs = 86_400_000;
const nearDays = 2;

/** Whole days from one ISO date to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/**
 * The visits my posts owe, the most pressing first.
 * @param today ISO date in Shanghai
 * @param entries of this phone: what was done and not yet sent counts as done
 */
export function dueVisits(
  duties: readonly Kept<'duty'>[],
  {
    posts,
    entries,
    today,
  }: { readonly posts: readonly Post[]; readonly entries: readonly Entry[]; readonly today: string },
): DueVisit[] {
  const mine = new Set(posts.map(({ role, area }) => `${role}@${area}`));
  const here = visitsHere(entries);
  return duties
    .filter(({ data: { post, status } }) => mine.has(`${post.role}@${post.area}`) && shown.has(status))
    .map(({ id, data }) => ({
      dutyId: id,
      premisesId: data.premises,
      dueOn: data.dueOn,
      urgency: urgencyOf(data, here.get(data.premises), today),
    }))
    .sort((one, other) => order[one.urgency] - order[other.urgency] || one.dueOn.localeCompare(other.dueOn));
}

/** A missed one can still be made good from the phone: the visit may have been in time. */
const shown = new Set<DutyData['status']>(['due', 'fulfilled', 'missed']);

const order: Readonly<Record<Urgency, number>> = {
  begun: 0,
  late: 1,
  near: 2,
  due: 3,
  'to-send': 4,
  done: 5,
};

function urgencyOf({ status, dueOn }: DutyData, here: Entry | undefined, today: string): Urgency {
  if (status === 'fulfilled') return 'done';
  if (here) return here.state === 'draft' ? 'begun' : 'to-send';
  const days = daysBetween(today, dueOn);
  if (status === 'missed' || days < 0) return 'late';
  return days < nearDays ? 'near' : 'due';
}

/** The visit of each premises this phone knows of; one that was refused is none. */
function visitsHere(entries: readonly Entry[]): Map<string, Entry> {
  const visits = entries.filter((entry) => entry.kind === 'inspection.submit' && !isRefused(entry));
  return new Map(visits.map((entry) => [premisesOf(entry), entry]));
}

/** The premises a visit is to, finished or not. */
export function premisesOf({ body, form }: Entry): string {
  const { premisesId = '' } = (body.premisesId ? body : (form ?? {})) as { readonly premisesId?: string };
  return premisesId;
}

/** How many of each urgency. */
export function countBy(visits: readonly DueVisit[]): Readonly<Record<Urgency, number>> {
  const counts = { late: 0, near: 0, due: 0, begun: 0, 'to-send': 0, done: 0 };
  for (const { urgency } of visits) counts[urgency]++;
  return counts;
}
