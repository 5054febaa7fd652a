import { useState } from 'react';
import { useRead } from '../../api/use-read.ts';
import { Choice } from '../../design/choice.tsx';
import { useNames } from '../../names/use-names.ts';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Hazard } from '../types.ts';
import { ActDialog, type ActFormProps } from './act-dialog.tsx';

const written = (post: { readonly role: string; readonly area: string }) => `${post.role}@${post.area}`;

/** Handing it to an officer of its line, or to the police or fire department that serves its area. */
export function OfferForm(props: ActFormProps) {
  const [text, shared] = [useHazardText(), useText()];
  const posts = usePosts(props.hazard);
  const [to, setTo] = useState<string>();
  const [tried, setTried] = useState(false);
  const body = () => {
    setTried(true);
    const [role, area] = to?.split('@') ?? [];
    return role && area ? { to: { role, area } } : undefined;
  };
  return (
    <ActDialog {...props} act="offer" body={body}>
      {(problem) => (
        <Choice
          label={text.form.to}
          hint={text.form.toHint}
          required
          value={to}
          options={posts}
          onChange={setTo}
          fault={problem?.fault('to')?.message ?? (tried && !to ? shared.required : undefined)}
        />
      )}
    </ActDialog>
  );
}

/** The posts that may take it over, the nearest first; whoever holds it is none of them. */
function usePosts({ area, custody }: Hazard) {
  const names = useNames();
  const bodies = useRead('/api/v1/org/bodies', { query: { area: area.code, limit: 50 } });
  const line = area.ancestors.flatMap((code) => {
    const level = names.level(code);
    return level && level !== 'grid' ? [{ role: `${level}-officer`, area: code, label: '' }] : [];
  });
  const serving = (bodies.data?.items ?? []).flatMap(({ kind, name, areas }) => {
    const served = areas.findLast((code) => area.ancestors.includes(code));
    return served ? [{ role: `${kind}-officer`, area: served, label: name }] : [];
  });
  return [...serving, ...line.reverse()]
    .filter((post) => written(post) !== written(custody))
    .map((post) => ({ value: written(post), label: post.label || names.post(post) }));
}
