import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Person } from '@firegrid/testkit';

export interface Probe {
  /** @returns how many were asked, how many again on a new connection, and each answer that was none */
  stop(): Promise<{ asked: number; again: number; failed: string[] }>;
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

/** People who read and report, and try nothing a second time: every answer but a success is a failure. */
export function startProbe(person: (username: string) => Person): Probe {
  const failed: string[] = [];
  const reader = person('jiangbei-township');
  const worker = person('yinshan-grid-1');
  const began = performance.now();
  let asked = 0;
  let again = 0;
  let over = false;
  const once = async (what: string, ask: () => Promise<Answer>): Promise<void> => {
    asked += 1;
    // As a browser does by itself when a connection it had kept was closed under its request.
    const reset = (error: Error): Promise<Answer> => {
      if (!(error.cause instanceof Error && error.cause.message.includes('ECONNRESET'))) throw error;
      again += 1;
      return ask();
    };
    const answer = await ask()
      .catch(reset)
      .then(
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
  let id = randomUUID();
  const sending = async (): Promise<Answer> => {
    const answer = await worker.post('/hazards/hazards', report, { id });
    id = randomUUID();
    return answer;
  };
  const loops = [
    ...questions.map((path) => loop(`GET ${path}`, 150, () => reader.get(path))),
    loop('POST /hazards/hazards', 200, sending),
  ];
  return {
    async stop() {
      over = true;
      await Promise.all(loops);
      return { asked, again, failed };
    },
  };
}
