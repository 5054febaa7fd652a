import { expect, it } from '@jest/globals';
import { currentOf } from './current.ts';

it('tells the state and the version a record has now', () =>
  expect(currentOf({ status: 'closed', version: 7, more: 1 })).toEqual({ status: 'closed', version: 7 }));

it.each([null, undefined, 'closed', 3, { status: 1, version: '7' }])('makes nothing up of %j', (told) =>
  expect(currentOf(told)).toEqual({ status: undefined, version: undefined }),
);
