import { Problem } from '../api/problem.ts';
import { Failed } from '../design/states.tsx';

/** The page is there and the platform is not. */
export const Unreachable = () => (
  <Failed problem={new Problem({ status: 0, code: 'no-answer' })} again={() => location.reload()} />
);
