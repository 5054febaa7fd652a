/** npm run manifests: what the chart renders, on Helm 3 and 4, is what Kubernetes 1.31 to 1.34 takes, and safe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from '../bootstrap.mjs';
import { Problem, printError } from '../process/problem.mjs';
import { printSteps } from '../process/steps.mjs';
import { manifestTools } from './manifest-tools.mjs';
import { cases, chart, judge, ownKinds, render, wrong } from './render.mjs';

const versions = ['1.31', '1.32', '1.33', '1.34'];

async function refuses(helm) {
  for (const [set, said] of Object.entries(wrong)) {
    const why = await render(helm, cases[0].files, { set: [set] }).then(
      () => '',
      (error) => String(error.message),
    );
    if (!why.includes(said)) throw new Problem(`${set} is not refused by name: ${why || 'it was taken'}`);
  }
}

async function judged({ name, files }, helm, { python, score }) {
  const folder = mkdtempSync(join(tmpdir(), 'firegrid-manifests-'));
  try {
    for (const version of versions) {
      const file = join(folder, `${version}.yaml`);
      writeFileSync(file, ownKinds(await render(helm, files, { version: `${version}.0` })));
      const args = [
        '-m',
        'kubernetes_validate',
        '--kubernetes-version',
        version,
        '--strict',
        '--quiet',
        file,
      ];
      await judge(python, args, '');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  await judge(score, ['score', '--output-format', 'ci', '-'], await render(helm, files)).catch((error) => {
    const critical = error.message.split('\n').filter((line) => line.startsWith('[CRITICAL]'));
    if (critical.length > 0) throw new Problem(`${name}: ${critical.join('\n')}`);
  });
}

try {
  const report = printSteps();
  await bootstrap(report);
  const tools = await manifestTools(report);
  await report('helm-unittest', () => judge(tools.unittest, ['--file', 'tests/*_test.yaml', chart], ''));
  for (const [name, helm] of Object.entries(tools.helms)) {
    await report(`${name} refuses ${Object.keys(wrong).length} wrong values by name`, () => refuses(helm));
    await report(`${name} lint`, () =>
      judge(helm, ['lint', chart, '--strict', '--values', cases[0].files[0]], ''),
    );
    for (const one of cases)
      await report(`${name}, ${one.name}: valid for ${versions.join(', ')}, no critical`, () =>
        judged(one, helm, tools),
      );
  }
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
