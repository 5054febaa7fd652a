import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { en } from './en.ts';
import { zh } from './zh.ts';

const page = readFileSync(new URL('../../../../../docs/problems.md', import.meta.url), 'utf8');
const codes = [...page.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code = '']) => code);

it('every refusal of the platform is explained: what it means, and what to do', () => {
  expect(codes.length).toBeGreaterThan(50);
  expect(codes.filter((code) => !Object.hasOwn(zh, code))).toEqual([]);
});

it.each([
  ['Chinese', zh],
  ['English', en],
])('in %s each explanation has both parts', (_language, texts) => {
  const incomplete = Object.entries(texts).filter(([, text]) => !/^[^|]+\|[^|]+$/.test(text));
  expect(incomplete).toEqual([]);
});
