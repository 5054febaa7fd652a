import type { Person } from '../types.ts';

/** What the dialog of an act is given. */
export interface PersonFormProps {
  readonly person: Person;
  readonly onClose: () => void;
}
