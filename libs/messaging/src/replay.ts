import type { Topic } from '@firegrid/contracts';
import { deadTopic, retryTopic, sideTopics, unburied } from './dead-letters.ts';
import { pause } from './patience.ts';
import type { Broker } from './port.ts';
import { placeName } from './worker.ts';

interface Of {
  readonly broker: Broker;
  readonly group: string;
}

/**
 * Gives the dead letters of a group back to it, those that lay there when it began, each once: what fails again is a
 * new dead letter. The group's members, running or not, handle them as if they came for the first time.
 * @returns how many
 */
export async function replay({
  broker,
  group,
  topic,
}: Of & { readonly topic: Pick<Topic, 'name'> }): Promise<number> {
  const dead = deadTopic(topic.name, group);
  const replayer = `${group}.replay`;
  await broker.ensureTopics(sideTopics(topic.name, group));
  // Looked at again while waiting: a second replay at the same time may be the one that gets the partition.
  const goals = new Map<string, number>();
  const unread = async (): Promise<boolean> => {
    const positions = await broker.positions([dead], replayer);
    if (goals.size === 0) for (const at of positions) goals.set(placeName(at), at.high);
    return positions.some((at) => Math.max(at.committed ?? 0, at.low) < (goals.get(placeName(at)) ?? 0));
  };
  if (!(await unread())) return 0;
  let given = 0;
  let fault: unknown;
  const member = broker.subscribe({
    group: replayer,
    topics: [dead],
    async work(batch, signal) {
      const goal = goals.get(placeName(batch)) ?? 0;
      const letters = batch.messages.filter(({ offset }) => offset < goal);
      const first = batch.messages[0]?.offset ?? 0;
      if (signal.aborted || letters.length === 0) return { done: first, pauseMs: 1_000 };
      try {
        await broker.send(letters.map((letter) => unburied(letter, retryTopic(topic.name, group))));
      } catch (error) {
        fault = error;
        return { done: first, pauseMs: 1_000 };
      }
      given += letters.length;
      return { done: (letters.at(-1)?.offset ?? 0) + 1 };
    },
    crashed: (error) => void (fault = error),
  });
  try {
    while (fault === undefined && (await unread())) await pause(100);
  } finally {
    await member.stop();
  }
  if (fault !== undefined) throw new Error(`replay of ${dead} stopped after ${given}`, { cause: fault });
  return given;
}

/**
 * Lets a group read topics from the start again; its read model should be emptied first.
 * @throws when a process of the group is still running
 */
export async function rebuild({
  broker,
  group,
  topics,
}: Of & { readonly topics: readonly Topic[] }): Promise<void> {
  await broker.rewind(
    group,
    topics.map(({ name }) => name),
  );
}
