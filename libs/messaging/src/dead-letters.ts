import { Undecodable, type WireMessage } from '@firegrid/contracts';
import { DomainError } from '@firegrid/problem';
import type { Incoming, Place, TopicSpec } from './port.ts';

/** Where a group puts what it can't handle, with headers saying why. */
export const deadTopic = (topic: string, group: string): string => `${topic}.dead.${group}`;

/**
 * What `replay` gives back to a group. A topic of its own, read by that group alone: put into the first topic, an old
 * state would come after a newer one and, in a register, compaction would keep the old one.
 */
export const retryTopic = (topic: string, group: string): string => `${topic}.retry.${group}`;

/** One partition: few messages, and their order is kept. */
export const sideTopics = (topic: string, group: string): TopicSpec[] =>
  [deadTopic(topic, group), retryTopic(topic, group)].map((name) => ({ name, kind: 'facts', partitions: 1 }));

/** A lost race is worth a few more tries; a store or a neighbour that is down, as many as it takes. */
const conflictTries = 8;

/** Whether trying again can't help: nobody can read it, or a rule refuses it. */
export function isDead(error: unknown, tries: number): boolean {
  if (error instanceof Undecodable) return true;
  if (!(error instanceof DomainError) || error.status >= 500 || error.status === 429) return false;
  return error.code !== 'conflict' || tries >= conflictTries;
}

/** The message as it goes to the dead letters of `topic`; `place` is where it was read. */
export function buried(
  { key, headers, value, offset }: Incoming,
  { topic, place, group, error }: { topic: string; place: Place; group: string; error: unknown },
): WireMessage {
  const why = {
    'why-code': error instanceof DomainError ? error.code : 'undecodable',
    'why-detail': error instanceof Error ? error.message : String(error),
    'why-group': group,
    'why-topic': place.topic,
    'why-partition': String(place.partition),
    'why-offset': String(offset),
    'why-at': new Date().toISOString(),
  };
  return { topic: deadTopic(topic, group), key, value, headers: { ...headers, ...why } };
}

/** The message as it was before it was buried. */
export function unburied({ key, headers, value }: Incoming, topic: string): WireMessage {
  const kept = Object.entries(headers).filter(([name]) => !name.startsWith('why-'));
  return { topic, key, value, headers: Object.fromEntries(kept) };
}
