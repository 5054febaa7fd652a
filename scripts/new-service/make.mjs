import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../process/problem.mjs';

const template = fileURLToPath(new URL('template/', import.meta.url));
const firstPort = 8101;

/**
 * Writes a service that starts: its rooms, its port, and its place behind the gateway.
 * @param {string} name kebab-case, such as "directives"
 * @param {string} root of the project
 * @returns {string[]} what was written or changed
 * @throws {Problem} before anything is written, when the name can't be used
 */
export function makeService(name, root) {
  if (!/^[a-z][a-z0-9]{1,19}$/.test(name ?? ''))
    throw new Problem(
      'usage: node scripts/new-service.mjs <name>: 2 to 20 letters and digits, such as "directives"',
    );
  const folder = join(root, 'services', name);
  if (existsSync(folder)) throw new Problem(`services/${name} is there already`);
  const changed = [portFor(name, root), neighbourOf(name, root)];
  for (const entry of readdirSync(template, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    // They end in .txt, so that no tool takes the template for a part of the product.
    const to = join(folder, relative(template, from).replace(/\.txt$/, ''));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(from, 'utf8').replaceAll('__name__', name));
    changed.push(relative(root, to));
  }
  return changed;
}

/** The next free port, in scripts/services.mjs. */
function portFor(name, root) {
  return edit(join(root, 'scripts', 'services.mjs'), root, (text) => {
    const taken = [...text.matchAll(/^ {2}\w+: (\d{4}),$/gm)].map(([, port]) => Number(port));
    const port = Math.max(firstPort - 1, ...taken) + 1;
    return text.replace(/^( {2}\w+: \d{4},\n)(};)/m, `$1  ${name}: ${port},\n$2`);
  });
}

/** /api/v1/<name> goes there. */
function neighbourOf(name, root) {
  const variable = `FIREGRID_${name.toUpperCase()}_URL`;
  return edit(join(root, 'services', 'gateway', 'src', 'config.ts'), root, (text) =>
    text
      .replace(/( +)(FIREGRID_NOTIFICATIONS_URL: url,\n)/, `$1$2$1${variable}: url,\n`)
      .replace(
        /( +)(\{ name: 'notifications', url: (\w+)\.FIREGRID_NOTIFICATIONS_URL \},\n)/,
        `$1$2$1{ name: '${name}', url: $3.${variable} },\n`,
      ),
  );
}

function edit(file, root, change) {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before)
    throw new Problem(`${relative(root, file)} does not look as expected: nothing was written`);
  writeFileSync(file, after);
  return relative(root, file);
}
