import { useRead } from '../../api/use-read.ts';
import { Panel } from '../../design/panel.tsx';
import { usePreferences } from '../../prefs/use-preferences.ts';
import css from '../inspections.module.css';
import { AnswerBadge } from '../marks.tsx';
import { useInspectionText } from '../text/use-inspection-text.ts';
import type { Visit } from '../types.ts';

/** Each item of the checklist in the words it had then, and what was answered. */
export function Answers({
  visit: { checklist: code, checklistVersion, answers },
}: {
  readonly visit: Visit;
}) {
  const { visits: text } = useInspectionText();
  const { language } = usePreferences();
  const checklist = useRead(
    '/api/v1/inspections/checklists/{code}/{version}',
    { path: { code, version: String(checklistVersion) } },
    { freshMs: Number.POSITIVE_INFINITY },
  ).data;
  const items = new Map(checklist?.items.map((item) => [item.code, item[language]]));
  return (
    <Panel title={text.answers(checklist?.name[language] ?? code)}>
      {answers.length === 0 && <p>{text.noAnswers}</p>}
      <ul className={css.lines}>
        {answers.map(({ item, answer, note }) => (
          <li key={item}>
            <span>
              {items.get(item) ?? item}
              {note && <span className={css.about}>{text.note(note)}</span>}
            </span>
            <AnswerBadge answer={answer} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
