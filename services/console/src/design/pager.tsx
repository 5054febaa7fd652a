import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import css from './pager.module.css';

interface PagerProps {
  /** Items shown so far. */
  readonly shown: number;
  readonly hasMore: boolean;
  readonly reading: boolean;
  readonly more: () => void;
}

/** The next page of a list that is read page by page. */
export function Pager({ shown, hasMore, reading, more }: PagerProps) {
  const text = useText();
  return (
    <div className={css.pager}>
      <p role="status">{hasMore ? text.shownSoFar(shown) : text.shownAll(shown)}</p>
      {hasMore && (
        <Button busy={reading} onClick={more}>
          {text.more}
        </Button>
      )}
    </div>
  );
}
