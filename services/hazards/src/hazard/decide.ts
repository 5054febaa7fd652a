import type { Issued } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import { type HazardType, currentCatalogue, editionOn, hazardType } from '../catalogue/catalogue.ts';
import { type Act, entitled, offerOf, possible } from './acts.ts';
import type { Command, CommandOf, Proof } from './commands.ts';
import { deadlineAfter, shanghaiDay } from './deadlines.ts';
import type { Event, Hazard, Severity, State } from './hazard.ts';
import { isBody, isOfLine, samePost, superiorOf } from './posts.ts';
import { problems } from './problems.ts';

const day = 86_400_000;

/**
 * What a command on a hazard leads to. A report and everything that gives the hazard into new hands starts the
 * statutory time of its type (消防监督检查规定 §15).
 * @throws DomainError of ./problems.ts
 */
export function decide(command: Command, state: State, issued: Issued): readonly Event[] {
  if (command.type === 'report') return report(command, issued);
  if (state.status === 'absent')
    throw new DomainError(problems['act-not-possible'], 'There is no such hazard yet.');
  check(state, command.type, issued);
  return deciders[command.type](command as never, state, issued);
}

type Decide<Type extends Command['type']> = (
  command: CommandOf<Type>,
  hazard: Hazard,
  issued: Issued,
) => readonly Event[];

const deciders: { readonly [Type in Exclude<Act, 'report'>]: Decide<Type> } = {
  confirm({ severity, factors }, hazard, { at }) {
    const deadline = statutory(hazard, at);
    const judged = judge(hazard, severity ?? hazard.severity, factors ?? hazard.factors, at);
    return [...judged, { type: 'confirmed', deadline }];
  },
  dismiss({ reason, reply }, hazard) {
    needReply(hazard, reply);
    return [{ type: 'dismissed', reason, reply }];
  },
  merge({ into }, hazard) {
    if (['closed', 'dismissed', 'merged'].includes(into.status))
      throw new DomainError(problems['merge-target-ended'], `It is ${into.status}.`);
    if (into.reportedAt >= hazard.reportedAt)
      throw new DomainError(
        problems['merge-into-later'],
        'The other one was reported later: merge that one into this.',
      );
    return [{ type: 'merged', into: into.id }];
  },
  plan(command, hazard, { at }) {
    const { measures, responsibleParty, cost, interimPrecautions, deadline } = command;
    if (deadline) checkDeadline(command, deadline, hazard, at);
    return [{ type: 'planned', plan: { measures, responsibleParty, cost, interimPrecautions }, deadline }];
  },
  submit: ({ note, photos }) => [{ type: 'submitted', note, photos }],
  fix: (proof, hazard) => [fixed(proof, typeOf(hazard))],
  verify({ note, photos, reply }, hazard, { by }) {
    if (!('submission' in hazard)) return [];
    if (hazard.submission.subject === by.subject)
      throw new DomainError(problems['own-work'], 'Somebody else must verify what you have put right.');
    if (hazard.submission.onSpot) needPhoto(photos, 'What was fixed on the spot is verified with a photo.');
    needReply(hazard, reply);
    return [{ type: 'closed', note, photos, reply }];
  },
  reject: ({ reason }) => [{ type: 'rejected', reason }],
  reopen: ({ reason }, hazard, { at }) => [{ type: 'reopened', reason, deadline: statutory(hazard, at) }],
  offer({ to, transferId }, hazard) {
    // A grid worker answers for nothing but his patrol: work is not handed down to him.
    const known = (isOfLine(hazard, to) && to.role !== 'grid-worker') || isBody(hazard, to);
    if (!known || samePost(to, hazard.custody))
      throw new DomainError(
        problems['post-not-possible'],
        `${to.role}@${to.area} cannot take this hazard over.`,
        {
          errors: [
            {
              pointer: '/to',
              message: 'is neither an officer over the hazard nor a body that serves its area',
            },
          ],
        },
      );
    return [{ type: 'transferOffered', from: hazard.custody, to, transferId }];
  },
  acknowledge(_, hazard, { at }) {
    const offer = offerOf(hazard);
    if (!offer || !('clock' in hazard)) return [];
    const fresh = statutory(hazard, at);
    const later = hazard.clock.running && hazard.clock.deadline > fresh ? hazard.clock.deadline : fresh;
    return [{ type: 'transferAcknowledged', from: offer.from, deadline: later }];
  },
  refuse: ({ reason }, _, { by }) => [
    { type: 'transferRefused', by: { role: by.role, area: by.area }, reason },
  ],
  'stop-clock'({ reason }, hazard, { at }) {
    if ('clock' in hazard && hazard.clock.running && hazard.clock.deadline <= at)
      throw new DomainError(problems['deadline-passed'], 'A clock is not stopped after its deadline.');
    return [{ type: 'clockStopped', reason }];
  },
  'resume-clock': () => [{ type: 'clockResumed' }],
  climb({ intervalMs }, hazard, { at }) {
    const to = superiorOf(hazard);
    if (!('clock' in hazard) || !hazard.clock.running || !to) return [];
    const { climbAt, told } = hazard.clock;
    if (!climbAt || climbAt > at) return [];
    if (!told)
      return [
        {
          type: 'climbed',
          from: hazard.custody,
          to,
          step: 'told',
          next: new Date(at.getTime() + intervalMs),
        },
      ];
    return [{ type: 'climbed', from: hazard.custody, to, step: 'owns', next: statutory(hazard, at) }];
  },
  // Open work follows its area; what has ended keeps the area that held.
  follow({ area, line }, hazard) {
    const same = area.ancestors.join() === hazard.area.ancestors.join();
    return same || !('clock' in hazard) ? [] : [{ type: 'followed', fromArea: hazard.area.code, area, line }];
  },
};

function report(command: CommandOf<'report'>, { at }: Issued): readonly Event[] {
  const { hazardType: code, severity, factors, fixed: proof, ...given } = command;
  const { version } = currentCatalogue();
  const type = hazardType(version, code);
  if (!type)
    throw new DomainError(problems['unknown-hazard-type'], `The catalogue has no type "${code}".`, {
      errors: [{ pointer: '/type', message: 'is not a type of the catalogue' }],
    });
  checkFactors(factors, at);
  // What the public tells is for an officer to confirm: a grid worker can't.
  const custody = given.line.findLast(({ role }) => !given.reporter || role !== 'grid-worker');
  if (!custody) throw new Error(`no officer post over ${given.area.code}`);
  const facts = {
    ...given,
    type: code,
    catalogueVersion: version,
    severity: severity ?? type.defaultSeverity,
    factors,
    custody,
  };
  const found: Event = { type: 'reported', facts, deadline: deadlineAfter(at, type.verifyWithin) };
  return proof ? [found, fixed(proof, type)] : [found];
}

/** @throws DomainError act-not-possible and its kin, then not-in-custody: what can't be done at all is said first. */
function check(hazard: Hazard, act: Exclude<Act, 'report'>, { by }: Issued): void {
  // Time and the map meet hazards that ended while they were on their way.
  if (by.role !== 'system' && !possible(hazard, act)) throw impossible(hazard, act);
  if (!entitled(hazard, act, by)) {
    const { role, area } = hazard.custody;
    throw new DomainError(
      problems['not-in-custody'],
      `${act} is not for ${by.role}@${by.area}; custody: ${role}@${area}.`,
    );
  }
}

function impossible(hazard: Hazard, act: Act): DomainError {
  const { status } = hazard;
  if (status === 'dismissed' || status === 'merged')
    return new DomainError(problems['hazard-ended'], `It was ${status}.`);
  if (offerOf(hazard))
    return new DomainError(
      problems['transfer-under-way'],
      'It is offered to another post, which must answer first.',
    );
  if (status !== 'confirmed' && status !== 'rectifying')
    return new DomainError(problems['act-not-possible'], `A hazard that is ${status} does not allow ${act}.`);
  if (act === 'acknowledge' || act === 'refuse')
    return new DomainError(problems['no-transfer-under-way'], 'Nobody has offered it.');
  if (act === 'stop-clock')
    return new DomainError(problems['clock-already-stopped'], 'Its clock stands still.');
  if (act === 'resume-clock')
    return new DomainError(problems['clock-already-running'], 'Its clock is running.');
  return new DomainError(problems['act-not-possible'], `A hazard that is ${status} does not allow ${act}.`);
}

function judge(hazard: Hazard, to: Severity, factors: readonly string[], at: Date): readonly Event[] {
  checkFactors(factors, at);
  if (to === 'major' && factors.length === 0)
    throw new DomainError(problems['factors-needed'], 'Name at least one factor of GB 35181.', {
      errors: [{ pointer: '/factors', message: 'must name at least one factor' }],
    });
  const same = to === hazard.severity && factors.join() === hazard.factors.join();
  return same ? [] : [{ type: 'severityJudged', from: hazard.severity, to, factors }];
}

function checkFactors(factors: readonly string[], at: Date): void {
  const edition = editionOn(shanghaiDay(at));
  const unknown = factors.findIndex((code) => !edition?.factors.some((factor) => factor.code === code));
  if (unknown < 0) return;
  throw new DomainError(problems['unknown-factor'], `There is no factor "${factors[unknown]}" in force.`, {
    errors: [{ pointer: `/factors/${unknown}`, message: 'is not a factor of GB 35181 in force' }],
  });
}

/** Later than the law's time only for a serious or major hazard, with a full plan, and within a year. */
function checkDeadline(plan: CommandOf<'plan'>, deadline: Date, hazard: Hazard, at: Date): void {
  const refuse = (message: string): never => {
    const errors = [{ pointer: '/deadline', message }];
    throw new DomainError(problems['deadline-not-allowed'], `The deadline ${message}.`, { errors });
  };
  if (!('clock' in hazard)) return;
  if (!hazard.clock.running)
    throw new DomainError(problems['clock-already-stopped'], 'Resume the clock before you set a deadline.');
  if (deadline <= at) refuse('must lie ahead');
  if (deadline.getTime() > at.getTime() + 366 * day) refuse('must lie within a year');
  if (deadline <= hazard.clock.deadline) return;
  if (hazard.severity !== 'serious' && hazard.severity !== 'major')
    refuse('may be later only for a serious or major hazard');
  if (plan.cost === undefined || !plan.interimPrecautions)
    refuse('may be later only with cost and interim precautions');
}

function fixed({ note, photos }: Proof, type: HazardType): Event {
  if (!type.fixableOnSpot)
    throw new DomainError(problems['not-fixable-on-spot'], `${type.name.en} is not fixed on the spot.`);
  needPhoto(photos, 'What is fixed on the spot is shown by a photo taken after.');
  return { type: 'fixedOnSpot', note, photos };
}

function needPhoto(photos: readonly string[], why: string): void {
  if (photos.length > 0) return;
  throw new DomainError(problems['photo-needed'], why, {
    errors: [{ pointer: '/photos', message: 'must not be empty' }],
  });
}

/** 举报人应得到答复: who reported it without a login is told how it ended. */
function needReply({ reporter }: Hazard, reply: string | undefined): void {
  if (!reporter || reply !== undefined) return;
  throw new DomainError(problems['reply-needed'], 'Somebody waits for the answer under his code.', {
    errors: [{ pointer: '/reply', message: 'is needed: it was reported by the public' }],
  });
}

const typeOf = (hazard: Hazard): HazardType => {
  const type = hazardType(hazard.catalogueVersion, hazard.type);
  if (!type) throw new Error(`catalogue ${hazard.catalogueVersion} has no ${hazard.type}`);
  return type;
};

const statutory = (hazard: Hazard, at: Date): Date => deadlineAfter(at, typeOf(hazard).verifyWithin);
