/** An OpenAPI 3.1 document, as far as merging looks into it. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * One document for the whole platform: each service's paths under /api/v1/<service>, its components and operations under
 * its own prefix, so that two services may both have a "Receipt" and a "getCatalogue".
 * @param own the gateway's, whose paths are as they are
 */
export function mergeDocuments(
  documents: ReadonlyMap<string, ApiDocument>,
  version: string,
  own?: ApiDocument,
): ApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  const components: Record<string, Record<string, unknown>> = {};
  for (const [service, document] of [...documents, ...(own ? [['gateway', own] as const] : [])]) {
    const under = document === own ? '' : `/api/v1/${service}`;
    for (const [path, operations] of Object.entries(document.paths ?? {})) {
      paths[`${under}${path}`] = tagged(renamed(operations, service), service);
    }
    for (const [kind, members] of Object.entries(document.components ?? {})) {
      const target = (components[kind] ??= {});
      for (const [name, member] of Object.entries(members)) {
        target[componentName(kind, name, service)] = renamed(member, service);
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'FireGrid', version },
    servers: [{ url: '/' }],
    paths,
    components,
  };
}

/** Security schemes are the platform's: the same in every service, named once. */
const componentName = (kind: string, name: string, service: string) =>
  kind === 'securitySchemes' ? name : `${service}.${name}`;

function renamed<T>(node: T, service: string): T {
  if (Array.isArray(node)) return node.map((item: unknown) => renamed(item, service)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? reference(value, service)
        : renamed(value as unknown, service),
    ]),
  ) as T;
}

function reference(pointer: string, service: string): string {
  const [root, components, kind, ...name] = pointer.split('/');
  if (!kind || components !== 'components') return pointer;
  return [root, components, kind, componentName(kind, name.join('/'), service)].join('/');
}

function tagged(operations: Readonly<Record<string, unknown>>, service: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method,
      typeof operation === 'object' && operation !== null && !Array.isArray(operation)
        ? { ...operation, ...named(operation, service), tags: [service] }
        : operation,
    ]),
  );
}

const named = (operation: object, service: string): object =>
  'operationId' in operation && typeof operation.operationId === 'string'
    ? { operationId: `${service}.${operation.operationId}` }
    : {};
