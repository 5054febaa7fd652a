import type { World } from '@firegrid/testkit';
import { bundleAndTransfer } from './acts/transfer.ts';
import { divideAndAssign } from './acts/divide.ts';
import { checkFences } from './acts/fences.ts';
import { fixOnTheSpot } from './acts/fix.ts';
import { importLedger } from './acts/ledger.ts';
import { letItClimb } from './acts/climb.ts';
import { patrol } from './acts/patrol.ts';
import { refuseTransfer } from './acts/refuse.ts';
import type { Stage } from './stage.ts';
import { Timeline } from './timeline.ts';
import { cast } from './world.ts';

/**
 * A week in 黄花镇, played by people with logins through the API. It checks itself: a step that does not have its
 * effect ends it.
 * @param premises how many the township's ledger has
 */
export async function playWeek(
  world: World,
  say: (line: string) => void,
  premises = 2_000,
): Promise<Timeline> {
  const timeline = new Timeline(say);
  const stage: Stage = { person: cast(world), timeline };
  timeline.day('Monday 周一: the township divides and counts');
  await divideAndAssign(stage);
  await importLedger(stage, premises);
  timeline.day('Tuesday 周二: patrols');
  const { serious, small, inspection, premisesId } = await patrol(stage);
  timeline.day('Wednesday 周三: a locked exit goes up, and to the police');
  await bundleAndTransfer(stage, serious);
  timeline.day('Thursday 周四: fixed on the spot');
  await fixOnTheSpot(stage, small);
  timeline.day('Friday 周五: one is overdue, one is refused');
  const climbed = await letItClimb(stage);
  const refused = await refuseTransfer(stage);
  timeline.day('Saturday 周六: who sees what');
  await checkFences(stage, { hazards: [serious, small, climbed, refused], inspection, premisesId });
  return timeline;
}
