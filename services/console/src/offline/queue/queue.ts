import {
  type Entry,
  type Refusal,
  type SyncAnswer,
  type SyncCommand,
  isRefused,
  isUnderWay,
} from './entry.ts';

/** The limits of POST /sync. */
const most = { commands: 50, bytes: 1_500_000 };

export type Entries = readonly Entry[];

export const inOrder = (entries: Entries): Entry[] =>
  [...entries].sort((one, other) => one.order - other.order);

/** The place behind all there is. */
export const nextOrder = (entries: Entries): number => 1 + Math.max(0, ...entries.map(({ order }) => order));

/** After a crash or a restart: nobody knows whether it arrived, so the same is sent again under the same id. */
export const afterRestart = (entry: Entry): Entry =>
  entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry;

/**
 * What is sent next: from the front of the queue, as much as one request takes. Who depends on something refused is
 * refused with it and not sent.
 */
export function nextBatch(entries: Entries): { readonly batch: Entry[]; readonly hopeless: Entry[] } {
  const refused = new Set(entries.filter(isRefused).map(({ id }) => id));
  const [batch, hopeless]: [Entry[], Entry[]] = [[], []];
  let bytes = 0;
  for (const entry of inOrder(entries).filter(isUnderWay)) {
    if (entry.after.some((id) => refused.has(id))) {
      refused.add(entry.id);
      hopeless.push({ ...entry, state: 'invalid', problem: neededRefused });
      continue;
    }
    bytes += JSON.stringify(entry.body).length * 3;
    if (batch.length === most.commands || (batch.length > 0 && bytes > most.bytes)) break;
    batch.push({ ...entry, state: 'sending' });
  }
  return { batch, hopeless };
}

/** As the gateway says it where both are in one request. */
const neededRefused: Refusal = {
  type: 'about:blank',
  title: 'What it depends on was refused',
  status: 422,
  code: 'needed-command-refused',
  detail: 'It depends on something that was refused.',
};

/** An entry as it is sent: a dependence on what was sent with an earlier request is kept by the order alone. */
export function commandOf(entry: Entry, batch: Entries): SyncCommand {
  const { id, kind, target, body, ifMatch, after } = entry;
  const together = after.filter((one) =>
    batch.some((other) => other.id === one && other.order < entry.order),
  );
  return {
    ...{ id, kind, body, after: together },
    ...(target === undefined ? {} : { target }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
}

/** What an answer makes of an entry. */
export function settled(entry: Entry, answer: SyncAnswer): Entry {
  const { problem: _, current: __, ...rest } = entry;
  switch (answer.outcome) {
    case 'accepted':
    case 'duplicate':
      return { ...rest, state: 'accepted' };
    case 'conflict':
      return { ...rest, state: 'conflict', problem: answer.problem, current: answer.current };
    case 'not-yours':
    case 'invalid':
      return { ...rest, state: answer.outcome, problem: answer.problem };
    case 'later':
      return { ...rest, state: 'later' };
  }
}

/** Seconds the platform asks to wait before the rest; undefined where nothing has to wait. */
export function laterIn(answers: readonly SyncAnswer[]): number | undefined {
  const later = answers.filter((answer) => answer.outcome === 'later');
  if (later.length === 0) return undefined;
  return Math.max(0, ...later.map(({ retryAfter }) => retryAfter ?? 0));
}
