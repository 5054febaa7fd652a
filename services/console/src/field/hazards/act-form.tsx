import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextArea } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useNames } from '../../names/use-names.ts';
import type { HazardData } from '../../offline/down/kinds.ts';
import { useSession } from '../../offline/use-session.ts';
import { useText } from '../../text/use-text.ts';
import { PhotoTaker } from '../photos/photo-taker.tsx';
import { useFieldText } from '../text/use-field-text.ts';
import { type FieldAct, fieldActs, kindOf } from './acts.ts';
import css from './hazards.module.css';
import type { Post } from './mine.ts';

interface ActFormProps {
  readonly id: string;
  readonly version: number;
  readonly hazard: HazardData;
  readonly act: FieldAct;
  /** Where handing upward leads. */
  readonly upward: Post | undefined;
  /** As people call it, for the queue. */
  readonly about: string;
  readonly onClose: () => void;
}

/** An act on a hazard, put in the queue with the version that was seen. */
export function ActForm({ id, version, act, upward, about, onClose }: ActFormProps) {
  const [text, shared, say, session, names] = [useFieldText(), useText(), useSay(), useSession(), useNames()];
  const [said, setSaid] = useState('');
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const needs = fieldActs[act];
  const words = said.trim();
  const missing =
    (needs === 'proof' && photos.length === 0) ||
    (needs === 'reason' && !words) ||
    (act === 'offer' && !upward);

  const body = (): Record<string, unknown> => {
    if (needs === 'proof') return { photos, ...(words ? { note: words } : {}) };
    if (needs === 'reason') return { reason: words };
    return needs === 'next-level' ? { to: upward } : {};
  };
  const send = () => {
    setTried(true);
    if (missing) return;
    const made = { kind: kindOf(act), target: id, ifMatch: version, body: body(), photos, about };
    void session.add(made).then(() => say(text.hazards.actDone));
    onClose();
  };

  return (
    <Dialog
      title={text.hazards.acts[act]}
      onClose={onClose}
      foot={
        <Button kind="main" onClick={send}>
          {text.hazards.acts[act]}
        </Button>
      }
    >
      <div className={css.form}>
        {needs === 'proof' && (
          <>
            <PhotoTaker
              label={text.finding.photo}
              hint={text.hazards.photosHint}
              fault={tried && missing ? text.finding.lack['photo-after'] : undefined}
              hashes={photos}
              onChange={setPhotos}
            />
            <TextArea label={text.finding.note} value={said} maxLength={2_000} onChange={setSaid} />
          </>
        )}
        {needs === 'reason' && (
          <TextArea
            label={text.hazards.reason}
            required
            value={said}
            maxLength={500}
            fault={tried && missing ? shared.required : undefined}
            onChange={setSaid}
          />
        )}
        {upward && needs === 'next-level' && <p>{text.hazards.offerTo(names.post(upward))}</p>}
      </div>
    </Dialog>
  );
}
