import { DomainError, type FieldError, common } from '@firegrid/problem';
import type { z } from 'zod';

/** A refusal of what was sent, naming each field. */
export const invalid = (...errors: readonly FieldError[]): DomainError =>
  new DomainError(common['invalid-input'], summary(errors), { errors });

const summary = ([first, ...more]: readonly FieldError[]): string =>
  `${first?.pointer || 'The body'} ${first?.message ?? 'is not valid'}${more.length > 0 ? `, and ${more.length} more` : ''}.`;

/** RFC 6901. */
export const pointerTo = (path: readonly PropertyKey[], root = ''): string =>
  root + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const most = 50;

/** zod's issues as field errors, unknown fields by their own name; at most 50. Messages never repeat the value. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], root: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        errors.push({
          pointer: pointerTo([...issue.path, key], root),
          message: 'is not a field here',
          code: 'unknown-field',
        });
      }
    } else {
      errors.push({
        pointer: pointerTo(issue.path, root),
        message: issue.message,
        code: issue.code.replaceAll('_', '-'),
      });
    }
  }
  return errors.slice(0, most);
}
