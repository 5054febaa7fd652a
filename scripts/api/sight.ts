import type { Role } from '@firegrid/access';
import type { Operation } from './document.ts';
import { type Relation, within } from './posts.ts';

/** `either`: in sight, and still not to be done from there. */
export type Sight = 'in' | 'out' | 'either';

/** Where the areas alone don't say who sees a record, and why. */
const otherwise: Readonly<Record<string, (role: Role, from: Relation) => Sight | undefined>> = {
  // Who serves an area is known to all in it.
  'GET /api/v1/org/bodies/{code}': (_, from) => (from === 'parent' ? 'in' : undefined),
  // The parts come to lie beside the area, which is not the place of who manages the area alone.
  'POST /api/v1/org/areas/{code}/split': (_, from) => (from === 'own' ? 'either' : undefined),
  // A notice is its addressee's.
  'POST /api/v1/notifications/inbox/{id}/read': (role, from) =>
    role === 'police-officer' && from === 'own' ? 'in' : 'out',
};

/** Whether the record of an operation is there for somebody of a role, from where his post is. */
export const sightOf = ({ name }: Operation, role: Role, from: Relation): Sight =>
  otherwise[name]?.(role, from) ?? (within.includes(from) ? 'in' : 'out');
