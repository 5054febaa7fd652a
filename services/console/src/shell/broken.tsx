import { useRouteError } from 'react-router';
import { Problem } from '../api/problem.ts';
import { Failed } from '../design/states.tsx';

/** Something failed while a page was drawn or loaded: after a new version of the console its old parts are gone. */
export function Broken() {
  const error = useRouteError();
  const problem = error instanceof Problem ? error : new Problem({ status: 500, code: 'internal' });
  return <Failed problem={problem} again={() => location.reload()} />;
}
