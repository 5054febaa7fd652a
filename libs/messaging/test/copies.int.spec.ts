import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { topics } from '@firegrid/contracts';
import { type TopicSpec, createBroker } from '../src/index.ts';
import { quiet } from './quiet.ts';

const brokers = (process.env.FIREGRID_KAFKA_BROKERS ?? '127.0.0.1:9092').split(',');

async function make(settings: object, topic: TopicSpec = topics.body): Promise<number> {
  const options = { brokers, clientId: 'copies', topicPrefix: `copies-${randomUUID().slice(0, 8)}.` };
  const broker = createBroker({ ...options, logger: quiet, ...settings });
  try {
    await broker.ensureTopics([topic]);
    return (await broker.positions([topic.name])).length;
  } finally {
    await broker.close();
  }
}

describe('a topic', () => {
  it('is made with as many copies as asked for, or not at all', async () => {
    expect(await make({ replicas: 1, minInSync: 1 })).toBe(1);
    // There is one broker here.
    await expect(make({ replicas: 3, minInSync: 2 })).rejects.toThrow('Topic creation');
  }, 60_000);

  it('has as many partitions as asked for, unless it is read in one order', async () => {
    expect(await make({ partitions: 24 }, topics.hazard)).toBe(24);
    expect(await make({}, topics.hazard)).toBe(6);
    expect(await make({ partitions: 24 }, topics.body)).toBe(1);
  }, 60_000);
});

describe('a broker that speaks neither TLS nor asks for a login', () => {
  it.each<[string, object]>([
    ['TLS', { tls: true }],
    ['a login', { login: { username: 'org', password: 'secret' } }],
  ])(
    'is not talked to with %s',
    async (_what, settings) => {
      await expect(make(settings)).rejects.toThrow();
    },
    60_000,
  );
});
