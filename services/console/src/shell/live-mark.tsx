import { cx } from '../design/cx.ts';
import { useText } from '../text/use-text.ts';
import css from './shell.module.css';

/** Whether news come in at the moment. */
export function LiveMark({ live }: { readonly live: boolean }) {
  const text = useText();
  return (
    <span
      className={cx(css.live, !live && css.away)}
      role="status"
      title={live ? text.shell.liveWhy : text.shell.notLiveWhy}
    >
      {live ? text.shell.live : text.shell.notLive}
    </span>
  );
}
