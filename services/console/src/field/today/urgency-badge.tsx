import { Badge, type Mark, type Tone } from '../../design/badge.tsx';
import { useFieldText } from '../text/use-field-text.ts';
import type { Urgency } from './due.ts';

const looks: Readonly<Record<Urgency, readonly [Tone, Mark]>> = {
  late: ['grave', 'clock'],
  near: ['hot', 'diamond'],
  due: ['info', 'ring'],
  begun: ['warn', 'half'],
  'to-send': ['act', 'dot'],
  done: ['good', 'check'],
};

export function UrgencyBadge({ urgency }: { readonly urgency: Urgency }) {
  const text = useFieldText();
  const [tone, mark] = looks[urgency];
  return (
    <Badge tone={tone} mark={mark}>
      {text.urgency[urgency]}
    </Badge>
  );
}
