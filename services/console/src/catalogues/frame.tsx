import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { HelpLines, Page } from '../design/page.tsx';
import { Failed, Loading } from '../design/states.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useCan } from '../login/use-me.ts';
import { useCatalogueText } from './text/use-catalogue-text.ts';

const names = ['types', 'factors', 'checklists', 'classes'] as const;
export type CatalogueName = (typeof names)[number];

/** What stands around each catalogue: the others, and whether it is there yet. */
export function CatalogueFrame(props: {
  readonly here: CatalogueName;
  readonly read: {
    readonly data: unknown;
    readonly error: Problem | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: ReactNode;
}) {
  const { here, read, children } = props;
  const [text, can] = [useCatalogueText(), useCan()];
  const mine = names.filter((name) => name !== 'checklists' || can('checklist:read'));
  return (
    <Page title={text.title} help={<HelpLines lines={text.help} />}>
      <Tabs
        label={text.title}
        here={here}
        tabs={mine.map((name) => ({ id: name, label: text.tabs[name], to: `/desk/catalogues/${name}` }))}
      />
      {read.data ? (
        children
      ) : read.error ? (
        <Failed problem={read.error} again={() => void read.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
