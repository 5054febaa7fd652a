import { type Mount, publicRoute } from '@firegrid/http';
import { z } from 'zod';
import type { Documents } from './documents.ts';
import { page, script } from './page.ts';

const reason = 'what the API looks like is no secret';

/** RapiDoc writes its style into the page; scripts come from here alone. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join(';');

export const documentRoutes = (documents: Documents) => [
  publicRoute({
    method: 'get',
    path: '/api/openapi.json',
    reason,
    summary: 'The API of all services as one OpenAPI document',
    output: z.looseObject({}),
    handler: async () => ({ ...(await documents.merged()) }),
  }),
];

export const documentMounts: readonly Mount[] = [
  { path: '/api/docs/rapidoc-min.js', reason, handler: (_request, response) => response.sendFile(script) },
  {
    path: '/api/docs',
    reason,
    handler(_request, response) {
      response.setHeader('Content-Security-Policy', policy);
      response.type('html').send(page);
    },
  },
];
