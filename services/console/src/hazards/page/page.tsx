import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { Page } from '../../design/page.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { SeverityBadge, StatusBadge } from '../marks.tsx';
import { useHazardText } from '../text/use-hazard-text.ts';
import { Custody } from './custody.tsx';
import { Facts } from './facts.tsx';
import css from './page.module.css';
import { Plan } from './plan.tsx';
import { Reporter } from './reporter.tsx';
import { Story } from './story.tsx';

/** One hazard: what it is, who holds it, what I may do now, and all that happened. */
export function HazardPage() {
  const { id = '' } = useParams();
  const text = useHazardText();
  const { language } = usePreferences();
  const hazard = useRead('/api/v1/hazards/hazards/{id}', { path: { id } });
  if (hazard.error && !hazard.data)
    return <Failed problem={hazard.error} again={() => void hazard.refetch()} />;
  if (!hazard.data) return <Loading />;
  const { typeName, severity, status } = hazard.data;
  return (
    <Page
      title={typeName[language]}
      back={{ to: '..', label: text.title }}
      side={
        <>
          <SeverityBadge severity={severity} />
          <StatusBadge status={status} />
        </>
      }
    >
      <ActBar hazard={hazard.data} />
      <div className={css.columns}>
        <Story hazard={hazard.data} />
        <div className={css.aside}>
          <Custody hazard={hazard.data} />
          <Facts hazard={hazard.data} />
          <Reporter hazard={hazard.data} />
          <Plan hazard={hazard.data} />
        </div>
      </div>
    </Page>
  );
}
