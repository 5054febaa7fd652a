import { TextInput } from '../../design/text-input.tsx';
import { useAreaText } from '../text/use-area-text.ts';

/** The day from which a change of an area holds. */
export function EffectiveField(props: {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly fault: string | undefined;
}) {
  const { form } = useAreaText();
  return <TextInput label={form.effective} hint={form.effectiveHint} type="date" required {...props} />;
}
