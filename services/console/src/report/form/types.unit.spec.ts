import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { zh } from '../text/zh.ts';
import { publicTypes } from './types.ts';

const file = new URL('../../../../hazards/data/catalogue-v1.json', import.meta.url);
const { types } = JSON.parse(readFileSync(file, 'utf8')) as { types: { code: string }[] };

it('what the public may choose is what the catalogue knows, and all that has plain words', () => {
  const known = types.map(({ code }) => code);
  expect(publicTypes.filter((code) => !known.includes(code))).toEqual([]);
  expect([...publicTypes].sort()).toEqual(Object.keys(zh.types).sort());
});
