import type { Permission } from '@firegrid/access';

/** As much of JSON Schema as the services' documents use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Described {
  readonly 'x-permission'?: Permission;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** One method of one address, as the API's own description has it. */
export interface Operation {
  /** 'GET /api/v1/hazards/hazards/{id}' */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Undefined on a public one. */
  readonly permission: Permission | undefined;
  readonly parameters: readonly Parameter[];
  /** Wants an Idempotency-Key. */
  readonly command: boolean;
  /** Of a JSON body. */
  readonly body: Schema | undefined;
  /** The first media type of a file to be sent. */
  readonly upload: string | undefined;
  /** Goes on for as long as the asker listens. */
  readonly endless: boolean;
  /** Fields of a JSON answer that hold several of something. */
  readonly arrays: readonly string[];
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

export async function documentAt(gateway: string): Promise<ApiDocument> {
  const response = await fetch(`${gateway}/api/openapi.json`);
  return (await response.json()) as ApiDocument;
}

/** Every operation there is. */
export const operationsIn = ({ paths }: ApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operation(method.toUpperCase(), path, described)),
  );

export const operationsOf = async (gateway: string): Promise<Operation[]> =>
  operationsIn(await documentAt(gateway));

function operation(method: string, path: string, described: Described): Operation {
  const { 'x-permission': permission, parameters = [], requestBody, responses } = described;
  const content = requestBody?.content ?? {};
  const body = content['application/json']?.schema;
  const answer = responses[200]?.content ?? {};
  const answered = Object.entries(answer['application/json']?.schema?.properties ?? {});
  return {
    ...{ name: `${method} ${path}`, method, path, permission, parameters, body },
    command: parameters.some(({ name }) => name === 'Idempotency-Key'),
    upload: body ? undefined : Object.keys(content)[0],
    endless: 'text/event-stream' in answer,
    arrays: answered.filter(([, { type }]) => [type].flat().includes('array')).map(([name]) => name),
  };
}
