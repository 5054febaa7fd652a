import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';

const { env } = process;

/** Empties a bucket and removes it: what a test has made of its own goes with it. One that is not there is no fault. */
export async function dropBucket(name: string): Promise<void> {
  const client = new S3Client({
    endpoint: env.FIREGRID_S3_URL ?? 'http://127.0.0.1:7070',
    region: env.FIREGRID_S3_REGION ?? 'us-east-1',
    credentials: {
      accessKeyId: env.FIREGRID_S3_ACCESS_KEY ?? 'firegrid',
      secretAccessKey: env.FIREGRID_S3_SECRET_KEY ?? 'firegrid-secret',
    },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  try {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: name })) {
      const Objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
      if (Objects.length > 0)
        await client.send(new DeleteObjectsCommand({ Bucket: name, Delete: { Objects, Quiet: true } }));
    }
    await client.send(new DeleteBucketCommand({ Bucket: name }));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NoSuchBucket') throw error;
  } finally {
    client.destroy();
  }
}
