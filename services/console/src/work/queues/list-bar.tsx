import { ActLine } from '../../design/act-line.tsx';
import { Button } from '../../design/button.tsx';
import { LinkButton } from '../../design/link-button.tsx';
import { useCan } from '../../login/use-me.ts';
import { useWorkText } from '../text/use-work-text.ts';
import { type QueueName, queue } from './queues.ts';

interface ListBarProps {
  readonly name: QueueName;
  readonly chosen: number;
  readonly onBulk: () => void;
}

/** What a queue holds, and what may be done from here. */
export function ListBar({ name, chosen, onBulk }: ListBarProps) {
  const [text, can] = [useWorkText(), useCan()];
  const { act } = queue(name);
  return (
    <ActLine said={<p>{text.about[name]}</p>}>
      {act && (
        <>
          <span role="status">{chosen > 0 && text.chosen(chosen)}</span>
          <Button kind={chosen > 0 ? 'main' : 'usual'} icon="check" disabled={chosen === 0} onClick={onBulk}>
            {text.bulk.acts[act].open}
          </Button>
        </>
      )}
      {name === 'bundle' && (
        <LinkButton to="../transfers/new" kind="main" icon="hand">
          {text.toBundle}
        </LinkButton>
      )}
      {name === 'acknowledge' && can('transfer:answer') && (
        <LinkButton to="../transfers?view=mine" icon="hand">
          {text.toTransfers}
        </LinkButton>
      )}
    </ActLine>
  );
}
