import { fileURLToPath } from 'node:url';
import { pythonWith } from '../backing/python.mjs';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

/**
 * schemathesis in an environment of its own in the cache, made anew when a version in requirements.txt changes.
 * @returns {Promise<import("./schemathesis.d.mts").Program>}
 * @throws {Problem}
 */
export async function schemathesis() {
  return {
    command: await pythonWith('schemathesis', requirements),
    args: ['-m', 'schemathesis.cli', '--no-color'],
    env: {
      SCHEMATHESIS_HOOKS: 'schemathesis_hooks',
      PYTHONPATH: fileURLToPath(new URL('.', import.meta.url)),
      PYTHONDONTWRITEBYTECODE: '1',
    },
  };
}
