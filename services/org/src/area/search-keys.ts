import { syllablesOf } from '@firegrid/pinyin';

/** What an area is found by: code, name, pinyin and pinyin initials; a search is for the beginning of one of them. */
export function searchKeys(code: string, name: string): string[] {
  const syllables = syllablesOf(name);
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return [...new Set([code, searchText(name), syllables.join(''), initials])];
}

/** A text as people type it, as the keys are kept: without blanks, in lower case, full-width letters narrow. */
export const searchText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
