import { randomUUID } from 'node:crypto';
import { type Scope, systemScope } from '@firegrid/access';
import type { Issued } from '@firegrid/decider';
import type { Area } from '../src/index.ts';
import type { LampCommand, Lamps } from './lamp.ts';

export const system = systemScope('test');

/** A scope as `scopeOf` makes it for a person who holds posts in these areas. */
export const scopeIn = (...areas: string[]): Scope => ({ ...system, areas });

export const area = (...ancestors: string[]): Area => ({ code: ancestors.at(-1) ?? '', ancestors });
export const township = area('43', '4301', '430121', '430121105');

export const issued = (part: Partial<Issued> = {}): Issued => ({
  id: randomUUID(),
  by: { subject: 'li', role: 'township-officer', area: '430121105' },
  at: new Date(),
  ...part,
});

export const hang = (name = 'lamp', where = township): LampCommand => ({ type: 'hang', name, area: where });

/** A lamp that hangs, and its id. */
export async function hung(lamps: Lamps, name = 'lamp', where = township): Promise<string> {
  const id = randomUUID();
  await lamps.handle(system, id, hang(name, where), issued(), { fingerprint: id, create: true });
  return id;
}

/** How a promise ended: 'ok', or the problem's code. */
export const ending = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

export const counts = (endings: readonly string[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const one of endings) counted[one] = (counted[one] ?? 0) + 1;
  return counted;
};
