import type { AreaDetail } from '../types.ts';

/** What the dialog of an act is given. */
export interface AreaFormProps {
  readonly area: AreaDetail;
  readonly onClose: () => void;
}
