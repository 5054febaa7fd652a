import type { DescMessage, MessageShape } from '@bufbuild/protobuf';
import { AreaEventSchema } from './gen/firegrid/org/v1/area_pb.js';
import { AccessChangedSchema, AssignmentEventSchema } from './gen/firegrid/org/v1/assignment_pb.js';
import { BodyEventSchema } from './gen/firegrid/org/v1/body_pb.js';
import { PremisesEventSchema } from './gen/firegrid/premises/v1/premises_pb.js';
import { InspectionEventSchema } from './gen/firegrid/inspections/v1/inspection_pb.js';
import { DutyEventSchema } from './gen/firegrid/inspections/v1/duty_pb.js';
import { HazardEventSchema } from './gen/firegrid/hazards/v1/hazard_pb.js';
import { TransferEventSchema } from './gen/firegrid/hazards/v1/transfer_pb.js';
import { NoticeEventSchema } from './gen/firegrid/notifications/v1/notice_pb.js';

/** A topic: one event message, one aggregate, ordered per key. */
export interface Topic<Event extends DescMessage = DescMessage> {
  readonly name: string;
  readonly event: Event;
  /** The service that alone writes it. */
  readonly owner: string;
  /** `register`: compacted, the newest state of every key for ever. `facts`: kept for their legal time. */
  readonly kind: 'register' | 'facts';
  readonly partitions: number;
}

export type EventOf<T extends Topic> = MessageShape<T['event']>;

const topic = <Event extends DescMessage>(
  name: string,
  event: Event,
  kind: Topic['kind'],
  partitions = 6,
): Topic<Event> => ({ name, event, kind, partitions, owner: name.split('.')[1] ?? '' });

/** Every topic of the platform. Names: firegrid.<context>.<aggregate>.v1 */
export const topics = {
  area: topic('firegrid.org.area.v1', AreaEventSchema, 'register'),
  body: topic('firegrid.org.body.v1', BodyEventSchema, 'register', 1),
  assignment: topic('firegrid.org.assignment.v1', AssignmentEventSchema, 'register'),
  access: topic('firegrid.org.access.v1', AccessChangedSchema, 'register', 1),
  premises: topic('firegrid.premises.premises.v1', PremisesEventSchema, 'register'),
  inspection: topic('firegrid.inspections.inspection.v1', InspectionEventSchema, 'facts'),
  duty: topic('firegrid.inspections.duty.v1', DutyEventSchema, 'facts'),
  hazard: topic('firegrid.hazards.hazard.v1', HazardEventSchema, 'facts'),
  transfer: topic('firegrid.hazards.transfer.v1', TransferEventSchema, 'facts'),
  notice: topic('firegrid.notifications.notice.v1', NoticeEventSchema, 'facts'),
} as const;
