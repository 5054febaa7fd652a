import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useExplain } from '../api/problem-text/use-explain.ts';
import { Notice } from './notice.tsx';

/** Why what somebody just did came to nothing, and what to do; in a form, above its buttons. */
export function Refusal(props: { readonly problem: Problem; readonly children?: ReactNode }) {
  const { what, todo } = useExplain()(props.problem);
  return (
    <Notice tone="hot" icon="warning" role="alert">
      <p>
        <strong>{what}</strong>
      </p>
      <p>{todo}</p>
      {props.children}
    </Notice>
  );
}
