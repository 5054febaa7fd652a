import { useState } from 'react';
import { AreaPicker } from '../../areas/area-picker.tsx';
import { Button } from '../../design/button.tsx';
import { useNames } from '../../names/use-names.ts';
import { usePeopleText } from '../text/use-people-text.ts';

/** The areas a body serves: those chosen, and one more to be added. */
export function ServedAreas(props: {
  readonly value: readonly string[];
  readonly onChange: (areas: readonly string[]) => void;
  readonly fault: string | undefined;
}) {
  const { value, onChange, fault } = props;
  const [{ bodies: text }, names] = [usePeopleText(), useNames()];
  const [next, setNext] = useState('');
  return (
    <div className="stacked">
      {value.length > 0 && (
        <ul className="beside" aria-label={text.areas}>
          {value.map((code) => (
            <li key={code}>
              <Button icon="close" onClick={() => onChange(value.filter((one) => one !== code))}>
                {text.without(names.area(code))}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AreaPicker
        label={text.addArea}
        required
        value={next}
        onChange={(code) => {
          setNext('');
          if (!value.includes(code)) onChange([...value, code]);
        }}
        fault={fault}
      />
    </div>
  );
}
