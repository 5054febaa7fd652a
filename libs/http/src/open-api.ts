import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { type ProblemKind, common } from '@firegrid/problem';
import { z } from 'zod';
import { replayedHeader } from './answer.ts';
import type { Route } from './route.ts';
import { uuidText } from './schemas.ts';

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;
type Responses = RouteConfig['responses'];
type Parameters = NonNullable<RouteConfig['parameters']>;

/** The OpenAPI 3.1 description of a service: every address with its input, its answer and every refusal it may give. */
export function openApi(service: {
  name: string;
  version: string;
  routes: readonly Route[];
}): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  for (const route of service.routes) registry.registerPath(operation(route));
  const { name, version } = service;
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: `FireGrid ${name}`, version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
  });
}

function operation(route: Route): RouteConfig {
  const { method, path, summary, description, tags, params, query, access } = route;
  const secured = 'permission' in access;
  const why = secured ? [] : [`Public: ${access.reason}`];
  return {
    method,
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    operationId: `${method}${path.replaceAll(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    ...(tags ? { tags: [...tags] } : {}),
    ...(description || why.length > 0
      ? { description: [description, ...why].filter(Boolean).join('\n\n') }
      : {}),
    security: secured ? [{ bearer: [] }] : [],
    ...(secured ? { 'x-permission': access.permission } : {}),
    parameters: route.command ? commandHeaders : [],
    request: { params, query, ...bodyOf(route) },
    responses: { [route.status]: success(route), ...refusals(route) },
  };
}

const commandHeaders: Parameters = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A UUID made by the sender. The same command sent again has the same one and gets the same answer.',
    schema: uuidText,
  },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The version decided on, as the ETag of the reading said it; 412 when there is a newer one.',
    schema: { type: 'string', pattern: '^"[0-9]{1,15}"$' },
  },
];

function bodyOf({ body, raw, consumes = ['application/octet-stream'], method }: Route) {
  if (raw && method !== 'get') {
    const bytes = { schema: { type: 'string', format: 'binary' } } as const;
    return { body: { required: true, content: Object.fromEntries(consumes.map((type) => [type, bytes])) } };
  }
  if (!body) return {};
  const required = !body.safeParse(undefined).success;
  return { body: { required, content: { 'application/json': { schema: body } } } };
}

const etag = { description: 'The version, in quotes', schema: { type: 'string' } } as const;
const replayed = {
  description: '`true` where this command was carried out before and this is the answer it had',
  schema: { type: 'string' },
} as const;

function success({ output, produces, status, command }: Route): Responses[string] {
  if (produces) return { description: 'Done', content: { [produces]: {} } };
  if (status === 204 || output instanceof z.ZodVoid) return { description: 'Done' };
  const versioned = output instanceof z.ZodObject && 'version' in output.shape;
  const headers: Record<string, typeof etag | typeof replayed> = {
    ...(versioned ? { ETag: etag } : {}),
    ...(command ? { [replayedHeader]: replayed } : {}),
  };
  const content = { 'application/json': { schema: output } };
  return { description: 'Done', content, ...(versioned || command ? { headers } : {}) };
}

/** One response per status, naming the codes it may carry. */
function refusals(route: Route): Responses {
  const byStatus = new Map<number, ProblemKind[]>();
  for (const kind of [...usual(route), ...(route.problems ?? [])]) {
    byStatus.set(kind.status, [...(byStatus.get(kind.status) ?? []), kind]);
  }
  const content = { 'application/problem+json': { schema: problem } };
  const described = [...byStatus].map(([status, kinds]) => {
    const description = [...new Set(kinds)].map(({ code, title }) => `${code}: ${title}`).join('; ');
    return [String(status), { description, content }] as const;
  });
  return Object.fromEntries(described);
}

function usual(route: Route): ProblemKind[] {
  const everywhere = [common['invalid-input'], common['too-many-requests'], common.unavailable];
  const signed = [common.unauthenticated, common.forbidden];
  const changing = [common['command-reused'], common.conflict, common['version-mismatch']];
  const reading = [common['payload-too-large'], common['unsupported-media-type']];
  return [
    ...everywhere,
    common['not-found'],
    ...('permission' in route.access ? signed : []),
    ...(route.command ? changing : []),
    ...(route.body || route.raw ? reading : []),
  ];
}

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    trace: z.string().optional(),
    errors: z
      .array(z.object({ pointer: z.string(), message: z.string(), code: z.string().optional() }))
      .optional(),
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457). `code` is what to rely on.' });
