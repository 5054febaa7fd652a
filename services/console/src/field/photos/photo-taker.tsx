import { useId, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { takePhoto } from '../../photos/take.ts';
import { useSession } from '../../offline/use-session.ts';
import { useFieldText } from '../text/use-field-text.ts';
import shared from '../../photos/photo-field.module.css';
import css from './photo-taker.module.css';
import { KeptPhoto } from './kept-photo.tsx';

interface PhotoTakerProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly hashes: readonly string[];
  readonly onChange: (hashes: readonly string[]) => void;
}

/** Photos by the phone's camera: made small, sealed on the phone, named by their own bytes. */
export function PhotoTaker({ label, hint, fault, hashes, onChange }: PhotoTakerProps) {
  const [text, session, id] = [useFieldText().photo, useSession(), useId()];
  const [trouble, setTrouble] = useState('');
  const take = async (files: readonly File[]) => {
    setTrouble('');
    const taken: string[] = [];
    for (const file of files) {
      const photo = await takePhoto(file).catch(() => undefined);
      if (!photo) {
        setTrouble(text.unreadable);
        continue;
      }
      try {
        await session.photos.keep(photo);
        taken.push(photo.hash);
      } catch {
        setTrouble(text.notKept);
      }
    }
    onChange([...new Set([...hashes, ...taken])]);
  };
  const said = trouble || fault;
  return (
    <div className={css.taker}>
      <p className={css.label} id={`${id}-label`}>
        {label}
      </p>
      {hint && <p className={css.hint}>{hint}</p>}
      {hashes.length > 0 && (
        <ul className={shared.photos} aria-labelledby={`${id}-label`}>
          {hashes.map((hash, i) => (
            <li key={hash}>
              <KeptPhoto hash={hash} alt={text.taken(i + 1)} />
              <Button
                kind="quiet"
                icon="close"
                onClick={() => onChange(hashes.filter((other) => other !== hash))}
              >
                {text.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label className={css.button}>
        <Icon name="camera" />
        <span>{text.take}</span>
        <input
          className="said-only"
          type="file"
          accept="image/*"
          capture="environment"
          aria-describedby={`${id}-label`}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      {said && (
        <p className={css.fault} role="alert">
          {said}
        </p>
      )}
    </div>
  );
}
