import type { Decider } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import { type Catalogue, classOf, maxFloorArea } from '../catalogue/catalogue.ts';
import type { Catalogues } from '../catalogue/catalogues.ts';
import { realChanges } from './changes.ts';
import { applied, evolve } from './evolve.ts';
import type { Changes, Particulars, Premises, PremisesCommand, PremisesEvent, Standing } from './premises.ts';
import { problems } from './problems.ts';

/** The rules of one premises, judged by the catalogue in force on the day of the act. */
export const premisesDecider = (
  catalogues: Catalogues,
): Decider<Premises, PremisesCommand, PremisesEvent> => ({
  initial: { status: 'absent' },
  decide: (command, state, issued) => decide(catalogues.at(issued.at), command, state),
  evolve,
});

function decide(catalogue: Catalogue, command: PremisesCommand, state: Premises): readonly PremisesEvent[] {
  if (command.type === 'register') return register(catalogue, command, state);
  if (state.status === 'absent') throw new DomainError(common['not-found'], 'There is no such premises.');
  switch (command.type) {
    case 'change':
      return amend(catalogue, openOnly(state), state.class, command.changes);
    case 'reclass':
      return amend(catalogue, openOnly(state), command.class, {});
    case 'amend':
      return amend(catalogue, openOnly(state), command.class, command.changes);
    case 'close':
      if (state.status === 'closed')
        throw new DomainError(problems['premises-closed'], 'It was closed before.');
      return [{ type: 'closed', reason: command.reason }];
    case 'reopen':
      if (state.status === 'open') throw new DomainError(problems['premises-open'], 'It is open already.');
      return [{ type: 'reopened' }];
    case 'follow':
      if (state.status === 'closed' || sameJson(command.area, state.area)) return [];
      return [{ type: 'followed', from: state.area.code, area: command.area }];
  }
}

function register(
  catalogue: Catalogue,
  command: Extract<PremisesCommand, { type: 'register' }>,
  state: Premises,
): readonly PremisesEvent[] {
  if (state.status !== 'absent')
    throw new DomainError(common.conflict, 'This premises is registered already.');
  const { number, class: classCode, particulars } = command;
  judgeClass(catalogue, classCode, particulars);
  judgeTags(catalogue, particulars.tags);
  return [{ type: 'registered', number, class: classCode, catalogueVersion: catalogue.version, particulars }];
}

function amend(catalogue: Catalogue, state: Standing, classCode: string, wanted: Changes): PremisesEvent[] {
  const changes = realChanges(state, wanted);
  const reclassed = classCode !== state.class;
  const touchesThreshold = reclassed || 'floorArea' in changes || 'area' in changes;
  if (touchesThreshold) judgeClass(catalogue, classCode, applied(state, changes));
  if (changes.tags)
    judgeTags(
      catalogue,
      changes.tags.filter((tag) => !state.tags.includes(tag)),
    );
  const events: PremisesEvent[] = [];
  if (Object.keys(changes).length > 0) events.push({ type: 'changed', changes });
  if (reclassed)
    events.push({
      type: 'reclassed',
      from: state.class,
      class: classCode,
      catalogueVersion: catalogue.version,
    });
  return events;
}

function openOnly(state: Standing): Standing {
  if (state.status === 'closed')
    throw new DomainError(problems['premises-closed'], 'Reopen it before changing it.');
  return state;
}

function judgeClass(catalogue: Catalogue, classCode: string, { floorArea, area }: Particulars): void {
  if (!classOf(catalogue, classCode)) {
    throw new DomainError(
      problems['unknown-class'],
      `Catalogue ${catalogue.version} has no class "${classCode}".`,
      {
        errors: [{ pointer: '/class', message: 'is not in the catalogue', code: 'unknown-class' }],
      },
    );
  }
  const limit = maxFloorArea(catalogue, classCode, area.ancestors);
  if (limit !== undefined && floorArea !== undefined && floorArea > limit) {
    const detail = `Of class ${classCode} a premises here has at most ${limit} m²; this one has ${floorArea} m².`;
    throw new DomainError(problems['over-threshold'], detail, {
      errors: [{ pointer: '/floorArea', message: `is over ${limit} m²`, code: 'over-threshold' }],
    });
  }
}

function judgeTags(catalogue: Catalogue, tags: readonly string[]): void {
  const unknown = tags.find((tag) => !catalogue.tags.some(({ code }) => code === tag));
  if (unknown === undefined) return;
  throw new DomainError(problems['unknown-tag'], `Catalogue ${catalogue.version} has no tag "${unknown}".`, {
    errors: [{ pointer: '/tags', message: `"${unknown}" is not in the catalogue`, code: 'unknown-tag' }],
  });
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
