import { expect, it, jest } from '@jest/globals';
import { keepRunning } from './keep-running.mjs';

interface Fake {
  name: string;
  running: boolean;
  log: string;
  starts: number;
  onCrash?: (text: string) => Promise<void>;
  start(): Promise<void>;
}

function fake(): Fake {
  return {
    name: 'hazards',
    running: true,
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

it('waits twice as long before each further start', async () => {
  const service = fake();
  const { said } = watched(service);
  for (let crash = 1; crash <= 3; crash += 1) await service.onCrash?.('hazards ended with 1');
  const pauses = said.flatMap((line) => /again in (\S+) s/.exec(line)?.[1] ?? []);
  expect(pauses).toEqual(['0.001', '0.002', '0.004']);
});

it('takes a crash after a minute for a new story', async () => {
  const service = fake();
  const { givenUp } = watched(service);
  const now = jest.spyOn(Date, 'now');
  for (let crash = 1; crash <= 8; crash += 1) {
    now.mockReturnValue(crash * 61_000);
    await service.onCrash?.('hazards ended with 1');
  }
  now.mockRestore();
  expect(givenUp()).toBeUndefined();
});

it('says that a service runs and does not get ready', async () => {
  const service = fake();
  service.start = () => Promise.reject(new Error('hazards took longer than 90 s'));
  const { said } = watched(service);
  await service.onCrash?.('hazards ended with 1');
  expect(said.at(-1)).toBe('✘ hazards took longer than 90 s');
});
