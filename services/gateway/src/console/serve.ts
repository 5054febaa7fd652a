import { extname } from 'node:path';
import type { Mount, Request, Response } from '@firegrid/http';
import { type ConsoleFile, type ConsoleFiles, codings } from './files.ts';
import { notBuilt } from './not-built.ts';
import { permissionsPolicy } from './policy.ts';

/** Where the console's pages lie; what is under a door the application itself knows. */
const doors = /^\/(?:(?:field|desk|report|signed-in)(?:\/.*)?)?$/;

/** The built console: its files, and its one page at the address of every door. */
export const consoleMount = (files: ConsoleFiles): Mount => ({
  path: '/',
  reason: 'the application itself is no secret: what it shows it asks for with a login',
  handler(request, response, next) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const door = doors.test(request.path);
    const file = door ? files.page() : files.at(request.path);
    if (file) return send(file, request, response, next);
    if (door && !files.built) return void response.status(503).type('html').send(notBuilt);
    next();
  },
});

function send(
  file: ConsoleFile,
  request: Request,
  response: Response,
  next: (error?: unknown) => void,
): void {
  const accepted = request.acceptsEncodings();
  const coding = codings.find((one) => accepted.includes(one) && file.packed[one]);
  response.type(extname(file.path));
  response.setHeader(
    'Cache-Control',
    file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache, must-revalidate',
  );
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (extname(file.path) === '.html') response.setHeader('Permissions-Policy', permissionsPolicy);
  if (coding) response.setHeader('Content-Encoding', coding);
  const path = (coding && file.packed[coding]) ?? file.path;
  response.sendFile(path, { cacheControl: false, dotfiles: 'allow' }, (error) => {
    // A browser that went away meanwhile is nobody's problem.
    if (error && !response.headersSent) next(error);
  });
}
