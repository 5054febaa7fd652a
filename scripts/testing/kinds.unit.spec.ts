import { globSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { root } from '../services.mjs';

/** Those of the groups in jest.mjs, and of the order in sequencer.mjs. */
const known = /\.(unit|int|e2e|long|chaos|own)\.spec\.ts$/;

it('runs every file that looks like a test: each is of a kind that is known', () => {
  const found = globSync('{libs,services,scripts}/**/*.{spec,test}.*', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  });
  const tests = found.filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((file) => !known.test(file))).toEqual([]);
});
