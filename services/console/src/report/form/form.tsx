import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { Panel } from '../../design/panel.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { TextArea, TextInput } from '../../design/text-input.tsx';
import { PhotoField } from '../../photos/photo-field.tsx';
import { useText } from '../../text/use-text.ts';
import { useReportText } from '../text/use-report-text.ts';
import { AreaChoice } from './area-choice.tsx';
import css from './form.module.css';
import { PositionButton } from './position-button.tsx';
import { TypeTiles } from './type-tiles.tsx';
import { useReport } from './use-report.ts';

/** What anybody may tell: type, area, place, and a touch on "send"; the rest is for who wants to say more. */
export function ReportForm() {
  const [text, shared, navigate] = [useReportText(), useText(), useNavigate()];
  const { draft, change, problem, ...report } = useReport(() => void navigate('/report/receipt'));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = (there: unknown, line: string) => (tried && !there ? line : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (await report.send()) return;
    // What is missing or wrong may lie above the screen.
    requestAnimationFrame(() =>
      form.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' }),
    );
  };

  return (
    <Page title={text.title}>
      <p>{text.about}</p>
      <form ref={form} className={css.form} noValidate onSubmit={(event) => void submit(event)}>
        <section className={css.part}>
          <TypeTiles
            value={draft.type}
            onChange={(type) => change({ type })}
            fault={missing(draft.type, text.chooseType)}
          />
        </section>
        <Panel title={text.area}>
          <AreaChoice
            value={draft.area}
            onChange={(area) => change({ area })}
            fault={problem?.fault('area') ? text.chooseArea : missing(draft.area, text.chooseArea)}
          />
          <TextInput
            label={text.place}
            hint={text.placeHint}
            required
            maxLength={200}
            value={draft.place}
            onChange={(place) => change({ place })}
            fault={missing(draft.place.trim(), shared.required)}
          />
          <PositionButton value={draft.position} onChange={(position) => change({ position })} />
          <PhotoField
            label={text.photos}
            hint={text.photosHint}
            most={3}
            photos={report.photos}
            onChange={report.setPhotos}
          />
          <TextArea
            label={text.note}
            hint={text.noteHint}
            maxLength={800}
            value={draft.note}
            onChange={(note) => change({ note })}
          />
          <TextInput
            label={text.phone}
            hint={text.phoneHint}
            type="tel"
            autoComplete="tel"
            maxLength={25}
            value={report.phone}
            onChange={report.setPhone}
            fault={problem?.fault('phone') && text.phoneWrong}
          />
        </Panel>
        {problem && (
          <Refusal problem={problem}>
            {problem.status === 429 ? <p>{text.tooMany}</p> : problem.isUnsettled && <p>{text.kept}</p>}
          </Refusal>
        )}
        {report.sending && (
          <Notice tone="info" icon="refresh" role="status">
            <p>{text.sending}</p>
          </Notice>
        )}
        <div className={css.send}>
          <Button kind="main" type="submit" busy={report.sending}>
            {text.submit}
          </Button>
        </div>
      </form>
    </Page>
  );
}
