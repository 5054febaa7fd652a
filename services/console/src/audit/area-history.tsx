import { useRead } from '../api/use-read.ts';
import { History } from './history.tsx';
import { useAuditText } from './text/use-audit-text.ts';

/** Who changed what of an area. */
export function AreaHistory({ code }: { readonly code: string }) {
  const text = useAuditText();
  const { data } = useRead('/api/v1/org/areas/{code}/history', { path: { code } });
  return data ? <History entries={data.items} events={text.areaEvents} /> : null;
}
