import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Broker, Incoming } from '@firegrid/messaging';

/** Longest silence of the broker while there is something to read. */
const silenceMs = 60_000;

/** Everything a topic holds at this moment, in the order of each key. */
export async function* messagesOf(broker: Broker, topic: { readonly name: string }): AsyncIterable<Incoming> {
  const positions = await broker.positions([topic.name]);
  const goals = new Map(positions.filter(({ low, high }) => high > low).map((at) => [at.partition, at.high]));
  const next = new Map(positions.map(({ partition, low }) => [partition, low]));
  const arrived: Incoming[] = [];
  let fault: Error | undefined;
  const member = broker.subscribe({
    group: `ops-${randomUUID()}`,
    topics: [topic.name],
    startAt: ({ partition }) => next.get(partition) ?? 0,
    async work({ partition, messages }) {
      const goal = goals.get(partition) ?? 0;
      arrived.push(...messages.filter(({ offset }) => offset < goal));
      const done = (messages.at(-1)?.offset ?? 0) + 1;
      next.set(partition, done);
      if (done >= goal) goals.delete(partition);
      return { done };
    },
    crashed: (error) => (fault = error),
  });
  try {
    let heard = Date.now();
    while (goals.size > 0 || arrived.length > 0) {
      if (fault) throw fault;
      if (Date.now() - heard > silenceMs)
        throw new Error(`nothing more of ${topic.name} came from the broker`);
      if (arrived.length > 0) heard = Date.now();
      else await pause(20);
      yield* arrived.splice(0);
    }
  } finally {
    await member.stop();
  }
}
