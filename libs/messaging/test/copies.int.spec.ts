import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { topics } from '@firegrid/contracts';
import { createBroker } from '../src/index.ts';
import { quiet } from './quiet.ts';

const brokers = (process.env.FIREGRID_KAFKA_BROKERS ?? '127.0.0.1:9092').split(',');

async function make(settings: object): Promise<number> {
  const options = { brokers, clientId: 'copies', topicPrefix: `copies-${randomUUID().slice(0, 8)}.` };
  const broker = createBroker({ ...options, logger: quiet, ...settings });
  try {
    await broker.ensureTopics([topics.body]);
    return (await broker.positions([topics.body.name])).length;
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
