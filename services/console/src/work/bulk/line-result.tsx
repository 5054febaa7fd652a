import { useExplain } from '../../api/problem-text/use-explain.ts';
import { Badge, type Mark, type Tone } from '../../design/badge.tsx';
import { useWorkText } from '../text/use-work-text.ts';
import css from './bulk.module.css';
import type { Line } from './run.ts';

const looks: Readonly<Record<Line['is'], readonly [Tone, Mark]>> = {
  waiting: ['calm', 'ring'],
  sending: ['info', 'half'],
  done: ['good', 'check'],
  refused: ['hot', 'cross'],
};

/** What became of one of several, and what to do where it was refused. */
export function LineResult({ line: { name, is, problem } }: { readonly line: Line }) {
  const [{ bulk }, explain] = [useWorkText(), useExplain()];
  const [tone, mark] = looks[is];
  const why = problem && explain(problem);
  return (
    <li className={css.line}>
      <span>
        {name}
        {why && (
          <span className={css.why}>
            {why.what} {why.todo}
          </span>
        )}
      </span>
      <Badge tone={tone} mark={mark}>
        {bulk.states[is]}
      </Badge>
    </li>
  );
}
