import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Select } from '../../design/select.tsx';
import { TextArea, TextInput } from '../../design/text-input.tsx';
import { useHazardText } from '../../hazards/text/use-hazard-text.ts';
import { severities } from '../../hazards/types.ts';
import type { HazardType } from '../../offline/down/kinds.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { PhotoTaker } from '../photos/photo-taker.tsx';
import { useFieldText } from '../text/use-field-text.ts';
import { type Finding, lackOf } from './visit.ts';
import css from './visit.module.css';

/** What is said of a hazard. @param tried somebody has pressed already: what is lacking is told */
export function FindingFields(props: {
  readonly finding: Finding;
  readonly types: readonly HazardType[];
  readonly tried: boolean;
  readonly onChange: (finding: Finding) => void;
}) {
  const { finding, types, tried, onChange } = props;
  const [text, hazards, { language }] = [useFieldText().finding, useHazardText(), usePreferences()];
  const type = types.find(({ code }) => code === finding.type);
  const lack = tried ? lackOf(finding) : undefined;
  const change = (part: Partial<Finding>) => onChange({ ...finding, ...part });
  const ofType = (code: string) => {
    const chosen = types.find((one) => one.code === code);
    change({
      type: code,
      ...(chosen ? { severity: chosen.defaultSeverity } : {}),
      ...(chosen?.fixableOnSpot ? {} : { fixedOnSpot: false }),
    });
  };
  return (
    <div className={css.form}>
      <PhotoTaker label={text.photo} hashes={finding.photos} onChange={(photos) => change({ photos })} />
      <Select
        label={text.type}
        value={finding.type}
        options={types.map(({ code, name }) => ({ value: code, label: name[language] }))}
        onChange={ofType}
      />
      <div className={css.form}>
        <TextInput
          label={text.place}
          required
          value={finding.place}
          maxLength={200}
          fault={lack === 'place' ? text.lack.place : undefined}
          onChange={(place) => change({ place })}
        />
        <div className={css.places}>
          {text.places.map((place) => (
            <Button key={place} onClick={() => change({ place })}>
              {place}
            </Button>
          ))}
        </div>
      </div>
      <Choice
        label={text.severity}
        value={finding.severity}
        options={severities.map((value) => ({ value, label: hazards.severity[value] }))}
        onChange={(severity) => change({ severity })}
      />
      {type?.fixableOnSpot && (
        <Choice
          label={text.onSpot}
          value={finding.fixedOnSpot ? 'yes' : 'no'}
          options={[
            { value: 'no', label: text.notFixed },
            { value: 'yes', label: text.fixed },
          ]}
          onChange={(value) => change({ fixedOnSpot: value === 'yes' })}
        />
      )}
      {finding.fixedOnSpot && (
        <PhotoTaker
          label={text.photoAfter}
          fault={lack === 'photo-after' ? text.lack['photo-after'] : undefined}
          hashes={finding.photosAfter}
          onChange={(photosAfter) => change({ photosAfter })}
        />
      )}
      <TextArea
        label={text.note}
        value={finding.note}
        maxLength={1_000}
        onChange={(note) => change({ note })}
      />
    </div>
  );
}
