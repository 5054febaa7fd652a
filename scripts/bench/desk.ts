import type { Person } from '@firegrid/testkit';
import { openStatuses } from '../../services/console/src/hazards/types.ts';
import { isoWeek } from '../../services/console/src/inspections/week.ts';
import { shanghaiDay } from '../../services/console/src/text/shanghai-day.ts';
import { expectStatus } from '../demo/world.ts';

const open = openStatuses.join(',');

/** An officer, and what his dashboard is about. */
export interface Officer {
  readonly person: Person;
  readonly area: string;
}

/** What the desk asks for on its pages: work, hazards, premises, duties, inbox, dashboard. */
export async function questionsOf({ person, area }: Officer): Promise<string[]> {
  const first = async (list: string): Promise<string[]> => {
    const { items } = expectStatus(await person.get(`${list}?limit=1`), 200).body;
    return (items as { id: string }[]).map(({ id }) => id);
  };
  const [today, hazards, premises] = [
    shanghaiDay(),
    await first('/hazards/hazards'),
    await first('/premises/premises'),
  ];
  const count = '/hazards/hazards/count';
  const week = isoWeek(today);
  return [
    '/org/me',
    ...['iMay=confirm', `status=${open}&overdue=true`, `from=${today}`].map((query) => `${count}?${query}`),
    `/hazards/hazards?status=${open}&mine=true`,
    '/hazards/hazards?status=reported',
    ...hazards.map((id) => `/hazards/hazards/${id}`),
    '/inspections/duties?status=due',
    ...['due', 'fulfilled'].map((status) => `/inspections/duties/count?status=${status}`),
    '/premises/premises?limit=200&status=open',
    '/premises/premises/count?status=open',
    ...premises.map((id) => `/premises/premises/${id}/archive`),
    '/notifications/inbox?unread=true',
    '/notifications/inbox/unread',
    `/org/areas/${area}/children?limit=200`,
    ...['due', 'missed'].map((s) => `/inspections/duties/count?status=${s}&area=${area}&period=${week}`),
    ...[`status=${open}`, 'status=closed'].map((query) => `${count}?${query}&area=${area}`),
  ];
}
