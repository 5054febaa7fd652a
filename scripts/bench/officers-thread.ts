import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { World } from '@firegrid/testkit';
import { cast } from '../demo/world.ts';
import { questionsOf } from './desk.ts';
import type { Read, Reading } from './officers.ts';

/**
 * Officers who read at a fixed pace, whether they are answered or not; a reading's time counts from the moment it was
 * due. In a thread of its own, so that the phones' own work does not count as waiting. 'begin' forgets what was read,
 * 'end' tells it once all of it is answered.
 */
const { world, areas, perSecond } = workerData as Reading & { world: World };
const people = cast(world);
const officers = Object.entries(areas).map(([username, area]) => ({ person: people(username), area }));
const questions = await Promise.all(officers.map(questionsOf));
const mostQuestions = Math.max(...questions.map(({ length }) => length));
const patienceMs = 20_000;
const everyMs = 60_000;
let reads: Promise<Read>[] = [];

/** A sign-in is no reading: it is made beside them. */
const tokens = new Map<string, string>();
const signIn = async () => {
  for (const { person } of officers) tokens.set(person.username, await person.token(true));
};
await signIn();
setInterval(() => void signIn(), everyMs);

async function read(i: number, due: number): Promise<Read> {
  const at = i % officers.length;
  const asked = questions[at] ?? [];
  const path = asked[(Math.floor(i / officers.length) % mostQuestions) % asked.length] ?? '';
  const headers = { authorization: `Bearer ${tokens.get(officers[at]?.person.username ?? '')}` };
  const status = await fetch(`${world.gateway}/api/v1${path}`, {
    headers,
    signal: AbortSignal.timeout(patienceMs),
  })
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    })
    .catch(() => 0);
  return { path, status, ms: performance.now() - due };
}

parentPort?.on('message', (told: 'begin' | 'end') => {
  if (told === 'begin') reads = [];
  else void Promise.all(reads).then((all) => parentPort?.postMessage(all));
});
const began = performance.now();
for (let i = 0; ; i += 1) {
  const due = began + (i * 1_000) / perSecond;
  await pause(Math.max(0, due - performance.now()));
  reads.push(read(i, due));
}
