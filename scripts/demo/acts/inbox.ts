import type { Person } from '@firegrid/testkit';

interface Line {
  readonly kind: string;
  readonly about: { readonly id: string };
}

/** Whether somebody has been told of this. */
export const told = (who: Person, kind: string, about: string) => async (): Promise<boolean> => {
  const { body } = await who.get('/notifications/inbox?limit=200');
  return (body.items as Line[]).some((line) => line.kind === kind && line.about.id === about);
};
