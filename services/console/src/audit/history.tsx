import { Panel } from '../design/panel.tsx';
import { Timeline } from '../design/timeline.tsx';
import { useNames } from '../names/use-names.ts';
import { useFormat } from '../text/use-format.ts';
import { useAuditText } from './text/use-audit-text.ts';

/** A line of the audit: who did what as which post. */
export interface AuditEntry {
  readonly version: number;
  readonly at: string;
  readonly by: { readonly subject: string; readonly role: string; readonly area: string };
  readonly what: readonly string[];
  readonly changed?: readonly string[] | undefined;
}

/** What happened to a record, in whole sentences: the audit as it is read aloud, the newest first. */
export function History(props: {
  readonly entries: readonly AuditEntry[];
  /** What each event is called: the predicate of a sentence. */
  readonly events: Readonly<Record<string, string>>;
}) {
  const [text, names, format] = [useAuditText(), useNames(), useFormat()];
  const moments = props.entries.toReversed().map(({ version, at, by, what, changed = [] }) => {
    const who = text.who(names.person(by.subject), names.post(by));
    const said = what.map((event) => props.events[event] ?? text.someEvent);
    const fields = [...new Set(changed.flatMap((field) => text.fields[field] ?? []))];
    return {
      id: String(version),
      at,
      when: format.dateTime(at),
      tone: 'calm' as const,
      said: text.sentence(who, [...new Set(said)]),
      more: fields.length > 0 && <p className="soft">{text.changed(fields)}</p>,
    };
  });
  return (
    <Panel title={text.title}>
      <p className="soft">{text.about}</p>
      <Timeline label={text.title} moments={moments} />
    </Panel>
  );
}
