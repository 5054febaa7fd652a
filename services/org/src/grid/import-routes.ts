import { defineRoute, uuid } from '@firegrid/http';
import { z } from 'zod';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { type ImportParts, accept } from '../imports/accept.ts';
import { csvTypes, readFile } from '../imports/upload.ts';
import { importView, shownImport } from '../imports/views.ts';
import type { People } from '../person/store.ts';
import { importGrids } from './import.ts';

const permission = 'grid:manage' as const;
const tags = ['grids'];

export interface GridImportRouteParts extends ImportParts {
  readonly people: People;
  readonly hierarchy: Hierarchy;
  readonly nudge: () => void;
}

export const gridImportRoutes = (parts: GridImportRouteParts) => [
  defineRoute({
    method: 'post',
    path: '/grids/imports',
    permission,
    summary: 'Divide many villages into grids from a file',
    description:
      'CSV with village, name, responsible (a username), or 村, 网格, 负责人. Grids that are there under their names stay. ' +
      'The work goes on after the answer; the same file again changes nothing.',
    tags,
    raw: true,
    consumes: csvTypes,
    output: importView,
    status: 202,
    async handler(context) {
      const { scope, principal, request, issued } = context;
      const order = issued();
      const file = await readFile(request);
      const job = await accept(parts, context, order, {
        ...{ kind: 'grids', file, how: {} },
        async work(progress) {
          await importGrids(parts, { file, scope, subject: principal.subject }, order, progress);
          parts.nudge();
        },
      });
      return shownImport(job, parts.clock());
    },
  }),
  defineRoute({
    method: 'get',
    path: '/grids/imports/:id',
    permission,
    summary: 'How an import is getting on, and the rows left out',
    tags,
    params: z.strictObject({ id: uuid }),
    output: importView,
    handler: async ({ scope, params: { id } }) => shownImport(await parts.jobs.get(scope, id), parts.clock()),
  }),
];
