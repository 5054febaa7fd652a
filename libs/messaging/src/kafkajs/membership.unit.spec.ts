import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import type { Kafka } from 'kafkajs';
import { quiet } from '../../test/quiet.ts';
import { until } from '../../test/world.ts';
import { join } from './membership.ts';

interface Options {
  readonly retry: { restartOnFailure(error: Error): Promise<boolean> };
}

/** A client that does nothing but crash when told to, as kafkajs does: it asks for a restart only where that may help. */
function crashing() {
  const consumers: { crash(error: Error, mendable: boolean): Promise<void> }[] = [];
  const consumer = ({ retry }: Options) => {
    const heard = new EventEmitter();
    consumers.push({
      async crash(error, mendable) {
        if (mendable) await retry.restartOnFailure(error);
        heard.emit('crash', { payload: { error } });
      },
    });
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
  });
  return { consumers, crashes, member };
}

it('joins anew after a crash that may pass', async () => {
  const { consumers, crashes, member } = crashing();
  await until('it has joined', () => consumers.length === 1);
  await consumers[0]?.crash(new Error('the coordinator moved'), true);
  await until('it joins again', () => consumers.length === 2);
  await consumers[1]?.crash(
    Object.assign(new Error('gone'), { name: 'KafkaJSNoBrokerAvailableError' }),
    false,
  );
  await until('it joins again', () => consumers.length === 3);
  expect(crashes).toEqual([]);
  await member.stop();
});

it('tells of a crash that will not pass, and stays away', async () => {
  const { consumers, crashes, member } = crashing();
  await until('it has joined', () => consumers.length === 1);
  const refused = new Error('not authorized');
  await consumers[0]?.crash(refused, false);
  await member.stop();
  expect([crashes, consumers.length]).toEqual([[refused], 1]);
});
