import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { DomainError, common, problemDocument } from '@firegrid/problem';
import { type Logger, currentTrace } from '@firegrid/telemetry';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Route } from './route.ts';

/** Tells a sender who asks again that this is the answer he was given before. */
export const replayedHeader = 'Idempotent-Replayed';

/**
 * Writes what a handler answered, cut to the route's output schema: a field that isn't in the contract can't leak.
 * @throws Error when it doesn't fit the schema, which is a mistake of ours: 500
 */
export async function sendAnswer(
  route: Route,
  answer: unknown,
  request: Request,
  response: Response,
): Promise<void> {
  if (route.output instanceof z.ZodVoid) {
    if (route.status === 204) response.writeHead(204).end();
    return;
  }
  const fitting = route.output.safeParse(answer);
  if (!fitting.success) throw new OutputError(route, fitting.error);
  const version = versionOf(fitting.data);
  if (version !== undefined) response.setHeader('ETag', `"${version}"`);
  if (wasReplayed(answer)) response.setHeader(replayedHeader, 'true');
  if (!route.compressed) return sendJson(response, route.status, fitting.data);
  response.vary('Accept-Encoding');
  if (request.acceptsEncodings('gzip') !== 'gzip') return sendJson(response, route.status, fitting.data);
  const body = await zipped(JSON.stringify(fitting.data));
  response.setHeader('Content-Encoding', 'gzip');
  send(response, route.status, body, 'application/json');
}

const zipped = promisify(gzip);

/** A store's receipt says so; it is no field of the answer, since the answer is the same every time. */
const wasReplayed = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'replayed' in answer && answer.replayed === true;

/** Says which fields, not what was in them. */
class OutputError extends Error {
  override readonly name = 'OutputError';
  constructor(route: Route, error: z.ZodError) {
    const wrong = error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ');
    super(`${route.method} ${route.path} answers outside its schema: ${wrong}`);
  }
}

const versionOf = (data: unknown): number | undefined =>
  typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number'
    ? data.version
    : undefined;

export function sendJson(response: Response, status: number, data: unknown, type = 'application/json'): void {
  send(response, status, JSON.stringify(data), type);
}

function send(response: Response, status: number, body: string | Buffer, type: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
}

/** Writes an error as a problem document; one nobody foresaw is logged, and cut off if the answer has begun. */
export function sendProblem(error: unknown, request: Request, response: Response, logger: Logger): void {
  const [path = ''] = request.originalUrl.split('?');
  const problem = problemDocument(error, path);
  if (problem.status >= 500) {
    const line = { err: error, method: request.method, path, request: response.getHeader('X-Request-Id') };
    if (error instanceof DomainError) logger.warn(line, problem.title);
    else logger.error(line, 'a request failed');
  }
  if (response.headersSent) return void response.destroy();
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  const wait =
    error instanceof DomainError ? (error.retryAfterSeconds ?? retryAfter[problem.status]) : undefined;
  if (wait !== undefined) response.setHeader('Retry-After', Math.ceil(wait));
  const trace = currentTrace()?.trace_id;
  sendJson(response, problem.status, trace ? { ...problem, trace } : problem, 'application/problem+json');
}

const retryAfter: Readonly<Record<number, number>> = { 429: 1, 503: 5 };

/** What express itself refuses, in our words. */
export const fromExpress = (error: unknown): unknown =>
  error instanceof URIError
    ? new DomainError(common['invalid-input'], 'The address is not valid percent-encoded UTF-8.', {
        errors: [{ pointer: '/path', message: 'is not valid percent-encoded UTF-8' }],
      })
    : error;
