import css from './keys.module.css';
import { useWorkText } from './text/use-work-text.ts';

/** What the keyboard does in the list. */
export function Keys() {
  const text = useWorkText();
  return (
    <div>
      <strong>{text.keys}</strong>
      <dl className={css.keys}>
        {text.keyLines.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
