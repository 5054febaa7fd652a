import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '@firegrid/service';
import { mediaConfig } from './config.ts';

const env = {
  FIREGRID_MONGO_URL: 'mongodb://127.0.0.1:27017',
  FIREGRID_KAFKA_BROKERS: '127.0.0.1:9092',
  FIREGRID_KEYCLOAK_URL: 'http://127.0.0.1:8180',
  FIREGRID_S3_URL: 'http://127.0.0.1:7070',
  FIREGRID_ORIGIN: 'https://firegrid.example/console/',
  FIREGRID_ISSUER: 'https://login.example/realms/firegrid',
};
const own = { FIREGRID_S3_ACCESS_KEY: 'own-access-key', FIREGRID_S3_SECRET_KEY: 'own-secret-key' };

describe('the configuration', () => {
  it('refuses the demo’s keys of the storage in production, and takes them elsewhere', () => {
    expect(() => parseConfig(mediaConfig, env)).toThrow('FIREGRID_S3_ACCESS_KEY');
    const half = { ...env, FIREGRID_S3_ACCESS_KEY: own.FIREGRID_S3_ACCESS_KEY };
    expect(() => parseConfig(mediaConfig, half)).toThrow('FIREGRID_S3_SECRET_KEY');
    expect(parseConfig(mediaConfig, { ...env, ...own }).FIREGRID_S3_BUCKET).toBe('firegrid-media');
    expect(parseConfig(mediaConfig, { ...env, FIREGRID_MODE: 'development' })).toMatchObject({
      FIREGRID_S3_ACCESS_KEY: 'firegrid',
    });
  });

  it('names where pages come from as browsers do', () => {
    expect(parseConfig(mediaConfig, { ...env, ...own }).FIREGRID_ORIGIN).toBe('https://firegrid.example');
    const { FIREGRID_ORIGIN: _, ...without } = { ...env, ...own };
    expect(() => parseConfig(mediaConfig, without)).toThrow('FIREGRID_ORIGIN is missing');
  });
});
