import { createServer } from 'node:http';
import S3rver from '@20minutes/s3rver';
import AWSAccount from '@20minutes/s3rver/lib/models/account.js';

/** The object storage of a developer's machine: what it holds are files in FIREGRID_OBJECTS_DIR. */
const { FIREGRID_OBJECTS_DIR, FIREGRID_OBJECTS_PORT, FIREGRID_S3_ACCESS_KEY, FIREGRID_S3_SECRET_KEY } =
  process.env;

// The account everybody could guess goes, ours comes.
AWSAccount.DUMMY_ACCOUNT.revokeAccessKey('S3RVER');
AWSAccount.DUMMY_ACCOUNT.createKeyPair(FIREGRID_S3_ACCESS_KEY, FIREGRID_S3_SECRET_KEY);
const storage = new S3rver({ directory: FIREGRID_OBJECTS_DIR, silent: true, vhostBuckets: false });
storage.middleware.splice(-1, 0, likeS3);
const answer = storage.callback();

/**
 * What it does otherwise than S3. Clients sign a bucket's address with the slash they send at its end: it checks it
 * without, except where the bucket is said to be part of the host's name. And it tells browsers that every page may
 * put, where it has checked that this one may.
 */
async function likeS3(context, next) {
  if (/^\/[^/]+\/$/.test(context.path)) {
    context.state.vhost = true;
    context.mountPath = '/';
  }
  await next();
  if (context.method === 'OPTIONS' && context.status === 200)
    context.set('access-control-allow-origin', context.get('origin'));
}

/** It lets through what carries no signature at all. Only a browser's question about CORS may. */
const isSigned = ({ method, headers, url }) =>
  method === 'OPTIONS' || headers.authorization !== undefined || /[?&]X-Amz-Signature=/.test(url);

const server = createServer((request, response) => {
  if (isSigned(request)) return answer(request, response);
  response.writeHead(403, { 'content-type': 'application/xml' });
  response.end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
});
server.listen(Number(FIREGRID_OBJECTS_PORT), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close(() => process.exit());
  server.closeIdleConnections();
});
