import { randomUUID } from 'node:crypto';
import { type Principal, systemScope } from '@firegrid/access';
import type { AreaRegister } from '@firegrid/areas';
import type { Issued } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import type { Stored } from '@firegrid/store';
import type { Catalogues } from '../catalogue/catalogues.ts';
import type { Cipher } from '../premises/contact.ts';
import { csvSheet } from './csv.ts';
import { type ImportJob, noFigures } from './job.ts';
import { problems } from './problems.ts';
import { type Received, bytesOf } from './receive.ts';
import { keepRejections } from './serve.ts';
import { stage } from './stage.ts';
import type { Chunks, Jobs, Rejections } from './store.ts';
import { xlsxSheet } from './xlsx.ts';

export interface UploadParts {
  readonly jobs: Jobs;
  readonly chunks: Chunks;
  readonly rejections: Rejections;
  readonly areas: Pick<AreaRegister, 'get'>;
  readonly catalogues: Catalogues;
  readonly cipher: Cipher;
  readonly maxRows: number;
}

const system = systemScope('an upload is known by its id, whoever sent it');
const epoch = new Date(0);

/**
 * Stages a file under its command id. Sent again it is answered from the job that is there; where that one broke off
 * before it was staged, it begins anew.
 * @throws DomainError command-reused, and what staging throws
 */
export async function stageUpload(
  parts: UploadParts,
  importer: Principal,
  { id, by, at }: Issued,
  file: Received,
): Promise<Stored<ImportJob>> {
  const { jobs, chunks } = parts;
  const before = await existing(jobs, id);
  if (before && (before.state.importer.subject !== importer.subject || before.state.sha256 !== file.sha256))
    throw new DomainError(common['command-reused'], 'This command id came before, with another file.');
  if (before && before.state.status !== 'uploading') return before;

  const area = await placeOf(parts.areas, by.area);
  const version = (before?.version ?? 0) + 1;
  const job: ImportJob = {
    status: 'uploading',
    upload: randomUUID(),
    ...{ importer, by, area, begunAt: at },
    ...{ fileName: file.fileName, format: file.format, sha256: file.sha256 },
    ...{ rows: 0, figures: noFigures, columns: {}, ignoredColumns: [] },
    ...{ chunks: 0, nextChunk: 0, leaseUntil: epoch, servedAt: epoch, attempts: 0 },
  };
  if (!(await jobs.apply({ key: id, version, doc: job }))) throw overtaken();
  if (before) await chunks.drop(before.state.upload);
  const staged = await stageLines(parts, job, file);
  const { rejected, ...counted } = staged;
  const ready: ImportJob = {
    ...job,
    ...counted,
    figures: { ...noFigures, rejected },
    ...(staged.chunks > 0 ? { status: 'working' } : { status: 'done', finishedAt: new Date() }),
  };
  if (!(await jobs.apply({ key: id, version: version + 1, doc: ready }))) throw overtaken();
  return { id, version: version + 1, area, state: ready };
}

async function stageLines(
  { chunks, rejections, catalogues, ...parts }: UploadParts,
  job: ImportJob,
  file: Received,
) {
  const sheet = file.format === 'xlsx' ? xlsxSheet(file.path) : csvSheet(bytesOf(file.path));
  const catalogue = catalogues.at(job.begunAt);
  try {
    return await stage(
      sheet,
      { catalogue, ...parts },
      {
        chunk: (n, rows) => chunks.stage(job.upload, n, rows),
        reject: (some) => keepRejections(rejections, job, some, job.begunAt),
      },
    );
  } catch (error) {
    await chunks.drop(job.upload);
    throw error;
  }
}

async function existing(jobs: Jobs, id: string): Promise<Stored<ImportJob> | undefined> {
  try {
    return await jobs.get(system, id);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** Where the importer's post is; an area the register doesn't know yet stands by itself. */
async function placeOf(areas: UploadParts['areas'], code: string): Promise<ImportJob['area']> {
  const node = await areas.get(code);
  return { code, ancestors: [...(node?.ancestors ?? [code])] };
}

const overtaken = () =>
  new DomainError(problems['upload-overtaken'], 'The file is being uploaded a second time; that one counts.');
