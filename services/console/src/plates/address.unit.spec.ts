import { expect, it } from '@jest/globals';
import { plateAddress, premisesOf } from './address.ts';

const id = '0190c7a4-7a3c-7cc1-9b1e-1f0a2b3c4d5e';

it('leads from a premises to its plate and back', () => {
  expect(premisesOf(plateAddress('https://grid.example', id))).toBe(id);
});

it.each(['https://grid.example/', `https://grid.example/desk/premises/${id}`, '卫生许可证 430121', ''])(
  'is no plate: %s',
  (text) => {
    expect(premisesOf(text)).toBeUndefined();
  },
);
