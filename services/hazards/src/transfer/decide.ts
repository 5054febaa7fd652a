import type { Decider, Issued } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import { evolve } from './evolve.ts';
import { problems } from './problems.ts';
import {
  type Command,
  type Event,
  type Line,
  type State,
  type Transfer,
  absent,
  isOpen,
} from './transfer.ts';

type Answer = Extract<Command, { readonly type: 'answer' }>;

/** @throws DomainError of ./problems.ts */
function decide(command: Command, state: State, issued: Issued): readonly Event[] {
  if (command.type === 'send') return [{ ...command, type: 'sent' }];
  if (state.status === 'absent') return [];
  if (command.type === 'answer') return answer(command, state, issued);
  const line = state.lines.find(({ hazardId }) => hazardId === command.hazardId);
  return line && isOpen(line) ? mark(command, line, state) : [];
}

/** Whether a post is the receiver, or the same office of an area around it. */
export const isAddressed = ({ to, reach }: Transfer, post: { role: string; area: string }): boolean =>
  post.role === to.role && reach.includes(post.area);

/** Nobody has answered for it, and no answer is being carried out. */
export const isWaiting = (line: Line): boolean => isOpen(line) && !line.instruction;

function answer(
  { answer, reason, hazardIds }: Answer,
  state: Transfer,
  { by, at }: Issued,
): readonly Event[] {
  if (!isAddressed(state, by))
    throw new DomainError(problems['not-addressed'], `It went to ${state.to.role}@${state.to.area}.`);
  const unknown = (hazardIds ?? []).findIndex((id) => !state.lines.some(({ hazardId }) => hazardId === id));
  if (hazardIds && unknown >= 0)
    throw new DomainError(problems['not-in-transfer'], `It does not hold ${hazardIds[unknown]}.`, {
      errors: [{ pointer: `/hazardIds/${unknown}`, message: 'is not in the document' }],
    });
  const waiting = state.lines
    .filter(isWaiting)
    .map(({ hazardId }) => hazardId)
    .filter((id) => !hazardIds || hazardIds.includes(id));
  if (waiting.length === 0)
    throw new DomainError(problems['nothing-to-answer'], 'None of them waits for an answer.');
  return [{ type: 'instructed', hazardIds: waiting, instruction: { answer, reason, by, at } }];
}

/** What became of one hazard; with the last one the document is answered. */
function mark(
  command: Exclude<Command, Answer | { readonly type: 'send' }>,
  line: Line,
  state: Transfer,
): readonly Event[] {
  const { hazardId } = line;
  const last = state.lines.every((other) => other === line || !isOpen(other));
  const ending: readonly Event[] = last ? [{ type: 'answered' }] : [];
  switch (command.type) {
    case 'mark-offered':
      return line.status === 'sent' ? [{ type: 'lineOffered', hazardId }] : [];
    case 'mark-dropped':
      return [{ type: 'lineDropped', hazardId, reason: command.reason }, ...ending];
    case 'mark-unmoved':
      return line.instruction ? [{ type: 'lineUnmoved', hazardId }] : [];
    case 'mark-answered': {
      const { answer, reason, answered } = command;
      return [{ type: 'lineAnswered', hazardId, status: answer, reason, answered }, ...ending];
    }
  }
}

/** The rules of a transfer document, free of I/O. */
export const transferDecider: Decider<State, Command, Event> = { initial: absent, decide, evolve };
