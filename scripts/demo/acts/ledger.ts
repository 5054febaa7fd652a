import { check } from '../timeline.ts';
import { ledger } from '../workbook.ts';
import { expectStatus } from '../world.ts';
import { type Stage, grid } from '../stage.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const grids = [grid, '430121105201-002', '430121105202-001', '430121105202-002', '430121105203-001'];

interface Job {
  readonly done: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** The ledger comes in as a workbook, and the week's duties follow from it. */
export async function importLedger({ person, timeline }: Stage, count: number): Promise<void> {
  const officer = person('huanghua-township');
  const file = await ledger(grids, count);
  const accepted = expectStatus(await officer.post('/premises/imports', file, { type: xlsx }), 202).body;
  timeline.act(officer.username, `sends a workbook of ${count} premises`);
  const job = await timeline.effect(
    `all ${count} premises are registered`,
    async () => {
      const { body } = await officer.get(`/premises/imports/${String(accepted['id'])}`);
      const job = body as object as Job;
      return job.done && job;
    },
    120_000,
  );
  check('no line was left out', job.rejected === 0 && job.created + job.changed + job.unchanged === count);
  const worker = person('yutang-grid-1');
  await timeline.effect(
    'each small premises of the grid has its duty of the week',
    async () => {
      const { body } = await worker.get('/inspections/duties/count');
      return Number(body['count']) >= count / grids.length && body;
    },
    120_000,
  );
}
