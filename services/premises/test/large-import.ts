/**
 * Imports a large CSV twice into the real service and prints times, progress and the service's peak memory.
 * Wants the addresses of the backing services in the environment: node services/premises/test/large-import.ts 100000
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ledger, ledgerRow, titles } from './ledger.ts';
import { type Body, Service } from './service.ts';

const rows = Number(process.argv[2] ?? 100_000);
const service = await Service.create();
const officer = service.as('huanghua-township');
const lines = [ledger([titles])];
for (let n = 0; n < rows; n++) {
  // Every 1,000th line is bad.
  const row = ledgerRow(n, '大');
  lines.push(ledger([n % 1_000 === 999 ? row.with(1, '城堡') : row]));
}
const content = Buffer.from(lines.join(''));
const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
say(`${rows} rows, ${(content.length / 1e6).toFixed(1)} MB; at rest ${await service.peakMemory()} MB`);

const started = async (): Promise<void> => {
  const begun = performance.now();
  const { status, body } = await officer.post('/imports', content, { 'content-type': 'text/csv' });
  say(`answered ${status} after ${seconds(begun)}, peak ${await service.peakMemory()} MB`);
  let told = 0;
  for (let job: Body | undefined; !job?.done; await pause(500)) {
    job = (await officer.get(`/imports/${body.id}`)).body;
    const worked = job.created + job.changed + job.unchanged;
    if (worked - told >= rows / 5 || job.done) {
      const { created, changed, unchanged, rejected } = job;
      say(
        `${seconds(begun)}: ${JSON.stringify({ created, changed, unchanged, rejected })}, peak ${await service.peakMemory()} MB`,
      );
      told = worked;
    }
  }
};

try {
  await started();
  say('the same file again');
  await started();
  const asked = performance.now();
  await officer.get('/premises?limit=200');
  say(`a page of 200 of them: ${seconds(asked)}`);
} finally {
  await service.destroy();
}
