import { useQueries } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.ts';
import { useCan } from '../../login/use-me.ts';
import { shanghaiDay } from '../../text/shanghai-day.ts';
import { type QueueName, queue, queueNames } from './queues.ts';

const counting = '/api/v1/hazards/hazards/count';

/** The queues of my posts, each with how many wait in it: as many as its list holds, counted by the server. */
export function useQueues() {
  const [api, can] = [useApi(), useCan()];
  const mine = queueNames.filter((name) => can(queue(name).permission));
  const counts = useQueries({
    queries: mine.map((name) => {
      const input = { query: queue(name).filter(shanghaiDay()) };
      return { queryKey: [counting, input], queryFn: () => api.get(counting, input) };
    }),
  });
  return {
    mine,
    counts: new Map<QueueName, number | undefined>(mine.map((name, i) => [name, counts[i]?.data?.count])),
    /** All have been counted, or could not be. */
    counted: counts.every(({ isPending }) => !isPending),
  };
}
