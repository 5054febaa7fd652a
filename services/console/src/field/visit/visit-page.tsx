import { useParams } from 'react-router';
import { Page } from '../../design/page.tsx';
import { Empty } from '../../design/states.tsx';
import { useRecords } from '../../offline/use-session.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { checklistFor } from './visit.ts';
import { Visiting } from './visiting.tsx';

/** A visit to premises, from their address. */
export function VisitPage() {
  const { premises: id = '' } = useParams();
  const [text, { records }] = [useFieldText(), useRecords()];
  const premises = records.get('premises', id);
  const checklists = records.get('checklists', 'checklists')?.items ?? [];
  const checklist = premises && checklistFor(checklists, premises.class);
  const back = { to: '/field/today', label: text.today.title };
  if (!premises || !checklist) {
    const [title, todo] = premises
      ? [text.visit.noChecklist, text.visit.noChecklistTodo]
      : [text.visit.unknown, text.visit.unknownTodo];
    return (
      <Page title={premises?.name ?? text.today.title} back={back}>
        <Empty icon="building" title={title}>
          <p>{todo}</p>
        </Empty>
      </Page>
    );
  }
  return <Visiting key={id} id={id} premises={premises} checklist={checklist} back={back} />;
}
