import { useNumbers } from '../../api/use-counts.ts';
import { useCan } from '../../login/use-me.ts';
import { shanghaiDay } from '../../text/shanghai-day.ts';
import { type QueueName, queue, queueNames } from './queues.ts';

/** The queues of my posts, each with how many wait in it: as many as its list holds, counted by the server. */
export function useQueues() {
  const can = useCan();
  const mine = queueNames.filter((name) => can(queue(name).permission));
  const counts = useNumbers(
    '/api/v1/hazards/hazards/count',
    mine.map((name) => ({ query: queue(name).filter(shanghaiDay()) })),
  );
  return {
    mine,
    counts: new Map<QueueName, number | undefined>(mine.map((name, i) => [name, counts[i]?.count])),
    /** All have been counted, or could not be. */
    counted: counts.every(({ isPending }) => !isPending),
  };
}
