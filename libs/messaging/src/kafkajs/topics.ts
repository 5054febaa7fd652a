import type { Admin } from 'kafkajs';
import { pause } from '../patience.ts';
import { type TopicSpec, type TopicState, partitionsOf } from '../port.ts';

/** How topics are made. */
export interface Making {
  /** How many copies, and how many must have a message; the broker's defaults when left out. */
  readonly replicas?: number | undefined;
  readonly minInSync?: number | undefined;
  /** Of the topics it makes, but for those that are read in one order: as many as planned when left out. */
  readonly partitions?: number | undefined;
}

/** Records are kept for ten years; compaction keeps the newest state of each key of a register for ever. */
const configOf: Record<TopicSpec['kind'], { name: string; value: string }[]> = {
  register: [{ name: 'cleanup.policy', value: 'compact' }],
  facts: [{ name: 'retention.ms', value: String(10 * 366 * 24 * 3_600_000) }],
};

export async function makeTopics(
  client: Admin,
  topics: readonly TopicSpec[],
  full: (name: string) => string,
  { replicas, minInSync, partitions: many }: Making,
): Promise<void> {
  await client.createTopics({
    waitForLeaders: false,
    topics: topics.map(({ name, partitions, kind }) => ({
      topic: full(name),
      numPartitions: partitionsOf(partitions, many),
      ...(replicas === undefined ? {} : { replicationFactor: replicas }),
      configEntries: [
        ...configOf[kind],
        ...(minInSync === undefined ? [] : [{ name: 'min.insync.replicas', value: String(minInSync) }]),
      ],
    })),
  });
  await visible(
    client,
    topics.map(({ name }) => full(name)),
  );
}

/** A new topic is known to the broker that made it a moment before it is to be read and written. */
async function visible(client: Admin, topics: string[]): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await Promise.all(topics.map((topic) => client.fetchTopicOffsets(topic)));
      return;
    } catch (error) {
      if (tries >= 20) throw error;
      await pause(100);
    }
  }
}

export async function statesOf(
  client: Admin,
  names: readonly string[],
  full: (name: string) => string,
): Promise<TopicState[]> {
  const all = new Set(await client.listTopics());
  const there = names.filter((name) => all.has(full(name)));
  if (there.length === 0) return [];
  const { topics } = await client.fetchTopicMetadata({ topics: there.map(full) });
  const found = new Map(topics.map(({ name, partitions }) => [name, partitions]));
  return there.map((name) => {
    const partitions = found.get(full(name)) ?? [];
    const replicas = Math.min(...partitions.map((one) => one.replicas.length));
    return { name, partitions: partitions.length, replicas };
  });
}
