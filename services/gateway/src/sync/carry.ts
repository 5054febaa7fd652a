import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, problemDocument } from '@firegrid/problem';
import type { Answered } from './ask.ts';
import type { Answer, Command } from './commands.ts';
import { routeOf } from './kinds.ts';
import { later, outcomeOf, willPass } from './outcome.ts';
import { problems } from './problems.ts';

/** The way to the services, as the sender. */
export interface Carrier {
  send(command: Command): Promise<Answered | undefined>;
  /** Reads what an earlier command of the sender has made. */
  read(command: Command): Promise<Answered | undefined>;
}

/** In ms. */
export interface Patience {
  /** Of the whole bundle: what was not sent by then comes with the next. */
  readonly bundle: number;
  /** For what an earlier command has made to be known where the next one needs it. */
  readonly effect: number;
  readonly between: number;
}

export const usualPatience: Patience = { bundle: 20_000, effect: 5_000, between: 250 };

/** So a service says that it does not know, or not yet, what a command is about. */
const unknown = new Set(['not-found', 'unknown-premises']);
const refusals: ReadonlySet<Answer['outcome']> = new Set(['conflict', 'not-yours', 'invalid']);
const done: ReadonlySet<Answer['outcome']> = new Set(['accepted', 'duplicate']);

/**
 * Carries commands out in their order and says of each what became of it. The first that has to come again later keeps
 * back all after it: they may build on it.
 */
export async function carryOut(
  commands: readonly Command[],
  carrier: Carrier,
  patience: Patience = usualPatience,
): Promise<Answer[]> {
  const end = performance.now() + patience.bundle;
  const answers = new Map<string, Answer>();
  let kept = false;
  for (const command of commands) {
    kept ||= performance.now() > end;
    const answer: Answer = kept ? later(command.id) : await answerTo(command);
    answers.set(command.id, answer);
    kept ||= answer.outcome === 'later';
  }
  return [...answers.values()];

  async function answerTo(command: Command): Promise<Answer> {
    const { id, after } = command;
    const refused = after.find((one) => refusals.has(answers.get(one)?.outcome ?? 'later'));
    if (refused !== undefined) return { id, outcome: 'invalid', problem: needed(id, refused) };
    const first = await sent(command);
    const makers = commands.filter(
      (one) =>
        after.includes(one.id) && routeOf(one.kind).made && done.has(answers.get(one.id)?.outcome ?? 'later'),
    );
    if (makers.length === 0 || !isUnknown(first)) return outcomeOf(id, first);
    return (await whenKnown(command, makers)) ?? outcomeOf(id, first);
  }

  /** A failure nobody foresaw is tried once more; then it is told, so that it holds up nothing behind it. */
  async function sent(command: Command): Promise<Answered | undefined> {
    const answered = await carrier.send(command);
    if (answered?.status !== 500) return answered;
    await pause(patience.between);
    return carrier.send(command);
  }

  /** What an earlier command made is known elsewhere a moment later. @returns undefined where the sender has lost it */
  async function whenKnown(command: Command, makers: readonly Command[]): Promise<Answer | undefined> {
    for (const maker of makers) {
      const made = await carrier.read(maker);
      if (willPass(made)) return later(command.id, made);
      if (made?.status !== 200) return undefined;
    }
    const patient = Math.min(end, performance.now() + patience.effect);
    while (performance.now() < patient) {
      await pause(patience.between);
      const answered = await sent(command);
      if (!isUnknown(answered)) return outcomeOf(command.id, answered);
    }
    return later(command.id);
  }
}

const isUnknown = (answered: Answered | undefined): boolean =>
  answered !== undefined &&
  answered.status >= 400 &&
  unknown.has(String((answered.body as { code?: unknown } | undefined)?.code));

const needed = (id: string, refused: string) =>
  problemDocument(
    new DomainError(problems['needed-command-refused'], `It depends on ${refused}, which was refused.`),
    id,
  );
