import { Button } from '../../design/button.tsx';
import { LinkButton } from '../../design/link-button.tsx';
import { Page } from '../../design/page.tsx';
import { Empty } from '../../design/states.tsx';
import { useSay } from '../../design/toast.tsx';
import { followAddress } from '../follow/address.ts';
import { useReportText } from '../text/use-report-text.ts';
import { keptReceipt } from './kept-receipt.ts';
import css from './receipt.module.css';

/** It has arrived, and this is the code to follow it by. */
export function Receipt() {
  const [text, say] = [useReportText(), useSay()];
  const code = keptReceipt();
  if (!code)
    return (
      <Page title={text.code}>
        <Empty icon="search" title={text.noReceipt}>
          <p>{text.noReceiptTodo}</p>
          <LinkButton to="/report/follow" kind="main">
            {text.toFollow}
          </LinkButton>
        </Empty>
      </Page>
    );
  const link = new URL(followAddress(code), location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    say(text.copied);
  };
  // Who closes the system's sheet has changed his mind: nothing to tell.
  const share = () => navigator.share({ text: text.shareText(code), url: link }).catch(() => undefined);
  return (
    <Page title={text.received}>
      <section className={css.slip} aria-label={text.code}>
        <p className={css.label}>{text.code}</p>
        <p className={css.code}>{code}</p>
        <p>{text.receivedTodo}</p>
        <div className={css.acts}>
          <Button icon="clipboard" onClick={() => void copy()}>
            {text.copy}
          </Button>
          {'share' in navigator && (
            <Button icon="arrow" onClick={() => void share()}>
              {text.share}
            </Button>
          )}
        </div>
      </section>
      <div className={css.acts}>
        <LinkButton to={followAddress(code)} kind="main">
          {text.toFollow}
        </LinkButton>
        <LinkButton to="/report" kind="quiet">
          {text.another}
        </LinkButton>
      </div>
    </Page>
  );
}
