import { useHazardText } from '../text/use-hazard-text.ts';
import { ActDialog, type ActFormProps } from './act-dialog.tsx';

const nothing = () => ({});

/** Taking over what was handed to my post. */
export function AcknowledgeForm(props: ActFormProps) {
  const text = useHazardText();
  return (
    <ActDialog {...props} act="acknowledge" body={nothing}>
      {() => <p>{text.form.acknowledgeWhy}</p>}
    </ActDialog>
  );
}

export function ResumeClockForm(props: ActFormProps) {
  const text = useHazardText();
  return (
    <ActDialog {...props} act="resume-clock" body={nothing}>
      {() => <p>{text.form.resumeWhy}</p>}
    </ActDialog>
  );
}
