import { useRead } from '../../api/use-read.ts';
import { Badge, type Mark, type Tone } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Timeline } from '../../design/timeline.tsx';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useFormat } from '../../text/use-format.ts';
import { type ReportTexts, useReportText } from '../text/use-report-text.ts';
import css from './follow.module.css';

type State = keyof ReportTexts['states'];

const looks: Readonly<Record<State, readonly [Tone, Mark]>> = {
  received: ['info', 'ring'],
  confirmed: ['act', 'dot'],
  'being-put-right': ['warn', 'half'],
  'put-right': ['good', 'check'],
  'no-hazard': ['calm', 'cross'],
};

/** What became of a report, in plain words. */
export function Progress({ code }: { readonly code: string }) {
  const [text, format] = [useReportText(), useFormat()];
  const { language } = usePreferences();
  const report = useRead('/api/v1/hazards/public/reports/{code}', { path: { code } });
  if (report.error?.status === 404)
    return (
      <div role="alert">
        <Empty icon="search" title={text.unknown}>
          <p>{text.unknownTodo}</p>
        </Empty>
      </div>
    );
  if (report.error && !report.data)
    return <Failed problem={report.error} again={() => void report.refetch()} />;
  if (!report.data) return <Loading />;
  const { type, state, joined, steps, reply } = report.data;
  const [tone, mark] = looks[state];
  return (
    <Panel title={type[language]}>
      <p className={css.state}>
        <span className="said-only">{text.state} </span>
        <Badge tone={tone} mark={mark}>
          {text.states[state]}
        </Badge>
      </p>
      {joined && <p>{text.joined}</p>}
      {reply && (
        <Notice tone={state === 'put-right' ? 'good' : 'info'} icon="bell">
          <h3>{text.reply}</h3>
          <p className={css.reply}>{reply}</p>
        </Notice>
      )}
      <Timeline
        label={text.steps}
        moments={steps.map((step) => ({
          id: step.state,
          at: step.at,
          when: format.dateTime(step.at),
          tone: looks[step.state][0],
          said: text.happened[step.state],
        }))}
      />
      <div>
        <Button icon="refresh" busy={report.isFetching} onClick={() => void report.refetch()}>
          {text.refresh}
        </Button>
      </div>
    </Panel>
  );
}
