import type { Metrics } from '@firegrid/telemetry';
import type { Express } from 'express';
import { sendJson } from './answer.ts';
import { declareHandler } from './declared.ts';

/** How a part the service needs is doing. `degraded`: the service works, something comes late. */
export interface PartReport {
  readonly state: 'ok' | 'degraded' | 'down';
  readonly detail: string;
}

/** Ready unless a part is down. */
export interface ReadinessReport {
  readonly parts: Readonly<Record<string, PartReport>>;
}

/** /health/live: the process answers. /health/ready: 200 while requests make sense, 503 while not. /metrics. */
export function health(app: Express, ready: () => Promise<ReadinessReport>, { registry }: Metrics): void {
  app.get(
    '/health/live',
    declareHandler((_request, response) => sendJson(response, 200, { status: 'ok' })),
  );
  app.get(
    '/health/ready',
    declareHandler(async (_request, response) => {
      const { parts } = await ready();
      const states = new Set(Object.values(parts).map(({ state }) => state));
      const status = states.has('down') ? 'down' : states.has('degraded') ? 'degraded' : 'ok';
      sendJson(response, status === 'down' ? 503 : 200, { status, parts });
    }),
  );
  app.get(
    '/metrics',
    declareHandler(async (_request, response) => {
      const text = await registry.metrics();
      response.setHeader('Content-Type', registry.contentType);
      response.end(text);
    }),
  );
}
