import { Agent } from 'node:http';
import { DomainError, common } from '@firegrid/problem';
import { injectTrace } from '@firegrid/telemetry';
import type { RequestHandler } from '@firegrid/http';
import { createProxyServer } from 'httpxy';

/** Longest answer of a service, in ms; the phone's own patience ends at about the same time. */
const patienceMs = 30_000;

/**
 * Hands a request to the service behind, body and answer as streams. A service that is away is this path's problem
 * alone: 503, and the command may be sent again with the same id.
 */
export function proxyTo(service: string, target: string): RequestHandler {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const proxy = createProxyServer({ target, agent, xfwd: true, proxyTimeout: patienceMs });
  return (request, response, next) => {
    injectTrace(request.headers as Record<string, string>);
    proxy.web(request, response).catch((cause: unknown) => {
      if (response.headersSent) return response.destroy();
      next(
        new DomainError(
          common.unavailable,
          `${service} does not answer. Nothing is lost: send the same again.`,
          {
            retryAfterSeconds: 2,
            cause,
          },
        ),
      );
    });
  };
}
