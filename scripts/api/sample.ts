import type { Operation, Schema } from './document.ts';

/** What a field of a name is given where its schema allows it. */
export type Hints = Readonly<Record<string, unknown>>;

/** Tried in turn where no hint fits: the first that a schema allows. */
const texts = [
  '演示',
  'demo',
  '430121105',
  '3f8a1c52-9d1e-4b7a-8c55-6c1f0a9d2e71',
  '2026-01-01',
  '2026-01-01T08:00:00Z',
  '2026-W48',
  '2026-12',
  '13800001234',
  'a'.repeat(64),
  '1',
];

/**
 * The least that a schema asks for, and is accepted by its shape at least.
 * @throws Error naming the field for which no text at hand fits: `texts` or a hint wants one more
 */
export function sample(schema: Schema, hints: Hints, at = 'the body'): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, hints, at);
  switch (typeOf(schema)) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sample(propertyOf(schema, name), hints, name)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, hints, at));
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return hints[at] ?? schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
    default:
      return (
        [hints[at], ...texts].find((text) => typeof text === 'string' && fits(text, schema)) ?? missing(at)
      );
  }
}

export const typeOf = ({ type }: Schema): string | undefined =>
  typeof type === 'string' ? type : type?.find((one) => one !== 'null');

/** @throws Error when a required field is not described */
export function propertyOf(schema: Schema, name: string): Schema {
  const found = schema.properties?.[name];
  if (!found) throw new Error(`${name} is required and not described`);
  return found;
}

function fits(text: string, { minLength = 0, maxLength = Infinity, pattern, format }: Schema): boolean {
  const { length } = [...text];
  if (length < minLength || length > maxLength) return false;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(text)) return false;
  if (format === 'date') return /^\d{4}-\d\d-\d\d$/.test(text);
  if (format === 'date-time') return /T.*Z$/.test(text);
  return true;
}

function missing(at: string): never {
  throw new Error(`no text at hand fits the field ${at}`);
}

/** The address with its parameters filled in, those of the query that must be there included. */
export function addressOf(operation: Operation, hints: Hints): string {
  const query = operation.parameters.filter((one) => one.in === 'query' && one.required);
  const asked = query.map(
    ({ name, schema }) => `${name}=${encodeURIComponent(String(sample(schema, hints, name)))}`,
  );
  const path = pathOf(operation, hints);
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path;
}

/** The address with the parameters of its path filled in. */
export const pathOf = ({ path }: Operation, hints: Hints): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(hints[name])));
