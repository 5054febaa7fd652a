import { readFile, readdir } from 'node:fs/promises';
import { parse } from 'yaml';

const chart = new URL('../../charts/firegrid/', import.meta.url);
const runbooks = new URL('../../docs/operations/runbooks/', import.meta.url);

export interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Dashboard {
  readonly title: string;
  readonly uid: string;
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const filesOf = async (folder: URL): Promise<string[]> =>
  Promise.all((await readdir(folder)).toSorted().map((name) => readFile(new URL(name, folder), 'utf8')));

/** Alerts and what they are made of. */
export async function rulesOf(): Promise<Rule[]> {
  const files = await filesOf(new URL('alerts/', chart));
  return files.flatMap((text) =>
    (parse(text) as { groups: { rules: Rule[] }[] }).groups.flatMap(({ rules }) => rules),
  );
}

export const dashboards = async (): Promise<Dashboard[]> =>
  (await filesOf(new URL('dashboards/', chart))).map((text) => JSON.parse(text) as Dashboard);

/** Pages by name. */
export async function runbookPages(): Promise<Map<string, string>> {
  const pages = (await readdir(runbooks)).filter((name) => name.endsWith('.md'));
  const read = pages.map(async (name) => [name, await readFile(new URL(name, runbooks), 'utf8')] as const);
  return new Map(await Promise.all(read));
}

/** As the chart makes it: FiregridOutboxOld is outbox-old.md. */
export const pageOf = (alert: string): string =>
  `${alert
    .replace(/^Firegrid/, '')
    .replaceAll(/(?<!^)(?=[A-Z])/g, '-')
    .toLowerCase()}.md`;
