import type { z } from 'zod';

/** The parts of a zod schema that are looked at here; they differ by `type`. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly catchall?: z.ZodType;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
  readonly [part: string]: unknown;
}

const inner = ['innerType', 'element', 'in', 'left', 'right', 'valueType', 'keyType'];
const boundedChecks = new Set(['max_length', 'length_equals']);
// Formats whose pattern allows only so many characters.
const boundedFormats = new Set(['uuid', 'guid', 'date', 'cuid2', 'ulid', 'ipv4', 'ipv6', 'e164']);

/**
 * Refuses schemas through which a request could bring more than was thought of.
 * @throws Error naming the place: an object that isn't strict, a string, array or record without a bound
 */
export function checkInputSchema(schema: z.ZodType, where: string): void {
  const definition = schema.def as unknown as Definition;
  const checks = new Set(definition.checks?.map((check) => check._zod.def.check));
  const bounded =
    [...boundedChecks].some((check) => checks.has(check)) || boundedFormats.has(definition.format ?? '');
  switch (definition.type) {
    case 'object':
      if (definition.catchall?.def.type !== 'never') throw new Error(`${where}: use z.strictObject`);
      for (const [name, field] of Object.entries((schema as z.ZodObject).shape)) {
        checkInputSchema(field as z.ZodType, `${where}.${name}`);
      }
      return;
    case 'string':
      if (!bounded) throw new Error(`${where}: a string needs a max length`);
      return;
    case 'array':
      if (!bounded) throw new Error(`${where}: an array needs a max length`);
      break;
    case 'union':
      for (const option of definition.options as z.ZodType[]) checkInputSchema(option, where);
      return;
    case 'tuple':
      for (const item of definition.items as z.ZodType[]) checkInputSchema(item, where);
      return;
    case 'lazy':
      // Would not end; the depth of a body is bounded anyway.
      return;
  }
  // Of a pipe only the side that meets the wire.
  for (const part of inner) {
    const found = definition[part];
    if (found) checkInputSchema(found as z.ZodType, where);
  }
}
