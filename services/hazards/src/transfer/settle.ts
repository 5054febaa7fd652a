import { systemScope } from '@firegrid/access';
import { type Issued, derivedId } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import type { HazardStore } from '../hazard/store.ts';
import { system } from '../system.ts';
import { type TransferStore, transferOf } from './store.ts';
import { type Command, type Instruction, type Line, isOpen } from './transfer.ts';

export interface Settling {
  readonly hazards: HazardStore;
  readonly transfers: TransferStore;
}

const everywhere = systemScope('a document has been sent; its hazards follow it');

/**
 * Carries out on the hazards what a document says and they have not heard yet: offers, and answers to the whole. Every
 * command's id follows from the document, so it may be interrupted anywhere, repeated, and run in several processes.
 */
export async function settle({ hazards, transfers }: Settling, id: string, now: Date): Promise<void> {
  const { state } = transferOf(await transfers.get(everywhere, id));
  const mark = (line: Line, command: Command, ...about: string[]) => {
    const issued = { id: derivedId(id, line.hazardId, command.type, ...about), by: system, at: now };
    return transfers.handle(everywhere, id, command, issued, { fingerprint: command.type });
  };
  const tell = (line: Line, command: Parameters<typeof hazards.handle>[2], issued: Omit<Issued, 'id'>) => {
    const act = { ...issued, id: derivedId(id, line.hazardId, command.type, issued.at.toISOString()) };
    return refusal(() => hazards.handle(everywhere, line.hazardId, command, act, { fingerprint: id }));
  };
  for (const line of state.lines.filter(isOpen)) {
    const { hazardId } = line;
    if (line.status === 'sent') {
      const { at, ...by } = state.sent;
      const refused = await tell(line, { type: 'offer', to: state.to, transferId: id }, { by, at });
      if (refused) {
        await mark(line, { type: 'mark-dropped', hazardId, reason: refused.message });
        continue;
      }
      await mark(line, { type: 'mark-offered', hazardId });
    }
    if (line.instruction) {
      const { by, at } = line.instruction;
      const refused = await tell(line, commandOf(line.instruction), { by, at });
      if (refused) await mark(line, { type: 'mark-unmoved', hazardId }, at.toISOString());
      else await mark(line, answered(hazardId, line.instruction));
    }
  }
}

const answered = (hazardId: string, { answer, reason, by, at }: Instruction): Command => ({
  type: 'mark-answered',
  hazardId,
  answer: answer === 'acknowledge' ? 'acknowledged' : 'refused',
  reason,
  answered: { ...by, at },
});

const commandOf = ({ answer, reason = '' }: Instruction) =>
  answer === 'acknowledge' ? ({ type: 'acknowledge' } as const) : ({ type: 'refuse', reason } as const);

/** The refusal of a rule. @throws everything that passes by itself: a race, a database that is away */
async function refusal(act: () => Promise<unknown>): Promise<DomainError | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError && error.status < 500 && error.code !== 'conflict') return error;
    throw error;
  }
}
