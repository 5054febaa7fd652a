import { useState } from 'react';
import { Choice, Choices } from '../../design/choice.tsx';
import { useHazardText } from '../text/use-hazard-text.ts';
import { severities } from '../types.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useCatalogue } from '../use-catalogue.ts';
import { ActDialog, type ActFormProps } from './act-dialog.tsx';

/** It is a hazard, and this is how bad. */
export function ConfirmForm(props: ActFormProps) {
  const text = useHazardText();
  const { language } = usePreferences();
  const [severity, setSeverity] = useState(props.hazard.severity);
  const [factors, setFactors] = useState<readonly string[]>(props.hazard.factors);
  const edition = useCatalogue().data?.majorFactors.at(-1);
  const offered = edition?.factors.map(({ code, name }) => ({ value: code, label: name[language] })) ?? [];
  const body = () => ({ severity, ...(severity === 'major' ? { factors: [...factors] } : {}) });
  return (
    <ActDialog {...props} act="confirm" body={body}>
      {(problem) => (
        <>
          <Choice
            label={text.form.severity}
            value={severity}
            options={severities.map((value) => ({ value, label: text.severity[value] }))}
            onChange={setSeverity}
            fault={problem?.fault('severity')?.message}
          />
          {severity === 'major' && (
            <Choices
              label={text.form.factors}
              hint={text.form.factorsHint}
              required
              value={factors}
              options={offered}
              onChange={setFactors}
              fault={problem?.fault('factors')?.message}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}
