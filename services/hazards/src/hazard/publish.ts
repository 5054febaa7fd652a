import {
  type HazardEventSchema,
  type MessageInitShape,
  type WireMessage,
  packEvent,
  timestampFromDate,
  topics,
} from '@firegrid/contracts';
import type { PublishedAct } from '@firegrid/store';
import { offerOf } from './acts.ts';
import type { Event, Hazard, State } from './hazard.ts';
import { superiorOf } from './posts.ts';

type Wire = MessageInitShape<typeof HazardEventSchema>;

/** The event as others hear it, with the public state after it. No note: that is read where it lies. Photos by hash. */
export function publishHazard(
  event: Event,
  state: State,
  { id, version, issued, messageId }: PublishedAct,
): WireMessage | undefined {
  if (state.status === 'absent') return undefined;
  const { subject, role, area } = issued.by;
  const happening = {
    by: { subject, as: { role, area } },
    at: timestampFromDate(issued.at),
    version: BigInt(version),
  };
  const body = { happening, hazard: publicState(id, state), happened: happenedOf(event) };
  return packEvent(topics.hazard, { id: messageId, key: id, at: issued.at, body });
}

function publicState(id: string, hazard: Hazard): Wire['hazard'] {
  const { number, type, catalogueVersion, severity, status, place, custody, climbed, source } = hazard;
  const offer = offerOf(hazard);
  const superior = superiorOf(hazard);
  const running = 'clock' in hazard && hazard.clock.running;
  return {
    ...{ id, number, type, catalogueVersion, severity, status, place, climbed, source },
    area: { code: hazard.area.code, ancestors: [...hazard.area.ancestors] },
    premisesId: hazard.premises?.id ?? '',
    custody: { ...custody },
    ...(superior ? { superior: { ...superior } } : {}),
    ...(offer ? { offeredTo: { ...offer.to } } : {}),
    ...(running ? { deadline: timestampFromDate(hazard.clock.deadline) } : {}),
    foundBy: hazard.found.subject,
    decidedBy: ('decided' in hazard ? hazard.decided?.subject : undefined) ?? '',
    verifiedBy: 'verified' in hazard ? hazard.verified.subject : '',
    reportedAt: timestampFromDate(hazard.reportedAt),
    inspectionId: hazard.inspectionId ?? '',
    photos: photosOf(hazard),
  };
}

/** Those of a rectification that was rejected, or of a hazard reopened since, show nothing that holds any more. */
const photosOf = (hazard: Hazard) => [
  ...showing('found', hazard.photos),
  ...showing('rectified', 'submission' in hazard ? hazard.submission.photos : []),
  ...showing('verified', 'verified' in hazard ? hazard.verified.photos : []),
];

const showing = (shows: string, photos: readonly string[]) => photos.map((hash) => ({ hash, shows }));

function happenedOf(event: Event): NonNullable<Wire['happened']> {
  switch (event.type) {
    case 'dismissed':
    case 'rejected':
    case 'reopened':
    case 'clockStopped':
      return { case: event.type, value: { reason: event.reason } };
    case 'merged':
      return { case: event.type, value: { into: event.into } };
    case 'severityJudged':
      return { case: event.type, value: { fromSeverity: event.from } };
    case 'transferOffered': {
      const { from, to, transferId = '' } = event;
      return { case: event.type, value: { from: { ...from }, to: { ...to }, transferId } };
    }
    case 'transferAcknowledged':
      return { case: event.type, value: { from: { ...event.from } } };
    case 'transferRefused':
      return { case: event.type, value: { by: { ...event.by }, reason: event.reason } };
    case 'climbed': {
      const { from, to, step } = event;
      return { case: event.type, value: { from: { ...from }, to: { ...to }, step } };
    }
    case 'followed':
      return { case: event.type, value: { fromArea: event.fromArea } };
    default:
      return { case: event.type, value: {} };
  }
}
