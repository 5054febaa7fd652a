import { type MessageInitShape, create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { CloudEvent, Kafka } from 'cloudevents';
import type { EventOf, Topic } from './topics.ts';

/** A message as it lies in an outbox and on the wire: CloudEvents 1.0, Kafka binary content mode. */
export interface WireMessage {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** An event as a handler receives it. */
export interface Received<Event> {
  /** The CloudEvents id: the same however often it is delivered. */
  readonly id: string;
  /** The name of what happened, such as "firegrid.hazards.v1.HazardEvent/confirmed". */
  readonly type: string;
  readonly key: string;
  readonly at: Date;
  readonly body: Event;
}

const contentType = 'application/protobuf';

/** Packs an event. `id` must be derived from aggregate and version, so that a second relay makes no second event. */
export function packEvent<T extends Topic>(
  topic: T,
  event: { id: string; key: string; at: Date; body: MessageInitShape<T['event']> },
): WireMessage {
  const message = create(topic.event, event.body);
  const happened = (message as { happened?: { case?: string } }).happened?.case;
  const cloudEvent = new CloudEvent({
    id: event.id,
    source: `/firegrid/${topic.owner}`,
    type: happened ? `${topic.event.typeName}/${happened}` : topic.event.typeName,
    subject: event.key,
    time: event.at.toISOString(),
    datacontenttype: contentType,
    partitionkey: event.key,
    data: Buffer.from(toBinary(topic.event, message)),
  });
  const wire = Kafka.binary(cloudEvent);
  return {
    topic: topic.name,
    key: event.key,
    headers: present(wire.headers),
    value: wire.value as Buffer,
  };
}

/** CloudEvents names every attribute it knows of; those without a value are no headers. */
const present = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** Unpacks an event. @throws Undecodable when the headers or the body are not what the topic promises. */
export function unpackEvent<T extends Topic>(
  topic: T,
  wire: { key: string; headers: Readonly<Record<string, string>>; value: Uint8Array },
): Received<EventOf<T>> {
  const { ce_id: id, ce_type: type, ce_time: time } = wire.headers;
  if (!id || !type || !time) throw new Undecodable(`no CloudEvents headers on a message of ${topic.name}`);
  try {
    const body = fromBinary(topic.event, wire.value) as EventOf<T>;
    return { id, type, key: wire.key, at: new Date(time), body };
  } catch (cause) {
    throw new Undecodable(`the body of ${id} is not a ${topic.event.typeName}`, { cause });
  }
}

/** A message nobody can read: it goes to the dead letters, the partition goes on. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
}
