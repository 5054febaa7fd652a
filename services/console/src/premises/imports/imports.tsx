import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { usePages } from '../../api/use-read.ts';
import { HelpLines, Page } from '../../design/page.tsx';
import { Pager } from '../../design/pager.tsx';
import { Panel } from '../../design/panel.tsx';
import { Row, Rows } from '../../design/rows.tsx';
import { useImportText } from '../../imports/text/use-import-text.ts';
import { UploadForm } from '../../imports/upload-form.tsx';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import { Templates } from './templates.tsx';

/** Ledgers taken over, and one more to be taken over. */
export function PremisesImports() {
  const [{ title, imports: text }, words, navigate] = [usePremisesText(), useImportText(), useNavigate()];
  const can = useCan();
  const command = useCommand('post', '/api/v1/premises/imports', '/api/v1/premises/imports');
  const send = async (file: File) => {
    const begun = await command.send({ body: file });
    if (begun) void navigate(begun.id);
  };
  return (
    <Page
      title={text.title}
      back={{ to: '/desk/premises', label: title }}
      help={<HelpLines lines={text.help} />}
    >
      {can('premises:import') && (
        <Panel title={words.chooseFile}>
          <Templates />
          <UploadForm {...command} hint={text.hint} accept=".csv,.xlsx" onSend={send} />
        </Panel>
      )}
      <Earlier />
    </Page>
  );
}

function Earlier() {
  const [{ imports: text }, names, format] = [usePremisesText(), useNames(), useFormat()];
  const jobs = usePages('/api/v1/premises/imports', { query: { limit: 20 } });
  if (!jobs.items?.length) return null;
  return (
    <Panel title={text.earlier}>
      <Rows label={text.earlier}>
        {jobs.items.map(({ id, begunAt, by, format: kind, rows, rejected, status }) => (
          <Row
            key={id}
            to={`/desk/premises/imports/${id}`}
            title={format.fullTime(begunAt)}
            about={`${names.person(by.subject)} · ${kind.toUpperCase()} · ${text.summary(format.number(rows), format.number(rejected))}`}
            mark={text.status[status]}
          />
        ))}
      </Rows>
      <Pager shown={jobs.items.length} hasMore={jobs.hasMore} reading={jobs.readingMore} more={jobs.more} />
    </Panel>
  );
}
