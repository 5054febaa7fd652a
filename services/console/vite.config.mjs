import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Packs every text once, at the build, as small as it gets: the gateway only picks the one a browser takes. */
function packed() {
  let folder = '';
  return {
    name: 'packed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
        if (!/\.(js|css|html|svg|json|webmanifest|wasm)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        if (bytes.length < 1024) continue;
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
      }
    },
  };
}

const doors = ['desk', 'field', 'report'].map((name) => ({ name, file: at(`src/${name}/${name}.tsx`) }));
/** What is loaded at once when it is: each door, and what the field app has on the phone. */
const parts = [...doors, { name: 'phone', door: 'field', file: at('src/offline/opened.tsx') }];
const walks = new Map();

/** All modules that one loads: those it cannot begin without, or later ones too. */
function loadedBy(file, graph, { later }) {
  const known = walks.get(`${file} ${later}`);
  if (known) return known;
  const all = new Set();
  const walk = (id) => {
    const module = graph.getModuleInfo(id);
    if (!module || all.has(id)) return;
    all.add(id);
    for (const next of module.importedIds) walk(next);
    if (later) for (const next of module.dynamicallyImportedIds) walk(next);
  };
  walk(file);
  walks.set(`${file} ${later}`, all);
  return all;
}

/**
 * The file a module goes into. What is always loaded together is one large file: each of many small ones would wait for
 * its answer, which takes longer than its few bytes.
 */
function chunkOf(id, graph) {
  const isAtOnce = (file) => loadedBy(file, graph, { later: false }).has(id);
  if (isAtOnce(at('src/begin.ts'))) return null;
  if (isAtOnce(at('src/start.tsx'))) return 'start';
  const part = parts.find(({ file }) => isAtOnce(file));
  if (!part) return null;
  const others = doors.filter(({ name }) => name !== (part.door ?? part.name));
  return others.some(({ file }) => loadedBy(file, graph, { later: true }).has(id)) ? 'shared' : part.name;
}

/** Has the browser fetch what the page begins with while its own first script is still on its way. */
function startAtOnce() {
  return {
    name: 'start-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!filename.endsWith('/index.html')) return [];
        const from = Object.values(bundle).find((chunk) => chunk.facadeModuleId === at('src/start.tsx'));
        const files = atOnce(bundle, [from.fileName]);
        const styles = files.flatMap((name) => [...bundle[name].viteMetadata.importedCss]);
        const links = (rel, names) =>
          names
            .filter((name) => !html.includes(name))
            .map((name) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${name}` } }));
        return [...links('modulepreload', files), ...links('stylesheet', styles)];
      },
    },
  };
}

const worker = 'field-worker.js';
const sizeLimit = 250 * 1024;

/** All that a chunk loads, now or later, but for the other doors. */
function reachable(bundle, from) {
  const files = new Set();
  const walk = (name) => {
    const chunk = bundle[name];
    if (
      files.has(name) ||
      chunk?.type !== 'chunk' ||
      /\/src\/(desk|report)\//.test(chunk.facadeModuleId ?? '')
    )
      return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) walk(next);
  };
  walk(from);
  return [...files];
}

/** What a chunk cannot begin without. */
function atOnce(bundle, names) {
  const files = new Set();
  const walk = (name) => {
    if (files.has(name) || bundle[name]?.type !== 'chunk') return;
    files.add(name);
    for (const next of bundle[name].imports) walk(next);
  };
  for (const name of names) walk(name);
  return [...files];
}

/** Tells the field app's worker which files to keep, and holds the script of its first screen under its limit. */
function fieldShell() {
  return {
    name: 'field-shell',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const named = (end) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end))?.fileName;
      const entry = named('index.html');
      const first = [
        'start.tsx',
        'login/manager.ts',
        'field/field.tsx',
        'offline/opened.tsx',
        'field/inside.tsx',
        'field/today/pages.tsx',
      ];
      const files = reachable(bundle, entry).map((name) => `/${name}`);
      const kept = [...files, '/icon.svg', '/field.webmanifest'].sort();
      const code = kept.map((name) => bundle[name.slice(1)]?.code ?? '').join('');
      const version = createHash('sha256').update(kept.join()).update(code).digest('hex').slice(0, 12);
      bundle[worker].code =
        `const fieldShell=${JSON.stringify({ version, files: kept })};${bundle[worker].code}`;
      const bytes = atOnce(bundle, [entry, ...first.map((file) => named(`/src/${file}`))])
        .map((name) => gzipSync(bundle[name].code, { level: 9 }).length)
        .reduce((sum, one) => sum + one, 0);
      const said = `field app, first load: ${Math.round(bytes / 1024)} KB of script (gzip), limit ${sizeLimit / 1024} KB`;
      if (bytes > sizeLimit) this.error(said);
      console.log(said);
    },
  };
}

export default defineConfig({
  root: at('.'),
  plugins: [react(), startAtOnce(), fieldShell(), packed()],
  build: {
    target: ['chrome100', 'safari15.4', 'firefox102'],
    // Nothing in the page itself: the policy of the gateway allows no script or style there.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: at('index.html'),
        silent: at('silent.html'),
        'field-worker': at('src/field/worker/field-worker.ts'),
      },
      output: {
        codeSplitting: {
          groups: [{ name: chunkOf, debugName: 'door', includeDependenciesRecursively: false }],
        },
        // A worker is known by its address: it stays the same from version to version.
        entryFileNames: ({ name }) => (name === 'field-worker' ? worker : 'assets/[name]-[hash].js'),
      },
    },
  },
});
