import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createBoot, openStore } from '@firegrid/service';
import { bySystem, everything } from './acts.ts';
import { importAreas } from './area-import/run.ts';
import { dayOf } from './calendar.ts';
import { readToolConfig } from './config.ts';
import { hierarchyOf } from './hierarchy/hierarchy.ts';
import { leases } from './hierarchy/store.ts';
import type { Progress } from './imports/runner.ts';
import { registers } from './registers.ts';

/**
 * node import-areas.ts [file] [--effective YYYY-MM-DD] [--close-missing]
 * Takes an area file over into the database, without the service: it publishes the news when it runs. Without a file,
 * the areas of Hunan that come with the project. The same file again changes nothing.
 */
const bundled = { file: new URL('../data/hunan-areas.csv', import.meta.url), since: '2023-06-30' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { effective: { type: 'string' }, 'close-missing': { type: 'boolean', default: false } },
});
const config = readToolConfig();
const boot = createBoot('org', config);
const started = performance.now();
const clock = (): Date => new Date();
const say = (text: string): void => void process.stdout.write(text);

try {
  const [path] = positionals;
  const effective = values.effective ?? (path ? dayOf(clock()) : bundled.since);
  const file = await readFile(path ?? bundled.file);
  const store = await openStore(config, boot);
  const all = registers(store);
  const hierarchy = hierarchyOf({
    areas: all.areas,
    records: all,
    lease: leases(store),
    clock,
    nudge: () => undefined,
  });
  const order = { file, effective, closeMissing: values['close-missing'], scope: everything };
  await importAreas(
    { areas: all.areas, hierarchy },
    order,
    { ...bySystem(clock()), id: randomUUID() },
    progress(),
  );
  say(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
} catch (error) {
  boot.logger.fatal({ err: error }, 'the areas could not be imported');
  process.exitCode = 1;
} finally {
  await boot.stop();
}

function progress(): Progress {
  let [total, done] = [0, 0];
  return {
    stopping: boot.stopping,
    async planned(counts, changes) {
      total = changes;
      const told = Object.entries(counts).filter(([, count]) => count > 0);
      say(`areas: ${told.map(([what, count]) => `${count} ${what}`).join(', ') || 'none'}\n`);
    },
    async done(count) {
      done += count;
      if (process.stdout.isTTY) say(`\r${done} of ${total}${done === total ? '\n' : ''}`);
    },
    rejected(problems) {
      for (const { line, column, reason, value } of problems.slice(0, 20)) {
        say(`line ${line}, ${column}: ${reason} ${value}\n`);
      }
      if (problems.length > 20) say(`and ${problems.length - 20} rows more were left out\n`);
    },
  };
}
