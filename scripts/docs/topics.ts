import { topics } from '@firegrid/contracts';
import { table } from './markdown.ts';
import { type Source, sources } from './sources.ts';

/** Libs whose user reads a topic without naming it: import → the topic's name in the catalogue. */
const readThrough: readonly (readonly [RegExp, string])[] = [
  [/\bareaRegister\b.*from '@firegrid\/areas'/s, 'area'],
  [/\b(assemble|openAccess)\b.*from '@firegrid\/service'/s, 'access'],
];

/** A handler is `on(topics.x, …)`, `onBatch(topics.x, …)`, or is given its `topic: topics.x`; a writer lists it. */
const reads = ({ text }: Source, name: string): boolean =>
  new RegExp(`\\b(on|onBatch)\\(topics\\.${name}\\b`).test(text) ||
  new RegExp(`\\btopic: topics\\.${name}\\b`).test(text) ||
  readThrough.some(([use, topic]) => topic === name && use.test(text));

/** The text of docs/topics.md: every topic, who writes it, who reads it. */
export function topicsMarkdown(): string {
  const services = sources().filter(({ part }) => part.startsWith('services/'));
  const rows = Object.entries(topics).map(([name, { name: full, event, kind, partitions, owner }]) => {
    const readers = new Set(
      services.filter((source) => reads(source, name)).map(({ part }) => part.slice('services/'.length)),
    );
    return [`\`${full}\``, event.typeName, kind, String(partitions), owner, [...readers].join(', ')];
  });
  return [
    '# Topics',
    '',
    'Printed from the code by `npm run docs`. A `register` is compacted: the newest state of every key, for ever. `facts`',
    'are kept for their legal time. The key is the id of the aggregate; the value is the Protobuf message, its envelope is',
    'CloudEvents in Kafka’s binary mode. What a handler refuses goes to `<topic>.dead.<group>`.',
    '',
    table(['topic', 'message', 'kind', 'partitions', 'written by', 'read by'], rows),
    '',
  ].join('\n');
}
