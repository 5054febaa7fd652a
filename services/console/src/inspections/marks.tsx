import { Badge, type Mark, type Tone } from '../design/badge.tsx';
import { useInspectionText } from './text/use-inspection-text.ts';
import type { DutyStatus, VisitAnswer } from './types.ts';

const dutyLooks: Readonly<Record<DutyStatus, readonly [Tone, Mark]>> = {
  due: ['info', 'ring'],
  fulfilled: ['good', 'check'],
  missed: ['grave', 'cross'],
  excused: ['warn', 'half'],
  lifted: ['calm', 'dot'],
};
const answerLooks: Readonly<Record<VisitAnswer, readonly [Tone, Mark]>> = {
  pass: ['good', 'check'],
  fail: ['hot', 'cross'],
  'not-applicable': ['calm', 'dot'],
};

export function DutyBadge({ status }: { readonly status: DutyStatus }) {
  const { duties } = useInspectionText();
  const [tone, mark] = dutyLooks[status];
  return (
    <Badge tone={tone} mark={mark}>
      {duties.status[status]}
    </Badge>
  );
}

export function AnswerBadge({ answer }: { readonly answer: VisitAnswer }) {
  const { visits } = useInspectionText();
  const [tone, mark] = answerLooks[answer];
  return (
    <Badge tone={tone} mark={mark}>
      {visits.answer[answer]}
    </Badge>
  );
}
