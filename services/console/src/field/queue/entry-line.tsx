import { Link } from 'react-router';
import { Badge, type Mark, type Tone } from '../../design/badge.tsx';
import { type Entry, type EntryState, photosLeft } from '../../offline/queue/entry.ts';
import { useOfflineText } from '../../offline/text/use-offline-text.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { premisesOf } from '../today/due.ts';
import css from './queue.module.css';

const looks: Readonly<Record<EntryState, readonly [Tone, Mark]>> = {
  draft: ['warn', 'half'],
  waiting: ['info', 'ring'],
  sending: ['act', 'dot'],
  later: ['info', 'clock'],
  accepted: ['good', 'check'],
  conflict: ['hot', 'triangle'],
  'not-yours': ['hot', 'diamond'],
  invalid: ['grave', 'cross'],
};

export function StateBadge({ state }: { readonly state: EntryState }) {
  const [tone, mark] = looks[state];
  const text = useOfflineText();
  return (
    <Badge tone={tone} mark={mark}>
      {text.states[state]}
    </Badge>
  );
}

/** One thing done: what it is, when, and where it has got to. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const [text, format] = [useFieldText().queue, useFormat()];
  const photos = photosLeft(entry).length;
  const goOn =
    entry.kind === 'inspection.submit' ? `/field/today/visit/${premisesOf(entry)}` : '/field/today/report';
  return (
    <li className={css.line}>
      <span className={css.words}>
        <strong>{entry.about}</strong>
        <span className={css.soft}>
          {text.kinds[entry.kind]} · {format.dateTime(entry.madeAt)}
          {photos > 0 && ` · ${text.photosLeft(photos)}`}
        </span>
        {entry.state === 'draft' && <Link to={goOn}>{text.goOn}</Link>}
      </span>
      <StateBadge state={entry.state} />
    </li>
  );
}
