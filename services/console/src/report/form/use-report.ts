import { useEffect, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useApi } from '../../api/use-api.ts';
import { sendPublicPhoto } from '../../photos/send.ts';
import type { TakenPhoto } from '../../photos/take.ts';
import { keepReceipt } from '../receipt/kept-receipt.ts';
import { attemptOf, contentOf } from './content.ts';
import { type Draft, dropDraft, keepDraft, keptDraft } from './draft.ts';
import { keepPhotos, keptPhotos } from './kept-photos.ts';
import { persist } from './persist.ts';

/** A report as it is filled in: kept over a reload, all but the phone number, and sent once however often it is tried. */
export function useReport(onReceived: () => void) {
  const api = useApi();
  const [draft, setDraft] = useState(keptDraft);
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>(keptPhotos);
  const [phone, setPhone] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => keepDraft(draft), [draft]);
  useEffect(() => void keepPhotos(photos), [photos]);

  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const body = contentOf(
    draft,
    photos.map(({ hash }) => hash),
  );

  /** Whether it arrived; otherwise something is missing, or `problem` says what. */
  const send = async (): Promise<boolean> => {
    if (!body) return false;
    const attempt = attemptOf(draft, body);
    change({ attempt });
    setSending(true);
    setProblem(undefined);
    try {
      for (const photo of photos) await persist(() => sendPublicPhoto(api, photo));
      const told = phone.trim() ? { ...body, phone: phone.trim() } : body;
      const { code } = await persist(() =>
        api.send('post', '/api/v1/hazards/public/reports', { body: told }, { id: attempt.id }),
      );
      keepReceipt(code);
      dropDraft();
      await keepPhotos([]);
      onReceived();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      return false;
    } finally {
      setSending(false);
    }
  };
  return { draft, change, photos, setPhotos, phone, setPhone, sending, problem, send };
}
