import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Person } from '@firegrid/testkit';
import { willPass } from './patient.ts';

export type Kind =
  'report' | 'confirm' | 'transfer' | 'acknowledge' | 'inspect' | 'register' | 'person' | 'assign';

/** A command as its sender keeps it: with the id he made, to be sent again as it is. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly by: Person;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The answer that acknowledged it; absent as long as nobody knows whether it was carried out. */
  answer?: Answer;
}

const tries = 3;

/** Who asked for what, and what was answered. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Answers that are neither a success nor "later": there must be none. */
  readonly refused: string[] = [];

  of(kind: Kind): Entry[] {
    return this.entries.filter((entry) => entry.kind === kind);
  }

  get open(): Entry[] {
    return this.entries.filter(({ answer }) => !answer);
  }

  /** A new command, sent a few times: what is not acknowledged then stays open. @returns its entry when it is */
  async issue(
    by: Person,
    kind: Kind,
    path: string,
    body: Entry['body'] = {},
    id: string = randomUUID(),
  ): Promise<Entry | undefined> {
    const entry: Entry = { id, kind, by, path, body };
    this.entries.push(entry);
    for (let n = 1; n <= tries; n += 1) {
      if (await this.send(entry)) return entry;
      await pause(150 * n);
    }
    return undefined;
  }

  /** Sends it once. @returns the answer if it is one that counts */
  async send(entry: Entry): Promise<Answer | undefined> {
    const { by, path, body, id } = entry;
    const answer = await by.post(path, body, { id }).catch(() => undefined);
    if (!answer || willPass(answer.status)) return undefined;
    if (answer.status >= 300) {
      this.refused.push(`${by.username} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return undefined;
    }
    entry.answer ??= answer;
    return answer;
  }
}
