import { HelpLines, Page } from '../../design/page.tsx';
import { Panel } from '../../design/panel.tsx';
import { Row, Rows } from '../../design/rows.tsx';
import { Empty } from '../../design/states.tsx';
import { LinkButton } from '../../design/link-button.tsx';
import { SeverityBadge, StatusBadge } from '../../hazards/marks.tsx';
import type { HazardData } from '../../offline/down/kinds.ts';
import { isUnsent } from '../../offline/queue/entry.ts';
import { useQueue, useRecords } from '../../offline/use-session.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFieldText } from '../text/use-field-text.ts';
import type { Visit } from '../visit/visit.ts';
import css from './hazards.module.css';
import { myHazards } from './mine.ts';

/** What I found, what my post holds, what is offered to me: with its state, as this phone knows it. */
export function MyHazards() {
  const [text, { records }] = [useFieldText(), useRecords()];
  const { language } = usePreferences();
  const mine = myHazards(records.all('hazard'), records.get('me', 'me')?.posts ?? []);
  const types = useTypeNames();
  return (
    <Page title={text.hazards.title} help={<HelpLines lines={text.hazards.help} />}>
      <NotSent />
      {mine.length === 0 ? (
        <Empty icon="check" title={text.hazards.none}>
          <p>{text.hazards.noneWhy}</p>
        </Empty>
      ) : (
        <Rows label={text.hazards.list}>
          {mine.map(({ hazard: { id, data }, share }) => (
            <Row
              key={id}
              to={id}
              title={types(data.type)[language]}
              about={
                <>
                  {placeOf(data)} · {text.hazards[share]}
                  <When hazard={data} />
                </>
              }
              mark={
                <span className={css.marks}>
                  <SeverityBadge severity={data.severity} />
                  <StatusBadge status={data.status} />
                </span>
              }
            />
          ))}
        </Rows>
      )}
      <LinkButton to="/field/today/report" icon="plus">
        {text.today.report}
      </LinkButton>
    </Page>
  );
}

export const placeOf = ({ premises, place }: Pick<HazardData, 'premises' | 'place'>): string =>
  premises ? `${premises.name} ${place}` : place;

/** Names of hazard types; the code itself where the catalogue does not have it. */
export function useTypeNames() {
  const { records } = useRecords();
  const types = records.get('hazard-catalogue', 'hazard-catalogue')?.types ?? [];
  return (code: string) => types.find((one) => one.code === code)?.name ?? { zh: code, en: code };
}

function When({ hazard: { deadline } }: { readonly hazard: HazardData }) {
  const [text, format] = [useFieldText().hazards, useFormat()];
  if (!deadline) return null;
  const when = format.fromNow(deadline);
  return <> · {new Date(deadline) < new Date() ? text.late(when) : text.due(when)}</>;
}

/** Found and not sent: the platform knows nothing of them yet. */
function NotSent() {
  const [text, types, { language }] = [useFieldText(), useTypeNames(), usePreferences()];
  const lines = useQueue()
    .filter((entry) => isUnsent(entry) && entry.state !== 'draft')
    .flatMap(({ id, kind, about, form }) => {
      if (kind === 'hazard.report') return [{ id, line: about }];
      if (kind !== 'inspection.submit') return [];
      return ((form as Visit | undefined)?.findings ?? []).map(({ hazardId, type, place }) => ({
        id: hazardId,
        line: `${types(type)[language]} · ${about} ${place}`,
      }));
    });
  if (lines.length === 0) return null;
  return (
    <Panel title={text.hazards.waiting}>
      <ul className={css.lines}>
        {lines.map(({ id, line }) => (
          <li key={id}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
