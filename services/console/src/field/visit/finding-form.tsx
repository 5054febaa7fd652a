import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import type { HazardType } from '../../offline/down/kinds.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { FindingFields } from './finding-fields.tsx';
import { type Finding, lackOf } from './visit.ts';

/** A hazard found at a visit; each touch is kept with the visit. */
export function FindingForm(props: {
  readonly finding: Finding;
  readonly types: readonly HazardType[];
  readonly onChange: (finding: Finding) => void;
  readonly onClose: () => void;
}) {
  const { finding, types, onChange, onClose } = props;
  const text = useFieldText().finding;
  const [tried, setTried] = useState(false);
  const keep = () => {
    setTried(true);
    if (!lackOf(finding)) onClose();
  };
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      foot={
        <Button kind="main" icon="check" onClick={keep}>
          {text.keep}
        </Button>
      }
    >
      <FindingFields finding={finding} types={types} tried={tried} onChange={onChange} />
    </Dialog>
  );
}
