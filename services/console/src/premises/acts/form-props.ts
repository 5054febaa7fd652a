import type { Premises } from '../types.ts';

/** What the dialog of an act is given. */
export interface PremisesFormProps {
  readonly premises: Premises;
  readonly onClose: () => void;
}
