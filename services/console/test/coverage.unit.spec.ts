import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { typesFile } from './api-types.ts';
import { type Line, addressesIn, faultsOf, linesOf, textsOf } from './coverage.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const page = readFileSync(at('../../../docs/coverage.md'), 'utf8');
const sources = at('../src');

/** All that a room is written in; undefined where there is no such room. */
function room(name: string): string | undefined {
  const folder = join(sources, name);
  if (!existsSync(folder)) return undefined;
  return textsOf(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
}

it('every address of the API has its screen, or says why it has none', () => {
  const addresses = addressesIn(readFileSync(typesFile, 'utf8'));
  expect(addresses.length).toBeGreaterThan(80);
  expect(faultsOf(addresses, linesOf(page), room)).toEqual([]);
});

const line = (address: string, rooms: readonly string[], why = ''): Line => ({ address, rooms, why });
const shows = (name: string) => (name === 'areas' ? "useRead('/api/v1/org/areas')" : undefined);

it.each([
  ['an address nobody listed', ['GET /api/v1/org/areas'], [], 'GET /api/v1/org/areas is not listed'],
  ['an address that is gone', [], [line('GET /x', [], 'why')], 'GET /x is no address of the API'],
  ['a missing reason', ['GET /x'], [line('GET /x', [])], 'GET /x has neither a screen nor a reason'],
  ['a room that is not there', ['GET /x'], [line('GET /x', ['moon'])], 'GET /x: there is no room moon'],
  [
    'a room that never asks for it',
    ['GET /x'],
    [line('GET /x', ['areas'])],
    'GET /x: areas does not ask for it',
  ],
])('%s is found', (_what, addresses, lines, fault) => {
  expect(faultsOf(addresses, lines, shows)).toEqual([fault]);
});

it('knows an act whose address is put together', () => {
  const acts = textsOf(['useCommand(`/api/v1/org/areas/{code}/${act}`)']);
  expect(
    faultsOf(
      ['POST /api/v1/org/areas/{code}/close'],
      [line('POST /api/v1/org/areas/{code}/close', ['areas'])],
      () => acts,
    ),
  ).toEqual([]);
});
