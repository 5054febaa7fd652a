import { expect, it } from '@jest/globals';
import { codeOf } from './second-factor.ts';

it('is the code of RFC 6238, appendix B', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(codeOf(secret, new Date(59_000))).toBe('287082');
  expect(codeOf(secret, new Date(1_111_111_109_000))).toBe('081804');
});
