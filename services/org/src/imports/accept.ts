import type { RouteContext } from '@firegrid/http';
import type { Issued } from '@firegrid/decider';
import { everything } from '../acts.ts';
import type { Areas } from '../area/store.ts';
import type { ImportKind } from './job.ts';
import type { ImportWork, Imports } from './runner.ts';
import type { ImportJobs } from './store.ts';
import { fileFingerprint } from './upload.ts';

export interface ImportParts {
  readonly areas: Areas;
  readonly imports: Imports;
  readonly jobs: ImportJobs;
  readonly clock: () => Date;
}

type Asked = Pick<RouteContext<unknown, unknown, unknown>, 'guard' | 'principal'>;

/** Takes an import on: it goes on after the answer. Its id is the command's. */
export async function accept(
  { areas, imports, jobs }: ImportParts,
  { guard, principal }: Asked,
  issued: Issued,
  { kind, file, how, work }: { kind: ImportKind; file: Buffer; how: object; work: ImportWork },
) {
  const { id, by } = issued;
  const { items } = await areas.find(everything, { codes: [by.area] }, { limit: 1 });
  // The province's own first import comes before the province.
  const area = items[0]?.area ?? { code: by.area, ancestors: [by.area] };
  const fingerprint = fileFingerprint(
    file,
    `${guard.fingerprint} ${principal.subject} ${JSON.stringify(how)}`,
  );
  await imports.start(id, { kind, by: principal.subject, area, fingerprint }, work);
  return jobs.get(everything, id);
}
