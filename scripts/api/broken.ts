import { randomUUID } from 'node:crypto';
import type { Operation, Schema } from './document.ts';
import { beside } from './places.ts';
import { type Hints, addressOf, sample, typeOf } from './sample.ts';

/** A request that means nothing, and what it must be answered with. */
export interface Broken {
  readonly what: string;
  readonly address: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** 400 unless told. */
  readonly status?: number;
  /** How the pointer to the field at fault begins; undefined where it is no field's fault. */
  readonly pointer?: string;
}

const long = 'x'.repeat(5_000);
const halfCharacter = 'a\ud800';
/** Half a character, percent-encoded: no valid UTF-8. */
const halfEncoded = '%ED%A0%80';
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
const large = Buffer.alloc(20 * 1024 * 1024, ' ');
const inPath: Hints = { ...beside, id: randomUUID(), code: '430121105201', version: '1' };

/** All that is sent of an operation. */
export const brokenRequests = (operation: Operation): Broken[] => [
  ...brokenPaths(operation),
  ...brokenQueries(operation),
  ...brokenHeaders(operation),
  ...brokenBodies(operation),
];

function brokenPaths({ path, parameters, ...operation }: Operation): Broken[] {
  return parameters
    .filter((one) => one.in === 'path')
    .flatMap(({ name, schema }) => {
      const at = (value: string) =>
        addressOf({ ...operation, parameters, path: path.replace(`{${name}}`, value) }, inPath);
      const pointer = `/params/${name}`;
      const strict = !isFree(schema) ? [{ what: `${name}: an operator`, address: at('$ne'), pointer }] : [];
      return [
        ...strict,
        { what: `${name}: too long`, address: at(long), pointer },
        { what: `${name}: a NUL`, address: at('a%00'), pointer },
        { what: `${name}: half a character`, address: at(halfEncoded), pointer: '/path' },
      ];
    });
}

function brokenQueries(operation: Operation): Broken[] {
  if (operation.permission === undefined) return [];
  const address = addressOf(operation, inPath);
  const asking = (what: string, name: string, query: string): Broken => {
    const kept = address.replace(new RegExp(`(?<=[?&])${name}=[^&]*`), '');
    return { what, address: `${kept}${kept.includes('?') ? '&' : '?'}${query}`, pointer: `/query/${name}` };
  };
  const known = operation.parameters.filter((one) => one.in === 'query');
  return [
    asking('an unknown parameter', '$where', '$where=1'),
    asking('the prototype', '__proto__', '__proto__=1'),
    ...known.flatMap(({ name, schema }) => [
      asking(`${name}: too long`, name, `${name}=${long}`),
      asking(`${name}: a NUL`, name, `${name}=a%00`),
      asking(`${name}: half a character`, name, `${name}=${halfEncoded}`),
      asking(`${name}: an operator`, name, `${name}[$ne]=1`),
      asking(`${name}: twice`, name, `${name}=1&${name}=1`),
      ...(isFree(schema) ? [] : [asking(`${name}: a wrong type`, name, `${name}=!`)]),
    ]),
  ];
}

/** Any text will do. */
const isFree = (schema: Schema): boolean =>
  typeOf(schema) === 'string' && !schema.enum && !schema.format && (schema.pattern ?? '\\S') === '\\S';

function brokenHeaders(operation: Operation): Broken[] {
  if (!operation.command) return [];
  const address = addressOf(operation, inPath);
  const body = operation.body && sample(operation.body, inPath);
  const sent = (what: string, name: string, value: string): Broken => ({
    ...{ what, address, body, headers: { [name]: value }, pointer: `/headers/${name}` },
  });
  return [
    sent('no id', 'idempotency-key', ''),
    sent('an id that is none', 'idempotency-key', "' or 1=1"),
    sent('a version that is none', 'if-match', '*'),
  ];
}

function brokenBodies(operation: Operation): Broken[] {
  const address = addressOf(operation, inPath);
  if (operation.upload) {
    const headers = { 'content-type': 'application/json' };
    return [{ what: 'not a file', address, body: '{}', headers, status: 415 }];
  }
  if (!operation.body) return [];
  const good = sample(operation.body, { ...inPath, area: '430121105201' }) as Record<string, unknown>;
  const sent = (what: string, body: unknown, pointer: string): Broken => ({ what, address, body, pointer });
  const odd = (name: string, value: unknown) => ({ ...good, [name]: value });
  const whole = { what: 'a body of another type', address, body: 'name=x' };
  return [
    sent('an unknown field', odd('unknownField', 1), '/unknownField'),
    sent('an operator', odd('$where', '1'), '/$where'),
    sent('a path', odd('a.b', 1), '/a.b'),
    sent('the prototype', `{"__proto__":{"x":1}}`, '/__proto__'),
    sent('deep JSON', odd('deep', deep(200)), '/deep/a'),
    sent('a list', [good], ''),
    sent('malformed JSON', '{"a":', ''),
    { ...whole, headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 415 },
    { what: '20 MB', address, body: large, status: 413 },
    ...Object.entries(operation.body.properties ?? {}).flatMap(([name, schema]) => [
      sent(`${name}: a wrong type`, odd(name, wrongType(schema)), `/${name}`),
      sent(`${name}: too long`, odd(name, long), `/${name}`),
      sent(`${name}: half a character`, odd(name, halfCharacter), `/${name}`),
      sent(`${name}: a NUL`, odd(name, 'a\0'), `/${name}`),
      sent(`${name}: an operator`, odd(name, { $gt: '' }), `/${name}`),
    ]),
  ];
}

const wrongType = (schema: Schema): unknown => (typeOf(schema) === 'boolean' ? 'yes' : true);
