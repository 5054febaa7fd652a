import { check } from '../timeline.ts';
import { type Stage, township } from '../stage.ts';
import { expectStatus } from '../world.ts';

interface Records {
  readonly hazards: readonly string[];
  readonly inspection: string;
  readonly premisesId: string;
}

/** The next township sees none of it; the county's auditor sees all of it and changes nothing. */
export async function checkFences({ person, timeline }: Stage, records: Records): Promise<void> {
  const [stranger, auditor] = [person('jiangbei-township'), person('changsha-county-auditor')];
  const paths = [
    ...records.hazards.map((id) => `/hazards/hazards/${id}`),
    `/inspections/inspections/${records.inspection}`,
    `/premises/premises/${records.premisesId}`,
  ];
  for (const path of paths) {
    expectStatus(await stranger.get(path), 404);
    expectStatus(await auditor.get(path), 200);
  }
  for (const path of ['/hazards/hazards', '/inspections/inspections', '/premises/premises']) {
    const { body } = await stranger.get(`${path}?area=${township}`);
    check(`${stranger.username} finds nothing at ${path}`, (body.items as unknown[]).length === 0);
  }
  const { body } = await stranger.get(`/hazards/hazards/count?area=${township}`);
  check(`${stranger.username} counts nothing`, Number(body['count']) === 0);
  timeline.act(stranger.username, 'sees nothing of 黄花镇, by id, in lists and counts');
  const [hazard] = records.hazards;
  const change = await auditor.post(`/hazards/hazards/${hazard}/reopen`, { reason: 'x' });
  check('an auditor changes nothing', change.status === 403);
  timeline.act(auditor.username, 'reads all of it, and is refused when changing it');
}
