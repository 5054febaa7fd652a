import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { TextArea } from '../../design/text-input.tsx';
import { PhotoField } from '../../photos/photo-field.tsx';
import { sendPhoto } from '../../photos/send.ts';
import type { TakenPhoto } from '../../photos/take.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import { ActDialog, type ActFormProps } from './act-dialog.tsx';
import { useReply } from './reply-field.tsx';

type Proven = 'fix' | 'submit' | 'verify';

/** An act with something to show: words, photos. The photos go first, so that the record never names what is not there. */
function proofForm(act: Proven) {
  return function ProofForm(props: ActFormProps) {
    const text = useHazardText();
    const api = useApi();
    const [note, setNote] = useState('');
    const [photos, setPhotos] = useState<readonly TakenPhoto[]>([]);
    const [tried, setTried] = useState(false);
    const reply = useReply(props.hazard);
    const replies = act === 'verify';
    const needed = act === 'fix' || (act === 'verify' && props.hazard.submission?.onSpot === true);
    const lacking = needed && photos.length === 0;
    const body = () => {
      setTried(true);
      if (lacking || (replies && !reply.settled)) return undefined;
      const shown = { photos: photos.map(({ hash }) => hash), ...(note.trim() ? { note: note.trim() } : {}) };
      return replies ? { ...shown, ...reply.content } : shown;
    };
    const before = async () => {
      for (const photo of photos) await sendPhoto(api, photo);
    };
    return (
      <ActDialog {...props} act={act} body={body} before={before}>
        {(problem) => (
          <>
            <PhotoField
              label={text.form.photos}
              hint={text.form.photosHint}
              required={needed}
              photos={photos}
              onChange={setPhotos}
              fault={
                problem?.fault('photos')?.message ?? (tried && lacking ? text.form.photoNeeded : undefined)
              }
            />
            <TextArea label={text.form.note} maxLength={2000} value={note} onChange={setNote} />
            {replies && reply.field(tried, problem)}
          </>
        )}
      </ActDialog>
    );
  };
}

export const FixForm = proofForm('fix');
export const SubmitForm = proofForm('submit');
export const VerifyForm = proofForm('verify');
