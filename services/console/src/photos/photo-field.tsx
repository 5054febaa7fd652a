import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Field, type FieldProps } from '../design/field.tsx';
import { Icon } from '../design/icon.tsx';
import { useText } from '../text/use-text.ts';
import css from './photo-field.module.css';
import { type TakenPhoto, takePhoto } from './take.ts';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';
import { useObjectUrl } from './use-object-url.ts';

interface PhotoFieldProps extends FieldProps {
  readonly photos: readonly TakenPhoto[];
  readonly onChange: (photos: readonly TakenPhoto[]) => void;
  /** No more than so many. */
  readonly most?: number;
}

/** Photos from the camera or the disk, made small as they come in. */
export function PhotoField({ photos, onChange, fault, most = 20, ...field }: PhotoFieldProps) {
  const text = useText({ zh, en });
  const [unreadable, setUnreadable] = useState(false);
  const take = async (files: readonly File[]) => {
    setUnreadable(false);
    try {
      const taken = await Promise.all(files.map(takePhoto));
      const known = new Set(photos.map(({ hash }) => hash));
      onChange([...photos, ...taken.filter(({ hash }) => !known.has(hash))].slice(0, most));
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <Field {...field} fault={unreadable ? text.unreadable : fault}>
      {(control) => (
        <>
          <label className={css.take}>
            <Icon name="camera" />
            {text.take}
            <input
              {...control}
              className="said-only"
              type="file"
              accept="image/*"
              multiple
              disabled={photos.length >= most}
              onChange={(event) => {
                void take([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </label>
          {photos.length > 0 && (
            <ul className={css.photos}>
              {photos.map((photo, i) => (
                <Taken
                  key={photo.hash}
                  photo={photo}
                  alt={text.taken(i + 1)}
                  onRemove={() => onChange(photos.filter(({ hash }) => hash !== photo.hash))}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}

function Taken(props: { readonly photo: TakenPhoto; readonly alt: string; readonly onRemove: () => void }) {
  const text = useText({ zh, en });
  const url = useObjectUrl(props.photo.blob);
  return (
    <li>
      <img src={url} alt={props.alt} />
      <Button kind="quiet" icon="close" onClick={props.onRemove}>
        {text.remove}
      </Button>
    </li>
  );
}
