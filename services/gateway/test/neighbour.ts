import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { buildApp, publicRoute, queryInteger, text } from '@firegrid/http';
import { type Booted, createBoot, listen } from '@firegrid/service';
import { z } from 'zod';

const reason = 'a test looks at it';
const nobody = { verify: () => Promise.reject(new Error('nobody signs in here')) };

/** What a service behind the gateway got of a request. */
const seen = z.object({ name: z.string(), headers: z.record(z.string(), z.string()) });

/** Every byte there is, in an order that no text has: whoever takes it for text breaks it. */
export const pictureBytes = Buffer.concat(
  Array.from({ length: 10_000 }, (_, i) => createHash('sha256').update(String(i)).digest()),
);

/** What anybody may send to a service. */
const open = ['/public/reports', '/public/uploads'].map((path) =>
  publicRoute({
    method: 'post',
    path,
    reason,
    summary: 'Tell something without a login',
    body: z.strictObject({ text: text(20) }),
    output: z.object({ text: z.string() }),
    status: 201,
    handler: async ({ body }) => body,
  }),
);

/** A service behind the gateway: a real one, with a few addresses. */
export class Neighbour {
  readonly name: string;
  port = 0;
  /** How many records its phones keep. */
  records = 0;
  /** How long it takes to tell of them, in ms. */
  thinksMs = 0;
  #boot: Booted | undefined;

  constructor(name: string) {
    this.name = name;
  }

  /** Where it was before, or at a free port. */
  async start(): Promise<void> {
    const { name } = this;
    const boot = createBoot(name, { FIREGRID_LOG_LEVEL: 'silent', OTEL_EXPORTER_OTLP_ENDPOINT: undefined });
    const app = buildApp({
      name,
      routes: [
        ...open,
        publicRoute({
          method: 'get',
          path: '/seen',
          reason,
          summary: 'The request as it came here',
          output: seen,
          handler: async ({ request }) => ({ name, headers: oneEach(request.headers) }),
        }),
        publicRoute({
          method: 'post',
          path: '/notes',
          reason,
          summary: 'Write something down',
          body: z.strictObject({ text: text(500_000) }),
          output: z.object({ length: z.int() }),
          status: 201,
          handler: async ({ body }) => ({ length: body.text.length }),
        }),
        publicRoute({
          method: 'get',
          path: '/changes',
          reason,
          summary: 'All its records at once',
          query: z.strictObject({ limit: queryInteger(1, 2_000), after: text(600).optional() }),
          output: z.object({ items: z.array(z.looseObject({})), next: z.string(), more: z.boolean() }),
          handler: async ({ query: { after } }) => {
            await pause(this.thinksMs);
            const ids = Array.from(
              { length: after === undefined ? this.records : 0 },
              (_, n) => `${name}-${n}`,
            );
            const data = { text: `${name} `.repeat(20) };
            const items = ids.map((id) => ({ kind: name, id, version: 1, gone: false, data }));
            return { items, next: 'all', more: false };
          },
        }),
        publicRoute({
          method: 'get',
          path: '/picture',
          reason,
          summary: 'Something that is no text',
          output: z.void(),
          produces: 'image/jpeg',
          async handler({ response }) {
            response.setHeader('Content-Type', 'image/jpeg');
            response.setHeader('Content-Length', pictureBytes.length);
            response.setHeader('Content-Disposition', 'inline; filename="x.jpg"');
            response.end(pictureBytes);
          },
        }),
      ],
      verifier: nobody,
      ready: async () => ({ parts: {} }),
      metrics: boot.metrics,
    });
    this.port = await listen(boot, app, this.port);
    this.#boot = boot;
  }

  async stop(): Promise<void> {
    await this.#boot?.stop();
    this.#boot = undefined;
  }
}

const oneEach = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
