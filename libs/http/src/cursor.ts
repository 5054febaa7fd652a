import { DomainError, common } from '@firegrid/problem';

/** An opaque cursor of keyset paging: the sort values of the last item of a page. Dates come back as ISO strings. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The sort values in a cursor: strings, numbers, booleans and null only, so that none becomes an operator of a query.
 * @throws DomainError invalid-input naming /query/after
 */
export function decodeCursor(cursor: string, length?: number): (string | number | boolean | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = Array.isArray(values) && (length === undefined || values.length === length);
    if (fits && values.every((value) => value === null || typeof value !== 'object')) {
      return values as (string | number | boolean | null)[];
    }
  } catch {
    // Falls through to the one refusal.
  }
  throw new DomainError(common['invalid-input'], 'The cursor is not one of this list.', {
    errors: [{ pointer: '/query/after', message: 'is not a cursor this list gave out' }],
  });
}
