import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installed } from '../backing/cache.mjs';
import { requirePrograms } from '../backing/programs.mjs';
import { pythonWith } from '../backing/python.mjs';
import { run } from '../backing/run.mjs';

const call = promisify(execFile);
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

/** A program that `go install` builds. @returns {Promise<string>} its path */
async function goProgram(name, version, package_) {
  const folder = await installed(`${name}-${version}`, (target) =>
    run(name, 'go', ['install', `${package_}@v${version}`], { env: { GOBIN: target } }),
  );
  return join(folder, package_.split('/').at(-1));
}

/** Its module replaces others, which `go install` refuses: it is built in a copy of it. */
async function helmUnittest() {
  const module = 'github.com/helm-unittest/helm-unittest@v1.1.2';
  const folder = await installed('helm-unittest-1.1.2', async (target) => {
    const { stdout } = await call('go', ['mod', 'download', '-json', module]);
    const copy = join(target, 'source');
    // Without the modes: the cache of modules is read-only.
    cpSync(JSON.parse(stdout).Dir, copy, { recursive: true, mode: 0 });
    await run('helm-unittest', 'chmod', ['-R', 'u+w', copy]);
    await run('helm-unittest', 'go', ['build', '-o', join(target, 'untt'), './cmd/helm-unittest'], {
      cwd: copy,
    });
  });
  return join(folder, 'untt');
}

/**
 * What manifests are checked with, built the first time and cached.
 * @param {import('../process/steps.mjs').Report} report
 * @returns {Promise<{ helms: Record<string, string>, unittest: string, score: string, python: string }>}
 */
export async function manifestTools(report) {
  requirePrograms(['go']);
  return report('Tools', async (note) => {
    note('built the first time only');
    return {
      helms: {
        'Helm 3': await goProgram('helm', '3.19.0', 'helm.sh/helm/v3/cmd/helm'),
        'Helm 4': await goProgram('helm', '4.3.1', 'helm.sh/helm/v4/cmd/helm'),
      },
      unittest: await helmUnittest(),
      score: await goProgram('kube-score', '1.20.0', 'github.com/zegl/kube-score/cmd/kube-score'),
      python: await pythonWith('kubernetes-validate', requirements),
    };
  });
}
