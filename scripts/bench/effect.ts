import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Person, eventually } from '@firegrid/testkit';
import { startConstellation } from '../demo/constellation.ts';
import { cast } from '../demo/world.ts';
import { agentOf, send } from './load.ts';
import { type Part, median, quantile, repetitions } from './measure.ts';

const perSecond = 50;
const seconds = 8;
const body = JSON.stringify({ type: 'blocked-stairway', place: '二楼', area: '430121105201-001' });

/**
 * From the moment a grid worker's report leaves to the moment the village's open browser is told: gateway, hazards,
 * Kafka, notifications, Kafka, gateway.
 */
export const effect: Part = {
  name: 'effect',
  about: `An act to its effect in a browser, through two services, at ${perSecond} acts a second`,
  async run() {
    const constellation = await startConstellation({ FIREGRID_RATE_PER_PERSON: '1000000' });
    const { world } = constellation;
    const gone = new AbortController();
    try {
      const told = new Map<string, number>();
      const listening = listen(world.gateway, cast(world)('yutang-village'), told, gone.signal);
      const token = await cast(world)('yutang-grid-1').token();
      const agent = agentOf(64);
      const runs: number[][] = [];
      for (let run = 0; run <= repetitions; run += 1) {
        const sent = new Map<string, number>();
        const began = performance.now();
        const answers: Promise<number>[] = [];
        for (let i = 0; i < perSecond * seconds; i += 1) {
          await pause(Math.max(0, began + (i * 1000) / perSecond - performance.now()));
          const id = randomUUID();
          const headers = { authorization: `Bearer ${token}`, 'idempotency-key': id };
          sent.set(id, performance.now());
          answers.push(send({ url: `${world.gateway}/api/v1/hazards/hazards`, headers, body }, agent));
        }
        const statuses = new Set(await Promise.all(answers));
        if (statuses.size !== 1 || !statuses.has(201)) throw new Error(`answered ${[...statuses].join()}`);
        await eventually('all are told', async () => [...sent.keys()].every((id) => told.has(id)), 60_000);
        // The first warms everything up.
        if (run > 0) runs.push([...sent].map(([id, at]) => (told.get(id) ?? Infinity) - at));
      }
      gone.abort();
      await listening;
      const figure = (name: string, share: number) => {
        const each = runs.map((times) => quantile(times, share));
        return { name, unit: 'ms', value: median(each), runs: each };
      };
      return [figure('Act to effect, p50', 0.5), figure('Act to effect, p99', 0.99)];
    } finally {
      gone.abort();
      await constellation.stop();
    }
  },
};

/** Notes when each hazard is told of over server-sent events, and signs in again where the stream asks for it. */
async function listen(gateway: string, person: Person, told: Map<string, number>, signal: AbortSignal) {
  try {
    for (let last = ''; !signal.aborted;) {
      const headers = { authorization: `Bearer ${await person.token(true)}`, 'last-event-id': last };
      const { body: stream } = await fetch(`${gateway}/api/v1/events`, { headers, signal });
      if (!stream) throw new Error('no stream of events');
      last = (await note(stream, told)) ?? last;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** @returns the id of the last event, to go on from */
async function note(
  stream: AsyncIterable<Uint8Array>,
  told: Map<string, number>,
): Promise<string | undefined> {
  let rest = '';
  let last: string | undefined;
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const at = performance.now();
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.+)$/m.exec(block)?.[1];
      const id = data && (JSON.parse(data) as { about?: { id: string } }).about?.id;
      if (id && !told.has(id)) told.set(id, at);
      last = /^id: (.+)$/m.exec(block)?.[1] ?? last;
    }
  }
  return last;
}
