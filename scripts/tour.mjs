import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './services.mjs';

/** Renews the pictures of docs/tour.md from those the browser tests have taken last. */
const docs = join(root, 'docs');
const named = readFileSync(join(docs, 'tour.md'), 'utf8').matchAll(/\(tour\/([\w-]+\.jpg)\)/g);
for (const [, picture] of named)
  copyFileSync(join(root, '.firegrid', 'shots', picture), join(docs, 'tour', picture));
