import { type Fault, mendAddress, whyNoAnswer } from '@firegrid/service';
import type { Config } from './config.ts';
import { openObjects } from './objects.ts';

/** The keys' own words, of S3 and of what speaks like it. */
const unknownKeys = new Set([
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'Forbidden',
  'AccessDenied',
  '403',
]);
const absent = new Set(['NotFound', 'NoSuchBucket', '404']);

/** What is wrong between this service and the storage of the pictures: the address, the keys, the bucket. */
export async function storageFaults(config: Config): Promise<Fault[]> {
  const objects = openObjects(config);
  try {
    await objects.ping();
    return [];
  } catch (error) {
    return [storageFault(config, error)];
  } finally {
    objects.close();
  }
}

function storageFault({ FIREGRID_S3_URL: url, FIREGRID_S3_BUCKET: bucket }: Config, error: unknown): Fault {
  const { host } = new URL(url);
  const { name, $metadata: sent } = error as { name: string; $metadata?: { httpStatusCode?: number } };
  const said = [name, String(sent?.httpStatusCode)];
  if (said.some((word) => absent.has(word)))
    return {
      setting: 'FIREGRID_S3_BUCKET',
      wrong: `object storage at ${host} has no bucket ${bucket}`,
      todo: 'Run npm run ops -- migrate, or correct the name',
    };
  if (said.some((word) => unknownKeys.has(word)))
    return {
      setting: 'FIREGRID_S3_ACCESS_KEY, FIREGRID_S3_SECRET_KEY',
      wrong: `object storage at ${host} refuses these keys`,
      todo: 'Take the keys of an account that may use the bucket',
    };
  const why = whyNoAnswer(error);
  const wrong = `object storage at ${host} can't be asked: ${why}`;
  return { setting: 'FIREGRID_S3_URL', wrong, todo: mendAddress(why) };
}
