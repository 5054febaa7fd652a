import { useState } from 'react';
import { useNavigate } from 'react-router';
import { commandId } from '../../api/command-id.ts';
import { Button } from '../../design/button.tsx';
import { Page } from '../../design/page.tsx';
import { Select } from '../../design/select.tsx';
import { Empty } from '../../design/states.tsx';
import { useSay } from '../../design/toast.tsx';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useQueue, useRecords, useSession } from '../../offline/use-session.ts';
import { useNames } from '../../names/use-names.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { FindingFields } from './finding-fields.tsx';
import { type Finding, hazardReportOf, lackOf, newFinding, photosOf } from './visit.ts';
import css from './visit.module.css';

interface Report {
  readonly finding: Finding;
  readonly area: string;
}

/** A hazard found by the way: reported without a visit. Each touch is kept. */
export function ReportPage() {
  const [text, say, navigate, names] = [useFieldText(), useSay(), useNavigate(), useNames()];
  const [session, entries, { records }] = [useSession(), useQueue(), useRecords()];
  const { language } = usePreferences();
  const [tried, setTried] = useState(false);
  const types = records.get('hazard-catalogue', 'hazard-catalogue')?.types ?? [];
  const areas = records.all('area').filter(({ data }) => data.level === 'grid' || data.level === 'village');
  const draft = entries.find((entry) => entry.kind === 'hazard.report' && entry.state === 'draft');
  const [id] = useState(() => draft?.id ?? commandId());
  const [fresh] = useState(() => ({
    finding: newFinding(types, types[0]?.code ?? ''),
    area: records.get('me', 'me')?.posts[0]?.area ?? '',
  }));
  const report = (draft?.form as Report | undefined) ?? fresh;
  const { finding, area } = report;
  const back = { to: '/field/today', label: text.today.title };

  const entryOf = (form: Report) => {
    const type = types.find(({ code }) => code === form.finding.type)?.name[language] ?? '';
    const about = `${type} · ${form.finding.place}`;
    return {
      id,
      kind: 'hazard.report',
      about,
      form,
      photos: photosOf({ findings: [form.finding] }),
    } as const;
  };
  // The store says where the phone is full; the page goes on.
  const change = (form: Report) =>
    void session.keepDraft({ ...entryOf(form), body: {} }).catch(() => undefined);
  const submit = () => {
    setTried(true);
    if (lackOf(finding) || !area) return;
    const body = hazardReportOf(finding, { area });
    void session.add({ ...entryOf(report), body }).then(() => say(text.finding.reported));
    void navigate('/field/hazards', { replace: true });
  };

  return (
    <Page title={text.finding.title} back={back}>
      {types.length === 0 ? (
        <Empty icon="clipboard" title={text.visit.noChecklist}>
          <p>{text.visit.noChecklistTodo}</p>
        </Empty>
      ) : (
        <>
          <FindingFields
            finding={finding}
            types={types}
            tried={tried}
            onChange={(next) => change({ ...report, finding: next })}
          />
          <Select
            label={text.finding.area}
            required
            value={area}
            options={areas.map(({ id: value }) => ({ value, label: names.area(value) }))}
            onChange={(next) => change({ ...report, area: next })}
          />
          <div className={css.foot}>
            <Button kind="main" icon="check" onClick={submit}>
              {text.finding.submit}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}
