import type { Issued } from '@firegrid/decider';
import { type Event, type Line, type State, type Transfer, absent, isOpen } from './transfer.ts';

export function evolve(state: State, event: Event, { by, at }: Issued): State {
  if (event.type === 'sent') {
    const { number, area, from, to, reach, note, hazards } = event;
    const lines = hazards.map((hazard): Line => ({
      hazardId: hazard.id,
      number: hazard.number,
      status: 'sent',
    }));
    const sent = { ...by, at };
    return { status: 'sent', number, area, from, to, reach, note, sent, lines, unsettled: true };
  }
  if (state.status === 'absent') return absent;
  switch (event.type) {
    case 'instructed':
      return changed(state, event.hazardIds, (line) => ({ ...line, instruction: event.instruction }));
    case 'lineOffered':
      return changed(state, [event.hazardId], (line) => ({ ...line, status: 'offered' }));
    case 'lineUnmoved':
      return changed(state, [event.hazardId], (line) => ({ ...line, instruction: undefined }));
    case 'lineDropped':
      return changed(state, [event.hazardId], (line) => ({
        ...line,
        instruction: undefined,
        status: 'dropped',
        reason: event.reason,
      }));
    case 'lineAnswered': {
      const { status, reason, answered } = event;
      const end = { status, reason, answered, instruction: undefined };
      return changed(state, [event.hazardId], (line) => ({ ...line, ...end }));
    }
    case 'answered':
      return { ...state, status: 'answered' };
  }
}

function changed(state: Transfer, ids: readonly string[], change: (line: Line) => Line): Transfer {
  const lines = state.lines.map((line) => (ids.includes(line.hazardId) ? change(line) : line));
  const unsettled = lines.some(
    (line) => isOpen(line) && (line.status === 'sent' || line.instruction !== undefined),
  );
  return { ...state, lines, unsettled };
}
