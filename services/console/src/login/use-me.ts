import type { Permission } from '@firegrid/access/permissions';
import { useRead } from '../api/use-read.ts';
import type { Answer } from '../api/types.ts';

export type { Permission };
export type Me = Answer<'get', '/api/v1/org/me'>;

/** Who is signed in, with posts and what each allows; read anew when posts change. */
export const useMe = () => useRead('/api/v1/org/me', {}, { freshMs: Number.POSITIVE_INFINITY });

/** Whether one of my posts has a permission. The server decides; this only keeps from offering what it would refuse. */
export function useCan(): (permission: Permission) => boolean {
  const { data } = useMe();
  const mine = new Set(data?.posts.flatMap(({ permissions }) => permissions));
  return (permission) => mine.has(permission);
}
