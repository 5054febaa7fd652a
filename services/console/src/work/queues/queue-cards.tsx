import { Link } from 'react-router';
import { cx } from '../../design/cx.ts';
import { useFormat } from '../../text/use-format.ts';
import { useWorkText } from '../text/use-work-text.ts';
import css from './queue-cards.module.css';
import type { QueueName } from './queues.ts';

interface QueueCardsProps {
  readonly names: readonly QueueName[];
  readonly counts: ReadonlyMap<QueueName, number | undefined>;
  readonly here: QueueName | undefined;
}

/** Each kind of work with how many wait; a press shows them. */
export function QueueCards({ names, counts, here }: QueueCardsProps) {
  const [text, format] = [useWorkText(), useFormat()];
  return (
    <nav aria-label={text.title} className={css.cards}>
      {names.map((name) => {
        const count = counts.get(name);
        return (
          <Link
            key={name}
            to={`?queue=${name}`}
            className={cx(css.card, name === here && css.here, name === 'late' && Boolean(count) && css.late)}
            aria-current={name === here ? 'page' : undefined}
          >
            <span className={css.name}>{text.queues[name]}</span>
            <strong className={css.count}>{count === undefined ? '–' : format.number(count)}</strong>
          </Link>
        );
      })}
    </nav>
  );
}
