import { Button } from '../../design/button.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Panel } from '../../design/panel.tsx';
import { Empty } from '../../design/states.tsx';
import { type Entry, isRefused, isUnderWay, isUnsent } from '../../offline/queue/entry.ts';
import { inOrder } from '../../offline/queue/queue.ts';
import { useQueue, useSession } from '../../offline/use-session.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { EntryLine } from './entry-line.tsx';
import { download, exportFile } from './export.ts';
import css from './queue.module.css';
import { RefusedEntry } from './refused-entry.tsx';
import { SyncPanel } from './sync-panel.tsx';
import { UpdateOffer } from './update-offer.tsx';

const shownDone = 20;

/** All that was done on this phone and where it is: what its owner has to decide first. */
export function QueuePage() {
  const [text, session] = [useFieldText().queue, useSession()];
  // That a notice was read is nobody's work: it is shown only where it went wrong.
  const entries = inOrder(useQueue()).filter((entry) => entry.kind !== 'notice.read' || isRefused(entry));
  const refused = entries.filter(isRefused);
  const unsent = entries.filter(isUnsent);
  const done = entries.filter(({ state }) => state === 'accepted').reverse();
  return (
    <Page title={text.title} help={<HelpLines lines={text.help} />}>
      <UpdateOffer />
      <SyncPanel />
      {unsent.length === 0 && (
        <Empty icon="check" title={text.all}>
          <p>{text.allWhy}</p>
        </Empty>
      )}
      {refused.length > 0 && (
        <Panel title={text.decide}>
          <ul className={css.list}>
            {refused.map((entry) => (
              <RefusedEntry key={entry.id} entry={entry} />
            ))}
          </ul>
        </Panel>
      )}
      <Lines title={text.onTheWay} entries={entries.filter(isUnderWay)} />
      <Lines title={text.drafts} entries={entries.filter(({ state }) => state === 'draft')} />
      {unsent.length > 0 && (
        <div className={css.export}>
          <Button
            icon="arrow"
            onClick={() => void exportFile(unsent, session.photos, new Date()).then(download)}
          >
            {text.export}
          </Button>
          <p>{text.exportWhy}</p>
        </div>
      )}
      <Lines title={text.done} entries={done.slice(0, shownDone)} />
    </Page>
  );
}

function Lines({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className={css.list} aria-label={title}>
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </Panel>
  );
}
