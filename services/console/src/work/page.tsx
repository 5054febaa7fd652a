import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFreshening } from '../api/use-freshening.ts';
import { HelpLines, Page } from '../design/page.tsx';
import { Loading } from '../design/states.tsx';
import { Keys } from './keys.tsx';
import { QueueCards } from './queues/queue-cards.tsx';
import { QueueList } from './queues/queue-list.tsx';
import { type QueueName, firstToDo, queueAsked } from './queues/queues.ts';
import { useQueues } from './queues/use-queues.ts';
import { useWorkText } from './text/use-work-text.ts';

/** What waits for my posts: how many of each kind, and the list of one. */
export function WorkPage() {
  const text = useWorkText();
  const [address] = useSearchParams();
  useFreshening('/api/v1/hazards');
  const { mine, counts, counted } = useQueues();
  const asked = queueAsked(address, mine);
  // Who asked for none is shown what waits first, once it is counted; it stays in sight when it is done.
  const [first, setFirst] = useState<QueueName>();
  if (!first && counted) setFirst(firstToDo(mine, counts));
  const here = asked ?? first;
  return (
    <Page
      title={text.title}
      help={
        <>
          <HelpLines lines={text.help} />
          <Keys />
        </>
      }
    >
      <QueueCards names={mine} counts={counts} here={here} />
      {here ? <QueueList key={here} name={here} /> : <Loading />}
    </Page>
  );
}
