import { expect, it } from '@jest/globals';
import { keepRunning } from './keep-running.mjs';

interface Fake {
  log: string;
  starts: number;
  onCrash?: (text: string) => Promise<void>;
  start(): Promise<void>;
}

function fake(): Fake {
  return {
    log: '/log/hazards.log',
    starts: 0,
    start: async function () {
      this.starts += 1;
    },
  };
}

function watched(service: Fake) {
  const said: string[] = [];
  const stop = new AbortController();
  let given: string | undefined;
  const hopeless = (text: string): void => void (given = text);
  keepRunning(service, { say: (line) => said.push(line), signal: stop.signal, hopeless, firstPauseMs: 1 });
  return { said, stop, givenUp: () => given };
}

it('starts a crashed service again and says where its log is', async () => {
  const service = fake();
  const { said } = watched(service);
  await service.onCrash?.('hazards ended with SIGKILL');
  expect(service.starts).toBe(1);
  expect(said[0]).toMatch(/^✘ hazards ended with SIGKILL, starting it again in .* see \/log\/hazards\.log$/);
});

it('gives up when it crashes again and again', async () => {
  const service = fake();
  const { givenUp } = watched(service);
  for (let crash = 1; crash <= 6; crash += 1) await service.onCrash?.('hazards ended with 1');
  expect(service.starts).toBe(5);
  expect(givenUp()).toBe('hazards ended with 1, for the 6th time in a row: see /log/hazards.log');
});

it('leaves a service alone that ends while all is being stopped', async () => {
  const service = fake();
  const { stop } = watched(service);
  stop.abort();
  await service.onCrash?.('hazards ended with SIGTERM');
  expect(service.starts).toBe(0);
});
