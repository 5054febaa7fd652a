import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import fieldCss from '../../design/field.module.css';
import { useReportText } from '../text/use-report-text.ts';
import css from './form.module.css';

interface PositionButtonProps {
  /** As people read it; '' for none. */
  readonly value: string;
  readonly onChange: (position: string) => void;
}

/** The phone is asked where it is once, when somebody presses this, and never otherwise. */
export function PositionButton({ value, onChange }: PositionButtonProps) {
  const text = useReportText();
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setState('idle');
        onChange(text.positionTaken(latitude.toFixed(5), longitude.toFixed(5), Math.round(accuracy)));
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 },
    );
  };
  if (value)
    return (
      <div className={css.position}>
        <p>{value}</p>
        <Button kind="quiet" icon="close" onClick={() => onChange('')}>
          {text.positionDrop}
        </Button>
      </div>
    );
  return (
    <div className={css.position}>
      <Button icon="pin" busy={state === 'asking'} onClick={ask}>
        {text.position}
      </Button>
      <p className={fieldCss.hint} role="status">
        {state === 'failed' ? text.positionFailed : text.positionHint}
      </p>
    </div>
  );
}
