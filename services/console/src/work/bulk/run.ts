import { Problem } from '../../api/problem.ts';
import { commandId } from '../../api/command-id.ts';

/** One of several, with a command of its own. */
export interface Line {
  readonly id: string;
  /** The version its sender saw. */
  readonly version: number;
  /** Kept however often it is sent: it is carried out once. */
  readonly command: string;
  readonly name: string;
  readonly is: 'waiting' | 'sending' | 'done' | 'refused';
  /** Why it was refused, or was not answered. */
  readonly problem?: Problem | undefined;
}

export const lineOf = (row: { readonly id: string; readonly version: number }, name: string): Line => ({
  id: row.id,
  version: row.version,
  command: commandId(),
  name,
  is: 'waiting',
});

interface Running {
  /** @throws Problem */
  readonly send: (line: Line) => Promise<unknown>;
  readonly told: (line: Line) => void;
  /** Aborted: the one under way is finished, no other is begun. */
  readonly signal: AbortSignal;
}

/**
 * Sends what waits, one after the other, and tells what became of each. A refusal concerns one; where no answer comes,
 * none would to the next: the rest waits to be sent later.
 */
export async function runEach(lines: readonly Line[], { send, told, signal }: Running): Promise<void> {
  for (const line of lines) {
    if (line.is !== 'waiting') continue;
    if (signal.aborted) return;
    told({ ...line, is: 'sending', problem: undefined });
    try {
      await send(line);
      told({ ...line, is: 'done', problem: undefined });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      told({ ...line, is: problem.isUnsettled ? 'waiting' : 'refused', problem });
      if (problem.isUnsettled) return;
    }
  }
}
