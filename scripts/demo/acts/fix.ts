import { check } from '../timeline.ts';
import { expectStatus } from '../world.ts';
import type { Stage } from '../stage.ts';
import { told } from './inbox.ts';

/** What the grid worker put right at once is verified by the village. */
export async function fixOnTheSpot({ person, timeline }: Stage, hazard: string): Promise<void> {
  const [village, worker] = [person('yutang-village'), person('yutang-grid-1')];
  const at = `/hazards/hazards/${hazard}`;
  const { body } = expectStatus(await village.get(at), 200);
  check('it waits to be verified', String(body['status']) === 'submitted');
  expectStatus(await village.post(`${at}/verify`, { photos: ['d'.repeat(64)] }), 200);
  timeline.act(village.username, 'verifies the cleared stairway');
  await timeline.effect('the finder is told', told(worker, 'closed', hazard));
}
