import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

type Colours = Readonly<Record<string, string>>;

/** The colours of a theme, as tokens.css has them. */
function coloursOf(theme: string): Colours {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  const [, block = ''] = css.split(`[data-theme='${theme}'] {`);
  return Object.fromEntries<string>(
    [...(block.split('}')[0] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'surface', 'sunken', 'brand-soft'];
const tones = ['calm', 'info', 'act', 'good', 'warn', 'hot', 'grave'];
const on = (names: readonly string[], ...over: readonly string[]) =>
  names.flatMap((name) => over.map((ground) => [name, ground] as const));

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const colours = coloursOf(theme);
  const ratio = ([text, ground]: readonly [string, string]) =>
    contrast(colours[text] ?? '', colours[ground] ?? '');

  it('text is legible in sunlight: 7 to 1', () => {
    const pairs = [
      ...on(['ink'], ...grounds),
      ...on(['ink-soft'], 'ground', 'surface', 'sunken'),
      ...on(['rail-ink'], 'rail-ground', 'rail-here'),
      ['on-brand', 'brand'] as const,
      ['on-grave', 'grave'] as const,
      ...tones.map((tone) => [tone, `${tone}-soft`] as const),
    ];
    expect(pairs.filter((pair) => !(ratio(pair) >= 7))).toEqual([]);
  });

  it('links, and what stands softer, is legible: 4.5 to 1', () => {
    const pairs = [
      ...on(['brand', 'grave'], ...grounds),
      ...on(['rail-soft'], 'rail-ground', 'rail-here'),
      ...on(['ink-soft'], 'brand-soft'),
    ];
    expect(pairs.filter((pair) => !(ratio(pair) >= 4.5))).toEqual([]);
  });

  it('edges of controls and the focus can be seen: 3 to 1', () => {
    const pairs = [...on(['edge'], 'ground', 'surface'), ...on(['focus'], ...grounds)];
    expect(pairs.filter((pair) => !(ratio(pair) >= 3))).toEqual([]);
  });
});
