import { useParams } from 'react-router';
import { usePages, useRead } from '../../api/use-read.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { Pager } from '../../design/pager.tsx';
import { Panel } from '../../design/panel.tsx';
import { Progress } from '../../design/progress.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { Counts } from '../../imports/counts.tsx';
import { RowProblems } from '../../imports/row-problems.tsx';
import { useImportText } from '../../imports/text/use-import-text.ts';
import { askEveryMs, useWatched } from '../../imports/use-watched.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useFormat } from '../../text/use-format.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { ImportJob } from '../types.ts';

/** A ledger on its way into the register, and the rows it left out. */
export function PremisesImport() {
  const { id = '' } = useParams();
  const { imports: text } = usePremisesText();
  const job = useRead(
    '/api/v1/premises/imports/{id}',
    { path: { id } },
    { pace: (last) => (last && !last.done ? askEveryMs : undefined) },
  );
  useWatched(job.data && !job.data.done, '/api/v1/premises');
  return (
    <Page title={text.one} back={{ to: '/desk/premises/imports', label: text.title }}>
      {!job.data ? (
        job.error ? (
          <Failed problem={job.error} again={() => void job.refetch()} />
        ) : (
          <Loading />
        )
      ) : (
        <>
          <Result job={job.data} />
          <LeftOut job={job.data} />
        </>
      )}
    </Page>
  );
}

function Result({ job }: { readonly job: ImportJob }) {
  const [{ imports: text, title }, words, format] = [usePremisesText(), useImportText(), useFormat()];
  const { rows, created, changed, unchanged, rejected, done, status, ignoredColumns } = job;
  const worked = created + changed + unchanged + rejected;
  const well = status === 'done';
  return (
    <Panel title={words.result}>
      {!done && (
        <Progress
          label={words.progress(format.number(worked), format.number(rows))}
          done={worked}
          total={rows}
        />
      )}
      {done && (
        <Notice tone={well ? 'good' : 'hot'} icon={well ? 'check' : 'warning'} role="status">
          <p>{well ? words.done : words.failed}</p>
        </Notice>
      )}
      <Counts
        counts={[
          [text.rows, rows],
          [text.created, created],
          [text.changed, changed],
          [text.unchanged, unchanged],
          [text.rejected, rejected],
        ]}
      />
      {ignoredColumns.length > 0 && <p>{text.ignored(ignoredColumns.join('、'))}</p>}
      {done && (
        <div>
          <LinkButton to="/desk/premises">{text.toList(title)}</LinkButton>
        </div>
      )}
    </Panel>
  );
}

function LeftOut({ job }: { readonly job: ImportJob }) {
  const { language } = usePreferences();
  const rows = usePages(
    '/api/v1/premises/imports/{id}/rows',
    { path: { id: job.id }, query: { limit: 100 } },
    { when: job.rejected > 0 },
  );
  if (!rows.items) return null;
  return (
    <div>
      <RowProblems
        rows={rows.items.map(({ message, ...row }) => ({ ...row, why: message[language] }))}
        count={job.rejected}
      />
      <Pager shown={rows.items.length} hasMore={rows.hasMore} reading={rows.readingMore} more={rows.more} />
    </div>
  );
}
