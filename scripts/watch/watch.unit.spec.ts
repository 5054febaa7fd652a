import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Rule, dashboards, pageOf, rulesOf, runbookPages } from './chart.ts';
import { exportedSeries } from './exported.ts';
import { seriesIn } from './expression.ts';

let rules: Rule[];
let alerts: Rule[];
let own: Set<string>;
let foreign: Set<string>;
beforeAll(async () => {
  rules = await rulesOf();
  alerts = rules.filter(({ alert }) => alert);
  ({ own, foreign } = await exportedSeries());
  for (const { record } of rules) if (record) own.add(record);
});

describe('a PromQL expression', () => {
  it('reads series, whatever else stands in it', () => {
    const expr =
      'sum by (job, le) (rate(a_total{b="c"}[5m])) / on (pod) c:d:ratio5m > 14.4 * 0.001 and max(e) < time()';
    expect(seriesIn(expr)).toEqual(['a_total', 'c:d:ratio5m', 'e']);
  });
});

describe('each alert', () => {
  it('reads what is exported', () => {
    const unknown = rules.flatMap(({ expr }) =>
      seriesIn(expr).filter((name) => !own.has(name) && !foreign.has(name)),
    );
    expect(unknown).toEqual([]);
    expect(rules.filter(({ expr }) => seriesIn(expr).length === 0)).toEqual([]);
  });

  it('is of this installation alone', () => {
    const open = rules.filter(
      ({ expr }) => !expr.includes('namespace="$NAMESPACE"') && !/^[^{]*firegrid:/.test(expr),
    );
    expect(open).toEqual([]);
  });

  it('says how urgent it is and what is the matter', () => {
    for (const { alert, labels, annotations } of alerts) {
      expect([alert, labels?.severity]).toEqual([alert, expect.stringMatching(/^(page|ticket)$/)]);
      expect([alert, annotations?.summary]).toEqual([alert, expect.stringMatching(/.{20,}/)]);
    }
  });

  it('has a runbook with its name that says what it means, how to look and what to do; no runbook is left over', async () => {
    const pages = await runbookPages();
    expect([...pages.keys()].toSorted()).toEqual(alerts.map(({ alert = '' }) => pageOf(alert)).toSorted());
    for (const { alert = '' } of alerts) {
      const page = pages.get(pageOf(alert)) ?? '';
      expect(page.split('\n')[0]).toMatch(new RegExp(`^# ${alert}: .+`));
      for (const part of ['What it means', 'How to look', 'What to do'])
        expect(page).toContain(`**${part}.**`);
    }
  });
});

describe('each dashboard', () => {
  it('reads in every panel what our services export', async () => {
    const unknown = (await dashboards()).flatMap(({ title, panels }) =>
      panels.flatMap((panel) =>
        panel.targets.flatMap(({ expr }) =>
          seriesIn(expr).flatMap((name) => (own.has(name) ? [] : [`${title}, ${panel.title}: ${name}`])),
        ),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('is there once, with panels in it', async () => {
    const all = await dashboards();
    expect(all.map(({ uid }) => uid)).toEqual([
      'firegrid-business',
      'firegrid-kafka',
      'firegrid-service',
      'firegrid-slo',
    ]);
    for (const { panels } of all) expect(panels.length).toBeGreaterThan(3);
  });
});

it('every figure of our services is looked at somewhere', async () => {
  const panels = (await dashboards()).flatMap(({ panels: all }) => all.flatMap(({ targets }) => targets));
  const read = new Set([...rules, ...panels].flatMap(({ expr }) => seriesIn(expr)));
  const ours = [...own].filter((name) => /^firegrid_(?!.*_sum$)/.test(name));
  expect(ours.filter((name) => !read.has(name))).toEqual([]);
});
