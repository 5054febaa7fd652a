import { Agent, type IncomingHttpHeaders } from 'node:http';
import { DomainError, common } from '@firegrid/problem';
import { SpanKind, extractTrace, injectTrace, withSpan } from '@firegrid/telemetry';
import type { Request, RequestHandler, Response } from '@firegrid/http';
import { createProxyServer } from 'httpxy';
import type { Turns } from './turns.ts';

/** Longest answer of a service, in ms; the phone's own patience ends at about the same time. */
const patienceMs = 30_000;
/**
 * A connection nobody used for so long is closed from here. It is half of what a service that stops waits before it closes
 * what is left: no request is ever sent into a connection that is being closed.
 */
const idleMs = 500;

/** Its timeout is for idle connections: one that is being made has its time, also where there is much else to do. */
class Connections extends Agent {
  override createConnection: Agent['createConnection'] = (options, callback) =>
    super.createConnection({ ...options, timeout: 0 }, callback);
}

/** For those who run the platform, on its own network: nobody asks for it from outside. */
const isInternal = (path: string): boolean => path === '/metrics' || path.startsWith('/health');

/** Bytes: what is larger takes as long as its sender's line, and says nothing of the service. */
const largeBody = 64 * 1024;

interface ProxyOptions {
  /** Hears of every question that was answered: which, and how long it took until the answer began, in ms. */
  readonly answered?: (question: string, ms: number) => void;
  /** Hears that there was no answer. */
  readonly unanswered?: (service: string) => void;
  /** How many at once. */
  readonly turns: Pick<Turns, 'take'>;
}

/**
 * Hands a request to the service behind, body and answer as streams. A service that is away is this path's problem
 * alone: 503, and the command may be sent again with the same id.
 */
export function proxyTo(
  service: string,
  target: string,
  { answered = () => undefined, unanswered = () => undefined, turns }: ProxyOptions,
): RequestHandler {
  const began = new WeakMap<object, number>();
  const ends = new WeakMap<object, () => void>();
  const agent = new Connections({ keepAlive: true, maxSockets: 256, timeout: idleMs });
  const proxy = createProxyServer({ target, agent, xfwd: true, proxyTimeout: patienceMs });
  proxy.on('proxyRes', (answer, request, response) => {
    ends.get(request)?.();
    leaveOutKnown(answer.headers, response.getHeaderNames());
    const at = began.get(request);
    const [path = ''] = request.url?.split('?') ?? [];
    if (at !== undefined && answer.statusCode === 200) answered(`${service}${path}`, performance.now() - at);
  });
  // A body of unannounced size: a service that refuses it must be let finish its answer, so the connection stays.
  proxy.on('proxyReq', (outgoing) => {
    if (outgoing.getHeader('transfer-encoding')) outgoing.setHeader('connection', 'keep-alive');
  });
  const hand = async (request: Request, response: Response): Promise<void> => {
    if (!isLarge(request)) ends.set(request, await turns.take());
    // Whoever has gone meanwhile waits for nothing.
    if (response.closed) return void ends.get(request)?.();
    response.once('close', () => ends.get(request)?.());
    injectTrace(request.headers as Record<string, string>);
    if (request.method !== 'GET') return proxy.web(request, response);
    began.set(request, performance.now());
    // A replica that stops may close the connection under a question: another answers it.
    await proxy.web(request, response).catch((fault: unknown) => {
      if (response.headersSent || !wasCutOff(fault)) throw fault;
      return proxy.web(request, response);
    });
  };
  return (request, response, next) => {
    if (isInternal(request.path)) return next();
    // One id for the request in every log it touches.
    request.headers['x-request-id'] = String(response.getHeader('x-request-id'));
    const name = `${request.method} /api/v1/${service}`;
    const handed = extractTrace(request.headers, () =>
      withSpan(name, {}, () => hand(request, response), SpanKind.SERVER),
    );
    handed.catch((cause: unknown) => {
      ends.get(request)?.();
      if (cause instanceof DomainError) return next(cause);
      unanswered(service);
      if (response.headersSent) return void response.destroy();
      const detail = `${service} does not answer. Nothing is lost: send the same again.`;
      next(new DomainError(common.unavailable, detail, { retryAfterSeconds: 2, cause }));
    });
  };
}

const wasCutOff = (fault: unknown): boolean =>
  ['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(String((fault as NodeJS.ErrnoException).code));

const isLarge = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > largeBody;

/** What the gateway said of security and of the request is said once; how long to keep an answer its service knows. */
function leaveOutKnown(headers: IncomingHttpHeaders, said: readonly string[]): void {
  for (const name of said) if (name !== 'cache-control') delete headers[name];
}
