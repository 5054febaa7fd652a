import { pinyin } from 'pinyin-pro';

/** What an area is found by: code, name, pinyin and pinyin initials; a search is for the beginning of one of them. */
export function searchKeys(code: string, name: string): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const words = syllables.map((syllable) => syllable.toLowerCase().replace(/\s+/g, ''));
  const initials = words.map((word) => word.charAt(0)).join('');
  return [...new Set([code, searchText(name), words.join(''), initials])];
}

/** A text as people type it, as the keys are kept: without blanks, in lower case, full-width letters narrow. */
export const searchText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
