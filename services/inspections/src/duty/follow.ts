import type { AreaRegister } from '@firegrid/areas';
import { systemScope } from '@firegrid/access';
import type { KnownPremises } from '../premises/store.ts';
import type { Command } from './duty.ts';
import { issuedBySystem, postOf } from './lay.ts';
import type { Duties } from './store.ts';

const everywhere = systemScope('what is due goes with its premises');

/** Whether it is to be inspected every week. */
export const isDue = ({ open, weekly }: KnownPremises): boolean => open && weekly;

/**
 * Duties that are due go with their premises: lifted where it has closed or is of another class now, moved where it has
 * moved. Says nothing of a place it agrees with.
 */
export async function followPremises(
  { duties, areas }: { duties: Duties; areas: AreaRegister },
  known: ReadonlyMap<string, KnownPremises>,
  now: Date,
): Promise<void> {
  const due = { ofPremises: [...known.keys()], status: 'due' };
  for await (const { id, version, state } of duties.each(everywhere, due)) {
    const premises = state && known.get(state.premisesId);
    const command = premises && (await changeOf(areas, premises, state.area.ancestors));
    if (!command) continue;
    const issued = issuedBySystem(now, id, command.type, String(version));
    await duties.handle(everywhere, id, command, issued, { fingerprint: id });
  }
}

async function changeOf(
  areas: AreaRegister,
  premises: KnownPremises,
  from: readonly string[],
): Promise<Command | undefined> {
  if (!isDue(premises)) return { type: 'lift' };
  const { code } = premises.area;
  if (code === from.at(-1)) return undefined;
  const area = await areas.get(code);
  // A closed area has been left already: the premises' own news of it is under way.
  if (area?.closedOn) return undefined;
  return { type: 'follow', area: area ?? premises.area, post: await postOf(areas, code) };
}
