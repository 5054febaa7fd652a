/** What premises are looked for by. */
export interface Findable {
  readonly name: string;
  /** The syllables of the name, parted by blanks: "yu tang xiao chao". */
  readonly pinyin: string;
  readonly number: string;
  readonly address: string;
}

const most = 30;

/**
 * Finds by a part of the name, of the number or of the address, or by pinyin: "ytxc", "yutang", "ytxiaoch".
 * Who begins with it comes first.
 */
export function search<One>(all: readonly One[], query: string, of: (one: One) => Findable): One[] {
  const wanted = query.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
  if (!wanted) return [];
  const ranked = all.flatMap((one) => {
    const rank = rankOf(of(one), wanted);
    return rank === undefined ? [] : [{ one, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ one }) => one);
}

function rankOf({ name, pinyin, number, address }: Findable, wanted: string): number | undefined {
  const at = name.toLowerCase().indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 2;
  const syllables = pinyin.split(' ');
  if (/^[a-z]+$/.test(wanted)) {
    if (spells(syllables, wanted)) return 1;
    if (syllables.some((_, i) => spells(syllables.slice(i), wanted))) return 3;
  }
  if (number.toLowerCase().includes(wanted)) return 4;
  return address.toLowerCase().includes(wanted) ? 5 : undefined;
}

/** Whether letters are the beginnings of syllables in a row, at least one letter of each. */
function spells(syllables: readonly string[], letters: string): boolean {
  if (letters === '') return true;
  const [first = '', ...others] = syllables;
  for (let length = 1; length <= first.length && letters[length - 1] === first[length - 1]; length++)
    if (spells(others, letters.slice(length))) return true;
  return false;
}
