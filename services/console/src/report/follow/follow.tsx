import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Page } from '../../design/page.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { isReceiptCode, spacedCode } from '../code.ts';
import { useReportText } from '../text/use-report-text.ts';
import { followAddress } from './address.ts';
import css from './follow.module.css';
import { Progress } from './progress.tsx';

/** How far a report has come, for who has its code. */
export function Follow() {
  const [text, navigate] = [useReportText(), useNavigate()];
  const given = spacedCode(useLocation().hash);
  const [typed, setTyped] = useState(given);
  const [wrong, setWrong] = useState(false);
  const look = (event: FormEvent) => {
    event.preventDefault();
    const good = isReceiptCode(typed);
    setWrong(!good);
    if (good) void navigate(followAddress(spacedCode(typed)), { replace: true });
  };
  return (
    <Page title={text.followTitle}>
      <form className={css.ask} noValidate onSubmit={look}>
        <TextInput
          label={text.code}
          hint={text.followHint}
          required
          maxLength={40}
          value={typed}
          onChange={setTyped}
          fault={wrong ? text.codeWrong : undefined}
        />
        <Button kind="main" type="submit" icon="search">
          {text.followButton}
        </Button>
      </form>
      {given && !wrong && <Progress key={given} code={given} />}
    </Page>
  );
}
