import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const docs = new URL('../../../docs/', import.meta.url).pathname;

it('the tour shows at least twenty screens, each there, and keeps no picture it does not show', () => {
  const shown = [...readFileSync(`${docs}tour.md`, 'utf8').matchAll(/\(tour\/([\w-]+\.jpg)\)/g)].map(
    ([, picture = '']) => picture,
  );
  expect(shown.length).toBeGreaterThanOrEqual(20);
  expect(shown.filter((picture) => !existsSync(`${docs}tour/${picture}`))).toEqual([]);
  expect(readdirSync(`${docs}tour`).filter((picture) => !shown.includes(picture))).toEqual([]);
});
