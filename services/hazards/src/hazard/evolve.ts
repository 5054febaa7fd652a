import type { Issued } from '@firegrid/decider';
import { offerOf } from './acts.ts';
import {
  type Case,
  type Clock,
  type Deed,
  type Event,
  type Handover,
  type Hazard,
  type State,
  absent,
} from './hazard.ts';
import { superiorOf, successorOf } from './posts.ts';

type Of<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** The state after an event. It trusts the event: what may happen is decide's business. */
export function evolve(state: State, event: Event, issued: Issued): State {
  if (event.type === 'reported') return reported(event, issued);
  return state.status === 'absent' ? absent : next(state, event, deed(issued));
}

const deed = ({ by, at }: Issued): Deed => ({ ...by, at });

const started = (deadline: Date): Clock => ({ running: true, deadline, climbAt: deadline, told: false });

const reported = ({ facts, deadline }: Of<'reported'>, issued: Issued): Hazard => ({
  ...facts,
  climbed: 0,
  handovers: [],
  found: deed(issued),
  reportedAt: issued.at,
  status: 'reported',
  clock: started(deadline),
});

function next(hazard: Hazard, event: Exclude<Event, Of<'reported'>>, by: Deed): Hazard {
  const facts = caseOf(hazard);
  const clock = 'clock' in hazard ? hazard.clock : started(by.at);
  const decided = ('decided' in hazard ? hazard.decided : undefined) ?? by;
  const plan = 'plan' in hazard ? hazard.plan : undefined;
  switch (event.type) {
    case 'severityJudged':
      return { ...hazard, severity: event.to, factors: event.factors };
    case 'confirmed':
      return {
        ...facts,
        custody: { role: by.role, area: by.area },
        status: 'confirmed',
        decided: by,
        clock: started(event.deadline),
      };
    case 'dismissed':
      return { ...facts, status: 'dismissed', decided: by, reason: event.reason, reply: event.reply };
    case 'merged':
      return { ...facts, status: 'merged', decided, into: event.into };
    case 'planned':
      return {
        ...facts,
        status: 'rectifying',
        decided,
        plan: { ...event.plan, planned: by },
        clock: event.deadline ? started(event.deadline) : clock,
      };
    case 'submitted':
    case 'fixedOnSpot':
      return {
        ...facts,
        custody: verifierOf(facts),
        status: 'submitted',
        decided: 'decided' in hazard ? hazard.decided : undefined,
        plan,
        submission: { ...by, note: event.note, photos: event.photos, onSpot: event.type === 'fixedOnSpot' },
        clock: resumed(clock, by.at),
      };
    case 'rejected':
      return { ...facts, status: 'rectifying', decided, plan, clock };
    case 'closed': {
      if (!('submission' in hazard)) return hazard;
      const verified = { ...by, note: event.note, photos: event.photos };
      const { submission } = hazard;
      return { ...facts, status: 'closed', decided, plan, submission, verified, reply: event.reply };
    }
    case 'reopened':
      return { ...facts, status: 'rectifying', decided, plan, clock: started(event.deadline) };
    case 'transferOffered': {
      if (hazard.status !== 'confirmed' && hazard.status !== 'rectifying') return hazard;
      const { from, to, transferId } = event;
      return { ...hazard, offer: { from, to, transferId, at: by.at } };
    }
    case 'transferAcknowledged': {
      const open = answered(hazard, by, 'acknowledged');
      if (!open) return hazard;
      return { ...open.hazard, custody: open.offer.to, clock: started(event.deadline) };
    }
    case 'transferRefused':
      return answered(hazard, by, 'refused', event.reason)?.hazard ?? hazard;
    case 'climbed':
      return climbed(hazard, event);
    case 'clockStopped': {
      if (!('clock' in hazard) || !hazard.clock.running) return hazard;
      const remainingMs = hazard.clock.deadline.getTime() - by.at.getTime();
      return { ...hazard, clock: { running: false, since: by.at, reason: event.reason, remainingMs } };
    }
    case 'clockResumed':
      return 'clock' in hazard ? { ...hazard, clock: resumed(hazard.clock, by.at) } : hazard;
    case 'followed':
      return followed(hazard, event);
  }
}

/** A grid worker doesn't verify: what he has put right is looked at by his superior. */
const verifierOf = (facts: Case) =>
  facts.custody.role === 'grid-worker' ? (superiorOf(facts) ?? facts.custody) : facts.custody;

const resumed = (clock: Clock, at: Date): Clock =>
  clock.running ? clock : started(new Date(at.getTime() + clock.remainingMs));

/** Each owner has his own time before the next is told. */
function climbed(hazard: Hazard, { step, to, next }: Of<'climbed'>): Hazard {
  if (!('clock' in hazard) || !hazard.clock.running) return hazard;
  const { deadline } = hazard.clock;
  if (step === 'told') return { ...hazard, clock: { running: true, deadline, climbAt: next, told: true } };
  const higher = { ...hazard, custody: to, climbed: hazard.climbed + 1 };
  const climbAt = superiorOf(higher) ? next : undefined;
  return { ...higher, clock: { running: true, deadline, climbAt, told: false } };
}

/** The hazard without its offer, and the offer; undefined where there is none. */
function answered(hazard: Hazard, by: Deed, answer: Handover['answer'], reason?: string) {
  if (hazard.status !== 'confirmed' && hazard.status !== 'rectifying') return undefined;
  const { offer, ...rest } = hazard;
  if (!offer) return undefined;
  return {
    offer,
    hazard: { ...rest, handovers: [...hazard.handovers, { ...offer, answer, answered: by, reason }] },
  };
}

function followed(hazard: Hazard, { area, line }: Of<'followed'>): Hazard {
  const custody = successorOf(hazard.custody, hazard, { area, line });
  const moved = { ...hazard, area, line, custody };
  const offer = offerOf(hazard);
  if (!offer || !('offer' in moved)) return moved;
  return { ...moved, offer: { ...offer, to: successorOf(offer.to, hazard, { area, line }) } };
}

/** The facts of a hazard without what its status adds. */
function caseOf(hazard: Hazard): Case {
  const { number, type, catalogueVersion, severity, factors, source, area, line, premises, place, note } =
    hazard;
  const { photos, inspectionId, reporter, custody, climbed, handovers, found, reportedAt } = hazard;
  const judged = {
    number,
    type,
    catalogueVersion,
    severity,
    factors,
    source,
    area,
    line,
    premises,
    place,
    note,
  };
  return { ...judged, photos, inspectionId, reporter, custody, climbed, handovers, found, reportedAt };
}
