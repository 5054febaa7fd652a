import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Person } from '@firegrid/testkit';

export interface Probe {
  /** @returns how many were asked, and each answer that was none */
  stop(): Promise<{ asked: number; failed: string[] }>;
}

const questions = [
  '/org/me',
  '/premises/premises?limit=5',
  '/inspections/duties?limit=5',
  '/hazards/hazards?limit=5',
  '/notifications/inbox?limit=5',
];
/** In another township than the load, whose figures stay as they are. */
const grid = '430121104202-001';

/** People who read and report, and send nothing twice: every answer but a success is a failure. */
export function startProbe(person: (username: string) => Person): Probe {
  const failed: string[] = [];
  const reader = person('jiangbei-township');
  const worker = person('yinshan-grid-1');
  const began = performance.now();
  let asked = 0;
  let over = false;
  const once = async (what: string, ask: () => Promise<Answer>): Promise<void> => {
    asked += 1;
    const answer = await ask().then(
      ({ status, body }) => (status < 300 ? undefined : `${status} ${String(body['detail'])}`),
      (error: Error) => (error.cause instanceof Error ? error.cause.message : error.message),
    );
    if (answer) failed.push(`${((performance.now() - began) / 1000).toFixed(1)} s ${what}: ${answer}`);
  };
  const loop = async (what: string, everyMs: number, ask: () => Promise<Answer>) => {
    while (!over) {
      await once(what, ask);
      await pause(everyMs);
    }
  };
  const report = { type: 'extinguisher', place: '一楼', area: grid };
  const loops = [
    ...questions.map((path) => loop(`GET ${path}`, 150, () => reader.get(path))),
    loop('POST /hazards/hazards', 200, () => worker.post('/hazards/hazards', report)),
  ];
  return {
    async stop() {
      over = true;
      await Promise.all(loops);
      return { asked, failed };
    },
  };
}
