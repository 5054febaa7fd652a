import { z } from 'zod';
import { described } from './described.ts';

/**
 * Text of people, 1 to `max` characters, not only blanks. Characters are counted as people and JSON Schema do: 𠮷 is one.
 * Half characters and NUL are refused in every string, here as elsewhere.
 */
export const text = (max: number) =>
  described(
    z
      .string()
      .min(1)
      .max(2 * max)
      .refine((value) => /\S/.test(value), 'must not be blank')
      .refine(
        (value) => value.length <= max || [...value].length <= max,
        `must have at most ${max} characters`,
      ),
    { minLength: 1, maxLength: max, pattern: '\\S' },
  );

/** A UUID on the wire, for API descriptions. */
export const uuidText = {
  type: 'string',
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
} as const;

/** A UUID of any version, kept in lower case. */
export const uuid = z.string().length(36).regex(new RegExp(uuidText.pattern), 'must be a UUID').toLowerCase();

/**
 * 统计用区划代码 (GB/T 2260, GB/T 10114), such as 430121105; a grid adds its number: 430121105201-003. Farms and zones
 * have codes of their own, and which level one is the area register knows: nothing reads more into a code than its name.
 */
export const areaCode = z
  .string()
  .max(40)
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]{1,39}$/, 'must be an area code such as 430121105');

/** A day in Shanghai: 2026-03-02. */
export const isoDate = z.iso.date().max(10);

/** An instant with its offset, such as 2026-03-02T01:00:00Z. */
export const isoDateTime = z.iso.datetime({ offset: true }).max(35);

/** A whole number in a query. */
export const queryInteger = (min: number, max: number) =>
  described(
    z
      .string()
      .max(16)
      .regex(/^-?[0-9]{1,15}$/, 'must be a whole number')
      .transform(Number)
      .pipe(z.int().min(min).max(max)),
    { type: 'integer', minimum: min, maximum: max },
  );

/** `true` or `false` in a query. */
export const queryBoolean = described(
  z.enum(['true', 'false']).transform((value) => value === 'true'),
  { type: 'boolean' },
);

/** How a list is paged: `limit` 1–200, 50 unless told; `after`: the `next` of the page before. Extend it with the closed list of filters. */
export const pageQuery = z.strictObject({
  limit: queryInteger(1, 200).default(50),
  after: z.string().min(1).max(1000).optional(),
});

/** A page of a list; `next` is null on the last. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
