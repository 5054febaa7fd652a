import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partBytes, partsOf } from './upload.ts';

describe('the parts of a photo', () => {
  it('follow each other without a gap, none empty, none too large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 * 1024 * 1024 }), (bytes) => {
        const parts = partsOf({ bytes });
        let end = 0;
        const wrong = parts.filter(({ number, offset, bytes: size }, i) => {
          const follows = offset === end && number === i + 1;
          end += size;
          return !follows || size < 1 || size > partBytes;
        });
        expect([wrong, end]).toEqual([[], bytes]);
      }),
    );
  });
});
