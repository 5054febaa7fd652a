import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId } from './index.ts';

describe('a derived id', () => {
  it('is a UUID of version 8, the same for the same parts and another for others', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(derivedId(one)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(derivedId(one) === derivedId(other)).toBe(one === other);
      }),
    );
    expect(derivedId('a', 1)).not.toBe(derivedId('a', 2));
  });
});
