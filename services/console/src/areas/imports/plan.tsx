import type { ReactNode } from 'react';
import type { Answer } from '../../api/types.ts';
import { Panel } from '../../design/panel.tsx';
import { Counts } from '../../imports/counts.tsx';
import { RowProblems } from '../../imports/row-problems.tsx';
import { useNames } from '../../names/use-names.ts';
import { useAreaText } from '../text/use-area-text.ts';

/** What a file would change, before anything is changed. */
export function Plan(props: {
  readonly plan: Answer<'post', '/api/v1/org/areas/imports'>;
  /** The button that carries it out. */
  readonly children: ReactNode;
}) {
  const { counts, changes, problems, rejected, total } = props.plan;
  const [{ plan: text, counts: countNames, reasons }, names] = [useAreaText(), useNames()];
  const lists = [
    [
      text.registered,
      changes?.registered.map(({ code, name, parent }) => text.newIn(name, code, names.area(parent))),
    ],
    [text.renamed, changes?.renamed.map(({ from, name }) => text.changed(from, name))],
    [
      text.moved,
      changes?.moved.map(({ name, fromParent, parent }) =>
        text.moves(name, names.area(fromParent), names.area(parent)),
      ),
    ],
    [
      text.closed,
      changes?.closed.map(({ name, successors }) => text.closes(name, successors.map(names.area).join('、'))),
    ],
  ] as const;
  return (
    <>
      <Panel title={text.title}>
        <Counts counts={Object.entries(counts).map(([name, count]) => [countNames[name] ?? name, count])} />
        {lists.map(
          ([title, lines]) =>
            lines &&
            lines.length > 0 && (
              <details key={title} open={lines.length <= 10}>
                <summary>{title}</summary>
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </details>
            ),
        )}
        {total === 0 ? <p>{text.nothing}</p> : <div>{props.children}</div>}
      </Panel>
      <RowProblems
        rows={problems.map((problem) => ({ ...problem, why: reasons[problem.reason] ?? problem.reason }))}
        count={rejected}
      />
    </>
  );
}
