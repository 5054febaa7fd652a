import { useId } from 'react';
import fieldCss from '../../design/field.module.css';
import { useReportText } from '../text/use-report-text.ts';
import { Picture } from './pictures.tsx';
import css from './type-tiles.module.css';
import { type PublicType, publicTypes } from './types.ts';

interface TypeTilesProps {
  readonly value: PublicType | undefined;
  readonly onChange: (type: PublicType) => void;
  readonly fault?: string | undefined;
}

/** What was seen, in pictures and plain words: one touch. */
export function TypeTiles({ value, onChange, fault }: TypeTilesProps) {
  const text = useReportText();
  const name = useId();
  return (
    <fieldset className={css.group} aria-describedby={fault ? `${name}-fault` : undefined}>
      <legend>{text.type}</legend>
      {fault && (
        <p id={`${name}-fault`} className={fieldCss.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={css.tiles}>
        {publicTypes.map((type) => (
          <label key={type} className={css.tile}>
            <input
              type="radio"
              name={name}
              className={css.radio}
              checked={value === type}
              onChange={() => onChange(type)}
            />
            <Picture of={type} className={css.picture} />
            <span>{text.types[type]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
