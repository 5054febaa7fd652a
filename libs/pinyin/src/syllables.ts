import { pinyin } from 'pinyin-pro';

/**
 * How a Chinese name is typed: 鱼塘村3组 → yu, tang, cun, 3, zu. Without tones, in lower case, ü as v; what is not Chinese
 * stays together.
 */
export const syllablesOf = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/\s+/g, ''))
    .filter((syllable) => syllable !== '');
