import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import type { Kafka } from 'kafkajs';
import { quiet } from '../../test/quiet.ts';
import { until } from '../../test/world.ts';
import { join } from './membership.ts';

/** A client that does nothing but crash when told to. */
function crashing() {
  const consumers: { crash(error: Error): void }[] = [];
  const consumer = () => {
    const heard = new EventEmitter();
    consumers.push({ crash: (error) => void heard.emit('crash', { payload: { error } }) });
    const nothing = async (): Promise<void> => undefined;
    return {
      events: { CRASH: 'crash', GROUP_JOIN: 'join' },
      on: heard.on.bind(heard),
      connect: nothing,
      subscribe: nothing,
      run: nothing,
      disconnect: nothing,
    };
  };
  const crashes: Error[] = [];
  const member = join({
    kafka: { consumer } as unknown as Kafka,
    prefix: '',
    logger: quiet,
    subscription: {
      group: 'g',
      topics: ['t'],
      work: async () => ({ done: 0 }),
      crashed: (error) => crashes.push(error),
    },
    pauses: { first: 1, most: 2 },
  });
  return { consumers, crashes, member };
}

const outage = Object.assign(new Error('gone'), { name: 'KafkaJSNoBrokerAvailableError' });
const settling = Object.assign(new Error('the group is loaded'), { retriable: true });
// What kafkajs makes of a topic it knows nothing of yet, and gives up on.
const lost = new TypeError('Cannot read properties of undefined');

async function crashEach(errors: readonly Error[], { consumers }: ReturnType<typeof crashing>) {
  for (const [n, error] of errors.entries()) {
    await until('it has joined', () => consumers.length, n + 1);
    consumers[n]?.crash(error);
  }
}

it('joins anew after every outage, however long, and after what kafkajs gives up on', async () => {
  const client = crashing();
  await crashEach(
    [...Array<Error>(12).fill(outage), ...Array<Error>(12).fill(settling), lost, outage, lost],
    client,
  );
  await until('it joins again', () => client.consumers.length, 28);
  expect(client.crashes).toEqual([]);
  await client.member.stop();
});

it('tells of a fault that joining again did not mend ten times in a row, and stays away', async () => {
  const client = crashing();
  const refused = new Error('not authorized');
  await crashEach(Array<Error>(11).fill(refused), client);
  await until(
    'it is told',
    () => client.crashes.length,
    (count) => count > 0,
  );
  await client.member.stop();
  expect([client.crashes, client.consumers.length]).toEqual([[refused], 11]);
});
