import { describe, expect, it } from '@jest/globals';
import { classNamed, maxFloorArea, tagNamed, type Catalogue } from './catalogue.ts';
import { catalogues, readCatalogues } from './catalogues.ts';

const shipped = readCatalogues().at(new Date('2026-06-01'));

describe('the premises catalogue', () => {
  it('has the nine small premises, each with a limit and a checklist', () => {
    const small = shipped.classes.filter((one) => one.small);
    expect(small).toHaveLength(9);
    expect(small.every((one) => one.maxFloorArea !== undefined && one.checklist === 'small-ten-points')).toBe(
      true,
    );
  });

  it('calls every class and tag by one name only', () => {
    const names = shipped.classes.flatMap(({ code, zh, en, aliases }) => [code, zh, en, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(shipped.tags.map(({ code }) => code)).size).toBe(shipped.tags.length);
  });

  it('knows a class by code, Chinese name, alias or width', () => {
    for (const name of ['small-shop', '小商店', ' 小超市 ', 'Small Shop', '小 商 店'])
      expect(classNamed(shipped, name)?.code).toBe('small-shop');
    expect(classNamed(shipped, '大商店')).toBeUndefined();
    expect(tagNamed(shipped, '散小边远')?.code).toBe('scattered-remote');
  });

  it('lets the nearest local rule decide', () => {
    const rules: Catalogue = {
      ...shipped,
      local: [
        { area: '4301', class: 'small-shop', maxFloorArea: 200 },
        { area: '430105', class: 'small-shop', maxFloorArea: 100 },
      ],
    };
    expect(maxFloorArea(rules, 'small-shop', ['43', '4301', '430105', '430105001'])).toBe(100);
    expect(maxFloorArea(rules, 'small-shop', ['43', '4301', '430121'])).toBe(200);
    expect(maxFloorArea(rules, 'small-shop', ['43', '4302'])).toBe(300);
    expect(maxFloorArea(rules, 'warehouse', ['43', '4301'])).toBeUndefined();
  });

  it('judges by the version in force on the day in Shanghai, and keeps older ones readable', () => {
    const next: Catalogue = { ...shipped, version: 2, validFrom: '2027-01-01' };
    const both = catalogues([next, shipped]);
    expect(both.at(new Date('2026-12-31T15:59:59Z')).version).toBe(1);
    expect(both.at(new Date('2026-12-31T16:00:00Z')).version).toBe(2);
    expect(both.version(1)).toBe(shipped);
  });

  it('is refused when two versions are one', () => {
    expect(() => catalogues([shipped, shipped])).toThrow('one version');
    expect(() => catalogues([])).toThrow('no premises catalogue');
  });
});
