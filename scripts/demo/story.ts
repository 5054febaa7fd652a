import { bundleAndTransfer } from './acts/transfer.ts';
import { divideAndAssign } from './acts/divide.ts';
import { checkFences } from './acts/fences.ts';
import { fixOnTheSpot } from './acts/fix.ts';
import { importLedger } from './acts/ledger.ts';
import { letItClimb } from './acts/climb.ts';
import { patrol } from './acts/patrol.ts';
import { refuseTransfer } from './acts/refuse.ts';
import type { Stage } from './stage.ts';

export type Day = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday';

interface Playing {
  /** How many premises the township's ledger has. */
  readonly premises?: number;
  /** Told as a day begins; the day waits for it. */
  readonly morning?: (day: Day) => Promise<void>;
}

/**
 * A week in 黄花镇, played by people with logins through the API. It checks itself: a step that does not have its
 * effect ends it.
 */
export async function playWeek(stage: Stage, { premises = 2_000, morning }: Playing = {}): Promise<void> {
  const begin = async (day: Day, what: string): Promise<void> => {
    stage.timeline.day(`${day} ${what}`);
    await morning?.(day);
  };
  await begin('Monday', '周一: the township divides and counts');
  await divideAndAssign(stage);
  await importLedger(stage, premises);
  await begin('Tuesday', '周二: patrols');
  const { serious, small, inspection, premisesId } = await patrol(stage);
  await begin('Wednesday', '周三: a locked exit goes up, and to the police');
  await bundleAndTransfer(stage, serious);
  await begin('Thursday', '周四: fixed on the spot');
  await fixOnTheSpot(stage, small);
  await begin('Friday', '周五: one is overdue, one is refused');
  const climbed = await letItClimb(stage);
  const refused = await refuseTransfer(stage);
  await begin('Saturday', '周六: who sees what');
  await checkFences(stage, { hazards: [serious, small, climbed, refused], inspection, premisesId });
}
