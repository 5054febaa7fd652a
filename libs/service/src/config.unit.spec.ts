import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { commonConfig, parseConfig, secret } from './index.ts';

const demo = 'demo-key-of-lamps';
const shape = commonConfig.extend({
  LAMPS_KEY: secret(demo),
  LAMPS_COLOUR: z.enum(['red', 'green']).optional(),
});
const env = {
  PORT: '8101',
  FIREGRID_MODE: 'development',
  FIREGRID_MONGO_URL: 'mongodb://user:hunter22@127.0.0.1:27017',
  FIREGRID_KAFKA_BROKERS: 'a:1,b:2',
  FIREGRID_KEYCLOAK_URL: 'http://localhost:8180',
};

describe('the configuration', () => {
  it('is typed, with defaults', () => {
    expect(parseConfig(shape, env)).toMatchObject({
      PORT: 8101,
      FIREGRID_KAFKA_BROKERS: ['a:1', 'b:2'],
      FIREGRID_REALM: 'firegrid',
      LAMPS_KEY: demo,
    });
  });

  it.each<[string, object]>([
    ['PORT: ', { PORT: '80a' }],
    ['PORT: ', { PORT: '70000' }],
    ['FIREGRID_MONGO_URL is missing', { FIREGRID_MONGO_URL: '' }],
    ['FIREGRID_MONGO_URL: ', { FIREGRID_MONGO_URL: 'localhost:27017' }],
    ['FIREGRID_MONGO_URL is missing', { FIREGRID_MONGO_URL: undefined }],
    ['FIREGRID_KAFKA_BROKERS: ', { FIREGRID_KAFKA_BROKERS: 'a:1,b' }],
    ['FIREGRID_KEYCLOAK_URL: ', { FIREGRID_KEYCLOAK_URL: 'file:///etc' }],
    ['FIREGRID_MODE: ', { FIREGRID_MODE: 'prod' }],
    ['FIREGRID_KAFKA_TLS: ', { FIREGRID_KAFKA_TLS: 'yes' }],
    ['FIREGRID_TOPIC_REPLICAS: ', { FIREGRID_TOPIC_REPLICAS: '0' }],
    ['FIREGRID_TOPIC_PARTITIONS: ', { FIREGRID_TOPIC_PARTITIONS: '1000' }],
    ['LAMPS_COLOUR: ', { LAMPS_COLOUR: 'blue' }],
  ])('that is wrong says "%s"', (message, wrong) => {
    expect(() => parseConfig(shape, { ...env, ...wrong })).toThrow(message);
  });

  it('names all that is wrong in one line, without the values', () => {
    const wrong = { ...env, PORT: 'hunter22', LAMPS_COLOUR: 'hunter22', LAMPS_KEY: 'short' };
    expect(() => parseConfig(shape, wrong)).toThrow(
      /^PORT: [^\n]*; LAMPS_KEY: [^\n]*; LAMPS_COLOUR: [^\n]*$/,
    );
    expect(() => parseConfig(shape, wrong)).not.toThrow('hunter22');
  });

  it('in production refuses the demo secret, said or left out; unsaid, the mode is production', () => {
    const production = { ...env, FIREGRID_MODE: 'production', FIREGRID_ISSUER: 'https://login/realms/lamps' };
    const refused = "LAMPS_KEY is missing or the demo's secret";
    expect(() => parseConfig(shape, production)).toThrow(refused);
    expect(() => parseConfig(shape, { ...production, LAMPS_KEY: demo })).toThrow(refused);
    expect(() => parseConfig(shape, { ...production, FIREGRID_MODE: '' })).toThrow(refused);
    expect(parseConfig(shape, { ...production, LAMPS_KEY: 'a key of its own' }).LAMPS_KEY).toBe(
      'a key of its own',
    );
  });

  it('in production refuses an issuer that people reach over plain HTTP', () => {
    const production = { ...env, FIREGRID_MODE: 'production', LAMPS_KEY: 'a key of its own' };
    const plain = 'FIREGRID_ISSUER: people sign in over plain HTTP';
    expect(() => parseConfig(shape, production)).toThrow(plain);
    expect(() => parseConfig(shape, { ...production, FIREGRID_ISSUER: 'http://login/realms/lamps' })).toThrow(
      plain,
    );
  });
});
