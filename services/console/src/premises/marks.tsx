import { Badge } from '../design/badge.tsx';
import { usePremisesText } from './text/use-premises-text.ts';
import type { Premises } from './types.ts';

export function PremisesStatus({ status }: Pick<Premises, 'status'>) {
  const text = usePremisesText();
  return (
    <Badge tone={status === 'open' ? 'good' : 'calm'} mark={status === 'open' ? 'check' : 'cross'}>
      {text.status[status]}
    </Badge>
  );
}
