import { readFileSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { screens } from './screens.ts';

const src = new URL('../src/', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(src, file), 'utf8');

/** Addresses a file of pages adds to that of its room; those that only lead on or lead nowhere are no screens. */
function within(source: string): string[] {
  const routes = [...source.matchAll(/<Route (index|path="([^"]+)") element=\{(.*?)\} \/>/g)];
  const shown = routes.filter(([, , path, element]) => path !== '*' && !element?.startsWith('<Navigate'));
  return routes.length === 0 ? [''] : shown.map(([, , path]) => (path ? `/${path}` : ''));
}

/** Each room of a door: its address, and the file its pages are in. */
function roomsIn(file: string, door: string): string[] {
  const found = [...read(file).matchAll(/path: '([\w-]+)'.*?import\('(.+?)'\)/gs)];
  return found.flatMap(([, room, pages = '']) =>
    within(read(join(dirname(file), pages))).map((path) => `${door}/${room}${path}`),
  );
}

it('every screen is looked at: one is missing here where test/screens.ts does not know it', () => {
  const desk = globSync('*/room.ts', { cwd: src }).flatMap((file) => roomsIn(file, '/desk'));
  const field = roomsIn('field/rooms.ts', '/field');
  const report = within(read('report/report.tsx')).map((path) => `/report${path}`);
  const beside = ['/', '/desk/nowhere'];
  expect(screens.map(({ address }) => address).sort()).toEqual(
    [...desk, ...field, ...report, ...beside].sort(),
  );
});
