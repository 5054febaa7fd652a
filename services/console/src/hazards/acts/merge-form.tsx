import { useState } from 'react';
import { Choice } from '../../design/choice.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useRead } from '../../api/use-read.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import { ActDialog, type ActFormProps } from './act-dialog.tsx';

/** A duplicate goes into the earlier report, found by its number. */
export function MergeForm(props: ActFormProps) {
  const [{ form }, shared] = [useHazardText(), useText()];
  const { language } = usePreferences();
  const [number, setNumber] = useState('');
  const [into, setInto] = useState<string>();
  const [tried, setTried] = useState(false);
  const asked = number.trim();
  const found = useRead(
    '/api/v1/hazards/hazards',
    { query: { number: asked } },
    { when: asked.length >= 10 },
  );
  const others = (found.data?.items ?? []).filter(({ id }) => id !== props.hazard.id);
  const options = others.map(({ id, typeName, place }) => ({
    value: id,
    label: `${typeName[language]} · ${place}`,
  }));
  const chosen = options.find(({ value }) => value === into)?.value;
  const body = () => {
    setTried(true);
    return chosen ? { into: chosen } : undefined;
  };
  return (
    <ActDialog {...props} act="merge" body={body}>
      {(problem) => (
        <>
          <TextInput
            label={form.into}
            hint={form.intoHint}
            required
            maxLength={60}
            value={number}
            onChange={setNumber}
            fault={found.data && options.length === 0 ? form.intoUnknown : undefined}
          />
          {options.length > 0 && (
            <Choice
              label={form.into}
              value={chosen}
              options={options}
              onChange={setInto}
              fault={problem?.fault('into')?.message ?? (tried && !chosen ? shared.required : undefined)}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}
