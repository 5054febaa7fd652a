import { commandId } from '../../api/command-id.ts';
import type { Input } from '../../api/types.ts';
import type { Draft } from './draft.ts';

export type ReportBody = Input<'post', '/api/v1/hazards/public/reports'>['body'];

/** What is sent of a form, the phone apart; undefined while something that must be there is missing. */
export function contentOf(
  { type, area, place, position, note }: Draft,
  photos: readonly string[],
): ReportBody | undefined {
  if (!type || !area || !place.trim()) return undefined;
  const said = [note.trim(), position].filter(Boolean).join('\n');
  return { type, area: area.code, place: place.trim(), photos: [...photos], ...(said ? { note: said } : {}) };
}

/** The same report sent again has the same id, over a reload too; another content is another report. */
export function attemptOf({ attempt }: Draft, body: ReportBody): NonNullable<Draft['attempt']> {
  const content = JSON.stringify(body);
  return attempt?.content === content ? attempt : { id: commandId(), content };
}
