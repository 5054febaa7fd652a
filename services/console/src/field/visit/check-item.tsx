import { useId } from 'react';
import { Button } from '../../design/button.tsx';
import { TextArea } from '../../design/text-input.tsx';
import { cx } from '../../design/cx.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import type { Checklist } from '../../offline/down/kinds.ts';
import { useFieldText } from '../text/use-field-text.ts';
import type { Mark } from './visit.ts';
import css from './visit.module.css';

const marks: readonly Mark[] = ['pass', 'fail', 'not-applicable'];

/** One item of the checklist, each answer as wide as a thumb. What fails opens the way to a hazard. */
export function CheckItem(props: {
  readonly item: Checklist['items'][number];
  readonly index: number;
  readonly mark: Mark | undefined;
  readonly note: string;
  readonly onMark: (mark: Mark) => void;
  readonly onNote: (note: string) => void;
  readonly onHazard: () => void;
}) {
  const { item, index, mark, note, onMark, onNote, onHazard } = props;
  const [text, { language }, name] = [useFieldText().visit, usePreferences(), useId()];
  return (
    <li className={css.item}>
      <fieldset className={css.choices}>
        <legend>
          <span className={css.index}>{index}</span>
          {item[language]}
        </legend>
        <div className={css.marks}>
          {marks.map((one) => (
            <label key={one} className={cx(css.mark, css[one])}>
              <input type="radio" name={name} checked={mark === one} onChange={() => onMark(one)} />
              <span>{text.marks[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {mark === 'fail' && (
        <div className={css.failed}>
          <Button icon="flame" onClick={onHazard}>
            {text.addHazard}
          </Button>
          <TextArea label={text.note} value={note} maxLength={500} onChange={onNote} />
        </div>
      )}
    </li>
  );
}
