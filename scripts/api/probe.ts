import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Person } from '@firegrid/testkit';
import { schemathesis } from './schemathesis.mjs';

const call = promisify(execFile);

/** positive_data_acceptance is left out: what fits a schema may still name an area there isn't. */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
  'unsupported_method',
  'allow_header_conformance',
  'ignored_auth',
];
export type Phase = 'examples' | 'coverage' | 'fuzzing';

export interface Probe {
  readonly gateway: string;
  readonly document: object;
  readonly person: Person;
  /** For what it is told and tells. */
  readonly folder: string;
  readonly phases: readonly Phase[];
  /** Of all phases together; there is a next time. */
  readonly seconds: number;
}

/** What schemathesis found, as it tells it to people, and how far it got. */
export interface Finding {
  readonly complaints: string;
  /** The operations that did what they were asked at least once. */
  readonly done: ReadonlySet<string>;
}

/** Asks every operation of a document all that its schemas allow and much that they don't, as one person. */
export async function probe(asked: Probe): Promise<Finding> {
  const { gateway, document, person, folder, phases, seconds } = asked;
  const [api, report] = [
    join(folder, `${person.username}-api.json`),
    join(folder, `${person.username}.json`),
  ];
  await writeFile(api, JSON.stringify(document));
  const { command, args, env } = await schemathesis();
  const options = {
    '--url': gateway,
    '--header': `Authorization: Bearer ${await person.token(true)}`,
    '--phases': phases.join(),
    '--checks': checks.join(),
    // It goes on for as long as somebody listens.
    '--exclude-path': '/api/v1/events',
    '--max-examples': '10',
    '--max-time': String(seconds),
    '--report-json-path': report,
    '--warnings': 'off',
  };
  const all = [
    ...args,
    'run',
    api,
    '--generation-deterministic',
    '--report',
    'json',
    ...Object.entries(options).flat(),
  ];
  const patience = {
    cwd: folder,
    env: { ...process.env, ...env },
    timeout: seconds * 1_500,
    maxBuffer: 2 ** 26,
  };
  const complaints = await call(command, all, patience).then(() => '', told);
  return { complaints, done: accepted(await readFile(report, 'utf8')) };
}

/** Its findings begin after a line of their own. @throws Error where it did not run at all */
function told(error: unknown): string {
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  const [, ...found] = stdout.split(/^=+ (?=(?:FAILURES|ERRORS) =)/m);
  if (found.length === 0) throw new Error(`schemathesis: ${stderr}${stdout.slice(-2_000)}`, { cause: error });
  return found.join('').slice(0, 20_000);
}

interface Report {
  readonly valid_rates: Readonly<Record<string, Readonly<Record<string, { readonly accepted: number }>>>>;
}

function accepted(report: string): Set<string> {
  const { valid_rates: rates } = JSON.parse(report) as Report;
  const done = Object.entries(rates).filter(([, phases]) =>
    Object.values(phases).some((phase) => phase.accepted > 0),
  );
  return new Set(done.map(([name]) => name));
}
