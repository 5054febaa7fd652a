import { expect, it } from '@jest/globals';
import { stalePages } from './pages.ts';

it('every printed page says what the code does: otherwise run npm run docs', async () => {
  expect(await stalePages()).toEqual([]);
}, 60_000);
