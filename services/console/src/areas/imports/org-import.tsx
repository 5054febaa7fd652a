import type { ReactNode } from 'react';
import { Problem } from '../../api/problem.ts';
import type { Answer } from '../../api/types.ts';
import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { Progress } from '../../design/progress.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Counts } from '../../imports/counts.tsx';
import { RowProblems } from '../../imports/row-problems.tsx';
import { useImportText } from '../../imports/text/use-import-text.ts';
import { useFormat } from '../../text/use-format.ts';
import { useAreaText } from '../text/use-area-text.ts';

export type OrgImport = Answer<'get', '/api/v1/org/areas/imports/{id}'>;

/** An import as it goes on and what came of it: figures, and the rows left out. */
export function ShownImport({ job, children }: { readonly job: OrgImport; readonly children?: ReactNode }) {
  const [text, areaText, format] = [useImportText(), useAreaText(), useFormat()];
  const { status, done, total, counts, rejected, problems, failure } = job;
  const rows = problems.map((problem) => ({
    ...problem,
    why: areaText.reasons[problem.reason] ?? problem.reason,
  }));
  return (
    <>
      <Panel title={text.result}>
        {status === 'running' && (
          <Progress
            label={total > 0 ? text.progress(format.number(done), format.number(total)) : text.reading}
            done={done}
            total={total}
          />
        )}
        {status === 'done' && (
          <Notice tone="good" icon="check" role="status">
            <p>{text.done}</p>
          </Notice>
        )}
        {status === 'interrupted' && (
          <Notice tone="warn" icon="warning" role="alert">
            <p>{text.interrupted}</p>
          </Notice>
        )}
        {status === 'failed' && (
          <Refusal problem={new Problem({ status: 422, code: failure ?? 'internal' })} />
        )}
        <Counts
          counts={Object.entries(counts).map(([name, count]) => [areaText.counts[name] ?? name, count])}
        />
        {children}
      </Panel>
      <RowProblems rows={rows} count={rejected} />
    </>
  );
}
