import { describe, expect, it } from '@jest/globals';
import { syllablesOf } from './index.ts';

describe('a name as it is typed', () => {
  it.each([
    ['鱼塘村3组', ['yu', 'tang', 'cun', '3', 'zu']],
    ['吕氏KTV 店', ['lv', 'shi', 'ktv', 'dian']],
    ['重庆小面', ['chong', 'qing', 'xiao', 'mian']],
    ['长沙县', ['chang', 'sha', 'xian']],
    ['', []],
  ])('%s', (name, syllables) => expect(syllablesOf(name)).toEqual(syllables));
});
