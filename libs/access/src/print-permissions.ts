import { permissions, permits, type Permission } from './permissions.ts';
import { roles } from './roles.ts';

/** The text of docs/permissions.md. */
export function permissionsMarkdown(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const names = Object.keys(permissions) as Permission[];
  return [
    '# Permissions',
    '',
    'Printed from `libs/access/src/permissions.ts`. A role has a permission inside the areas of its grants, their',
    'subtrees included, and nowhere else. Custody and the life of a record narrow it further; they never widen it.',
    '',
    row(['permission', ...roles]),
    row(['---', ...roles.map(() => ':-:')]),
    ...names.map((name) => row([`\`${name}\``, ...roles.map((role) => (permits(role, name) ? '●' : ''))])),
    '',
  ].join('\n');
}
