import {
  type Route,
  decodeCursor,
  defineRoute,
  encodeCursor,
  page,
  pageQuery,
  streamRoute,
  uuid,
} from '@firegrid/http';
import { z } from 'zod';
import type { Catalogues } from '../catalogue/catalogues.ts';
import { withReceived } from './receive.ts';
import type { Jobs, Rejections } from './store.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';
import { type UploadParts, stageUpload } from './upload.ts';
import { jobView, rejectionView, shownJob, shownRejection } from './view.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const one = z.strictObject({ id: uuid });
const tags = ['imports'];

export interface ImportRouteParts extends UploadParts {
  /** Of a file. */
  readonly maxBytes: number;
  /** Has the staged lines worked at once. */
  nudge(): void;
}

/** Sending a ledger, and seeing what became of it. */
export const importRoutes = (parts: ImportRouteParts): Route[] => [
  defineRoute({
    method: 'post',
    path: '/imports',
    permission: 'premises:import',
    summary: 'Import premises from a CSV or XLSX file',
    description:
      'Answers when all lines are stored; they are worked afterwards, and GET /imports/{id} tells how far. ' +
      'A line that is known by its credit code, else by area, name and address, changes that premises; the same file ' +
      'twice changes nothing. Bad lines are left out and told at /imports/{id}/rows.',
    tags,
    raw: true,
    consumes: ['text/csv', xlsxType, 'multipart/form-data'],
    status: 202,
    output: z.object({ id: z.string(), status: z.literal('accepted'), rows: z.number() }),
    async handler({ request, principal, issued }) {
      const act = issued();
      const job = await withReceived(request, parts.maxBytes, (file) =>
        stageUpload(parts, principal, act, file),
      );
      parts.nudge();
      return { id: job.id, status: 'accepted' as const, rows: job.state.rows };
    },
  }),
  ...reading(parts.jobs, parts.rejections),
  ...templates(parts.catalogues),
];

const reading = (jobs: Jobs, rejections: Rejections): Route[] => [
  defineRoute({
    method: 'get',
    path: '/imports',
    permission: 'premises:read',
    summary: 'List imports, the newest first',
    tags,
    query: pageQuery,
    output: page(jobView),
    async handler({ scope, query: { limit, after } }) {
      const cursor = after === undefined ? undefined : decodeCursor(after);
      const { items, next } = await jobs.find(scope, {}, { sort: 'newest', limit, after: cursor });
      return { items: items.map(shownJob), next: next && encodeCursor(next) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/imports/:id',
    permission: 'premises:read',
    summary: 'See how far an import is',
    tags,
    params: one,
    output: jobView,
    handler: async ({ scope, params }) => shownJob(await jobs.get(scope, params.id)),
  }),
  defineRoute({
    method: 'get',
    path: '/imports/:id/rows',
    permission: 'premises:read',
    summary: 'List the lines an import left out, with column and reason',
    tags,
    params: one,
    query: pageQuery,
    output: page(rejectionView),
    async handler({ scope, params, query: { limit, after } }) {
      const { upload } = (await jobs.get(scope, params.id)).state;
      const cursor = after === undefined ? undefined : decodeCursor(after);
      const { items, next } = await rejections.find(
        scope,
        { upload },
        { sort: 'line', limit, after: cursor },
      );
      return { items: items.map(shownRejection), next: next && encodeCursor(next) };
    },
  }),
];

const templates = (catalogues: Catalogues): Route[] => [
  streamRoute({
    method: 'get',
    path: '/imports/template',
    permission: 'premises:import',
    summary: 'Download an empty workbook to fill in',
    tags,
    produces: xlsxType,
    async handler({ response }) {
      const book = await xlsxTemplate(catalogues.at(new Date()));
      send(response, xlsxType, 'premises.xlsx', book);
    },
  }),
  streamRoute({
    method: 'get',
    path: '/imports/template.csv',
    permission: 'premises:import',
    summary: 'Download an empty CSV file to fill in',
    tags,
    produces: 'text/csv',
    async handler({ response }) {
      send(response, 'text/csv; charset=utf-8', 'premises.csv', Buffer.from(csvTemplate()));
    },
  }),
];

type Answer = Parameters<Parameters<typeof streamRoute>[0]['handler']>[0]['response'];

function send(response: Answer, type: string, fileName: string, content: Buffer): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
  response.end(content);
}
