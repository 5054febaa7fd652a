import { check } from '../timeline.ts';
import { expectStatus } from '../world.ts';
import { type Stage, township } from '../stage.ts';

interface AreaRow {
  readonly code: string;
  readonly name: string;
}

/** A village that had no grids gets two. */
export async function divideAndAssign({ person, timeline }: Stage): Promise<void> {
  const officer = person('huanghua-township');
  const villages = expectStatus(await officer.get(`/org/areas/${township}/children?limit=200`), 200).body;
  let undivided: AreaRow | undefined;
  for (const village of villages.items as AreaRow[]) {
    const inside = await officer.get(`/org/areas/${village.code}/children`);
    if ((expectStatus(inside, 200).body.items as AreaRow[]).length === 0) undivided ??= village;
  }
  if (!undivided) return timeline.act(officer.username, 'every village is divided already');
  const { code, name } = undivided;
  const grids = [{ name: '第1网格' }, { name: '第2网格' }];
  const done = expectStatus(await officer.post(`/org/areas/${code}/grids`, { grids }), 201);
  timeline.act(officer.username, `divides ${name} into two grids`);
  const { codes } = done.body as { codes: string[] };
  check('two grids have codes', codes.length === 2);
  const vacant = await officer.get(`/org/grids/figures?area=${code}`);
  check('grids nobody answers for are counted', Number(vacant.body['vacant']) === 2);
}
