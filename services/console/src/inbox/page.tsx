import { useSearchParams } from 'react-router';
import { useCommand } from '../api/use-command.ts';
import { usePages, useRead } from '../api/use-read.ts';
import { Button } from '../design/button.tsx';
import { Listing } from '../design/listing.tsx';
import { HelpLines, Page } from '../design/page.tsx';
import { Refusal } from '../design/refusal.tsx';
import { Empty } from '../design/states.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useCan } from '../login/use-me.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { NoticeRows } from './notice-rows.tsx';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';

/** What my posts and I were told, the newest first; each leads to what it is about. */
export function InboxPage() {
  const [text, format, can] = [useText({ zh, en }), useFormat(), useCan()];
  const [address] = useSearchParams();
  const view = address.get('view') === 'all' ? 'all' : 'unread';
  const notices = usePages('/api/v1/notifications/inbox', {
    query: view === 'unread' ? { unread: true } : {},
  });
  const unread = useRead('/api/v1/notifications/inbox/unread', {}).data?.unread;
  const readAll = useCommand('post', '/api/v1/notifications/inbox/read-all');
  // Up to the newest in sight: what arrives meanwhile stays unread.
  const newest = notices.items?.[0]?.at;
  return (
    <Page
      title={text.title}
      help={<HelpLines lines={text.help} />}
      side={
        can('inbox:mark') && (
          <Button
            icon="check"
            busy={readAll.sending}
            disabled={!unread || !newest}
            onClick={() => void (newest && readAll.send({ body: { upTo: newest } }))}
          >
            {text.readAll}
          </Button>
        )
      }
    >
      <Tabs
        label={text.title}
        here={view}
        tabs={[
          {
            id: 'unread',
            label: text.unread,
            count: unread === undefined ? undefined : format.number(unread),
            to: '?',
          },
          { id: 'all', label: text.all, to: '?view=all' },
        ]}
      />
      {readAll.problem && <Refusal problem={readAll.problem} />}
      <Listing
        pages={notices}
        empty={
          <Empty icon="bell" title={text.empty[view]}>
            <p>{text.emptyWhy}</p>
          </Empty>
        }
      >
        {(shown) => <NoticeRows notices={shown} />}
      </Listing>
    </Page>
  );
}
