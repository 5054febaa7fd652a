import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

const attempts = 3;
const longestPauseMs = 15_000;

/** What was read, kept in memory alone. A refusal is final; what was not answered is asked again, later each time. */
export const newQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof Problem && error.isUnsettled && failures < attempts,
        retryDelay: (failures, error) =>
          error instanceof Problem && error.retryAfterSeconds !== undefined
            ? error.retryAfterSeconds * 1_000
            : Math.min(500 * 2 ** failures * (0.75 + Math.random() / 2), longestPauseMs),
      },
      mutations: { retry: false },
    },
  });
