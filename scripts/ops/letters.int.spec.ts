import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { packEvent, topics } from '@firegrid/contracts';
import { type Broker, createBroker, deadTopic, noLogger, retryTopic } from '@firegrid/messaging';
import { deadLetters } from './letters.ts';

const prefix = `t${randomUUID().slice(0, 8)}.`;
const env = { ...process.env, FIREGRID_TOPIC_PREFIX: prefix };
const group = 'lamps.facts';
const dead = deadTopic(topics.area.name, group);
let broker: Broker;

/** What the command says. */
async function ops(...words: string[]): Promise<string> {
  const said: string[] = [];
  await deadLetters.run({ env, words, options: {}, say: (line) => void said.push(line) });
  return said.join('\n');
}

const given = async () => {
  const [at] = await broker.positions([retryTopic(topics.area.name, group)]);
  return at?.high;
};

beforeAll(async () => {
  const brokers = (process.env.FIREGRID_KAFKA_BROKERS ?? '').split(',');
  broker = createBroker({ brokers, clientId: 'letters-test', topicPrefix: prefix, logger: noLogger });
  const side = [dead, retryTopic(topics.area.name, group)];
  await broker.ensureTopics(side.map((name) => ({ name, kind: 'facts', partitions: 1 })));
  const letters = ['430', '431', '432', '433'].map((key) => {
    const body = { area: { code: key, name: key } };
    const message = packEvent(topics.area, { id: `${key}/1/0`, key, at: new Date(), body });
    const headers = { ...message.headers, 'why-code': 'not-found', 'why-detail': `no parent of ${key}` };
    return { ...message, topic: dead, headers };
  });
  await broker.send(letters);
}, 60_000);
afterAll(() => broker?.close());

it('lists dead letters with the reason, shows one, gives one back, drops some and gives back the rest', async () => {
  expect(await ops('list')).toMatch(
    /^firegrid\.org\.area\.v1\.dead\.lamps\.facts: 4\n {2}0 .*430.*no parent/,
  );
  expect(await ops('show', dead, '2')).toMatch(/key: 432[^]*why-code: not-found[^]*value \(base64\): \S/);
  await ops('replay', dead, '2');
  expect(await given()).toBe(1);
  expect(await ops('drop', dead, '1')).toContain('2 dropped');
  expect(await ops('list')).toMatch(/: 2\n {2}2 /);
  expect(await ops('replay')).toBe(`2 given back to ${group}`);
  expect(await given()).toBe(3);
  expect(await ops('list')).toBe('There are no dead letters.');
  expect(await ops('replay')).toBe('There are no dead letters there.');
}, 90_000);

it('names what it does not know', async () => {
  await expect(ops('bury')).rejects.toThrow('dead-letters knows list, show, replay, drop, not bury');
  await expect(ops('show', 'nothing', '1')).rejects.toThrow('there are no dead letters in nothing');
});
