import { useRead } from '../api/use-read.ts';
import { History } from './history.tsx';
import { useAuditText } from './text/use-audit-text.ts';

/** Who changed what of a person, and who read the number. */
export function PersonHistory({ id }: { readonly id: string }) {
  const text = useAuditText();
  const { data } = useRead('/api/v1/org/people/{id}/history', { path: { id } });
  return data ? <History entries={data.items} events={text.personEvents} /> : null;
}
