import { type Route, defineRoute, publicRoute } from '@firegrid/http';
import { stranger } from '../actors.ts';
import { type Completing, complete } from './complete.ts';
import { offer } from './offer.ts';
import { announced, completed, hashParams, offered, photoHash, refusals } from './schemas.ts';

const megabyte = 1024 * 1024;
const forWorkers = announced(20 * megabyte);
/** A public page makes a photo smaller before it sends it. */
const forAnybody = announced(5 * megabyte);

const tags = ['uploads'];
// The hash says all: the same again is the same, so that no id of a command is needed.
const command = false;
const reason = 'whoever reports a hazard without a login sends its photos first; nothing can be read here';

/** A photo comes here in parts: what is wanted, then the parts straight to the storage, then that they are complete. */
export const uploadRoutes = (album: Completing): Route[] => [
  defineRoute({
    method: 'post',
    path: '/uploads',
    permission: 'media:upload',
    summary: 'Ask which parts of a photo are wanted, and where to put them',
    tags,
    command,
    body: forWorkers.extend({ hash: photoHash }),
    output: offered,
    handler: ({ body, actor }) => offer(album, { ...body, by: actor() }, album.clock()),
  }),
  defineRoute({
    method: 'post',
    path: '/uploads/:hash/complete',
    permission: 'media:upload',
    summary: 'Say that all parts of a photo are sent',
    tags,
    command,
    params: hashParams,
    body: forWorkers,
    output: completed,
    problems: refusals,
    handler: ({ params: { hash }, body, actor }) => complete(album, { hash, ...body, by: actor() }),
  }),
  publicRoute({
    method: 'post',
    path: '/public/uploads',
    reason,
    summary: 'Ask which parts of a photo for a public report are wanted',
    tags,
    body: forAnybody.extend({ hash: photoHash }),
    output: offered,
    handler: ({ body }) => offer(album, { ...body, by: stranger }, album.clock()),
  }),
  publicRoute({
    method: 'post',
    path: '/public/uploads/:hash/complete',
    reason,
    summary: 'Say that all parts of a photo for a public report are sent',
    tags,
    params: hashParams,
    body: forAnybody,
    output: completed,
    problems: refusals,
    handler: ({ params: { hash }, body }) => complete(album, { hash, ...body, by: stranger }),
  }),
];
