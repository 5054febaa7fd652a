import { describe, expect, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import type { AreaEvent, RegisteredArea } from './area.ts';
import { areaDecider } from './decide.ts';
import { periodAt } from './evolve.ts';

const township: AreaEvent = {
  type: 'registered',
  code: '430121105',
  name: '黄花镇',
  level: 'township',
  parent: '430121',
  ancestors: ['43', '4301', '430121', '430121105'],
  on: '2020-01-01',
};
const otherCounty = { code: '430181', ancestors: ['43', '4301', '430181'], closed: false };
const changsha = ['43', '4301', '430121'];

describe('registering an area', () => {
  const register = {
    type: 'register',
    code: '430121105',
    name: '黄花镇',
    level: 'township',
    on: '2020-01-01',
  } as const;

  it('places it below its parent, whatever the levels', () => {
    given(areaDecider)
      .when({ ...register, parent: { code: '430121', ancestors: changsha, closed: false } })
      .then(township);
    given(areaDecider)
      .when({ ...register, parent: { code: '43', ancestors: ['43'], closed: false } })
      .thenState({ ancestors: ['43', '430121105'], depth: 2 });
    given(areaDecider)
      .when({ ...register, parent: null })
      .thenState({ parent: '', ancestors: ['430121105'] });
  });

  it('refuses a code that is taken, a closed parent, a circle and a day to come', () => {
    given(areaDecider, township)
      .when({ ...register, parent: null })
      .thenRefused('area-exists');
    given(areaDecider)
      .when({ ...register, parent: { code: '430121', ancestors: changsha, closed: true } })
      .thenRefused('area-closed');
    given(areaDecider)
      .when({ ...register, parent: { code: '9', ancestors: ['430121105', '9'], closed: false } })
      .thenRefused('area-in-circle');
    given(areaDecider)
      .when({ ...register, parent: null, on: '2026-03-03' })
      .thenRefused('effective-in-future');
  });

  it('makes it findable by name, code, pinyin and initials', () => {
    given(areaDecider, township).thenState({ search: ['430121105', '黄花镇', 'huanghuazhen', 'hhz'] });
  });
});

describe('renaming', () => {
  it('keeps what it was called before', () => {
    given(areaDecider, township)
      .when({ type: 'rename', name: '黄花街道', on: '2025-05-01' })
      .then({ type: 'renamed', from: '黄花镇', name: '黄花街道', level: 'township', on: '2025-05-01' })
      .thenState({
        name: '黄花街道',
        search: ['430121105', '黄花街道', 'huanghuajiedao', 'hhjd'],
        past: [{ name: '黄花镇', from: '2020-01-01', until: '2025-05-01' }],
      });
  });

  it('does nothing where the name is the same', () => {
    given(areaDecider, township).when({ type: 'rename', name: '黄花镇', on: '2025-05-01' }).then();
  });

  it('refuses a day before the last change or after today in Shanghai', () => {
    const renamed = given(areaDecider, township).when({ type: 'rename', name: '甲镇', on: '2025-05-01' });
    renamed.when({ type: 'rename', name: '乙镇', on: '2025-04-30' }).thenRefused('effective-too-early');
    renamed.when({ type: 'rename', name: '乙镇', on: '2026-03-03' }).thenRefused('effective-in-future');
    // 2026-03-02 16:30 UTC is the 3rd in Shanghai.
    renamed
      .when({ type: 'rename', name: '乙镇', on: '2026-03-03' }, { at: new Date('2026-03-02T16:30:00Z') })
      .thenState({ name: '乙镇' });
  });

  it('leaves no period of no days when it changes twice on one day', () => {
    given(areaDecider, township)
      .when({ type: 'rename', name: '甲镇', on: '2025-05-01' })
      .when({ type: 'rename', name: '乙镇', on: '2025-05-01' })
      .thenState({ name: '乙镇', past: [{ name: '黄花镇', until: '2025-05-01' }] });
  });
});

describe('moving', () => {
  it('changes the path and asks for the subtree to follow', () => {
    given(areaDecider, township)
      .when({ type: 'move', to: otherCounty, on: '2025-05-01' })
      .then({
        type: 'moved',
        fromParent: '430121',
        parent: '430181',
        ancestors: ['43', '4301', '430181', '430121105'],
        on: '2025-05-01',
      })
      .thenState({ due: ['subtree'], depth: 4 });
  });

  it('refuses a place inside itself and a closed one', () => {
    const inside = {
      code: '430121105201',
      ancestors: [...changsha, '430121105', '430121105201'],
      closed: false,
    };
    given(areaDecider, township)
      .when({ type: 'move', to: inside, on: '2025-05-01' })
      .thenRefused('area-in-circle');
    const closed = { ...otherCounty, closed: true };
    given(areaDecider, township)
      .when({ type: 'move', to: closed, on: '2025-05-01' })
      .thenRefused('area-closed');
  });

  it('follows what is above, however young it is itself', () => {
    given(areaDecider, township)
      .when({ type: 'follow', ancestors: ['43', '430121', '430121105'], on: '2019-01-01' })
      .then({ type: 'followed', ancestors: ['43', '430121', '430121105'], on: '2020-01-01' })
      .when({ type: 'follow', ancestors: ['43', '430121', '430121105'], on: '2025-01-01' })
      .then();
  });
});

describe('closing', () => {
  it('names the successors and refuses everything after', () => {
    const closed = given(areaDecider, township)
      .when({ type: 'close', on: '2025-05-01', successors: ['430121106'] })
      .then({ type: 'closed', on: '2025-05-01', successors: ['430121106'] });
    closed.thenState({ is: 'closed', due: ['closure'], closedOn: '2025-05-01' });
    closed.when({ type: 'rename', name: '乙镇', on: '2025-06-01' }).thenRefused('area-closed');
    closed.when({ type: 'close', on: '2025-06-01', successors: [] }).thenRefused('area-closed');
    closed.when({ type: 'divide', names: ['甲'], taken: [] }).thenRefused('area-closed');
  });

  it('refuses an area as its own successor', () => {
    given(areaDecider, township)
      .when({ type: 'close', on: '2025-05-01', successors: ['430121105'] })
      .thenRefused('successor-unknown');
  });
});

describe('who answers for an area', () => {
  const li = { person: 'p-1', subject: 's-1' };
  it('gets a post, once', () => {
    const named = given(areaDecider, township)
      .when({ type: 'name-responsible', responsible: li })
      .then({ type: 'responsible-named', responsible: li, newPost: true });
    named.thenState({ responsible: 'p-1', due: ['post'] });
    named.when({ type: 'settle', done: 'post', responsible: 'p-1' }).thenState({ due: [] });
    named.when({ type: 'settle', done: 'post', responsible: 'p-0' }).then();
    named.when({ type: 'name-responsible', responsible: li }).then();
  });

  it('is known by his subject when Keycloak has given one', () => {
    given(areaDecider, township)
      .when({ type: 'name-responsible', responsible: { person: 'p-1', subject: '' } })
      .when({ type: 'settle', done: 'post', responsible: 'p-1' })
      .when({ type: 'name-responsible', responsible: li })
      .then({ type: 'responsible-named', responsible: li, newPost: false })
      .thenState({ due: [], responsibleSubject: 's-1' });
  });
});

describe('dividing into grids', () => {
  const names = (count: number, from = 1): string[] =>
    Array.from({ length: count }, (_, i) => `第${from + i}网格`);

  it('numbers them on, also after some were closed', () => {
    given(areaDecider, township)
      .when({ type: 'divide', names: names(3), taken: [] })
      .then({ type: 'divided', count: 3 })
      .when({ type: 'divide', names: names(2, 4), taken: [] })
      .thenState({ gridsMade: 5 });
  });

  it('refuses more than can be numbered, a grid, and a name twice', () => {
    const area = given(areaDecider, township);
    area.when({ type: 'divide', names: names(1000), taken: [] }).thenRefused('cannot-be-divided');
    area.when({ type: 'divide', names: ['甲', '甲'], taken: [] }).thenRefused('grid-name-taken');
    area.when({ type: 'divide', names: ['甲'], taken: ['甲'] }).thenRefused('grid-name-taken');
    given(areaDecider, { ...township, level: 'grid' })
      .when({ type: 'divide', names: ['甲'], taken: [] })
      .thenRefused('cannot-be-divided');
  });
});

describe('who it was then', () => {
  const events: AreaEvent[] = [
    township,
    { type: 'renamed', from: '黄花镇', name: '甲镇', level: 'township', on: '2022-01-01' },
    {
      type: 'moved',
      fromParent: '430121',
      parent: '430181',
      ancestors: ['430181', '430121105'],
      on: '2023-01-01',
    },
    { type: 'closed', on: '2024-01-01', successors: [] },
  ];
  const state = events.reduce(
    (area, event) =>
      areaDecider.evolve(area, event, { id: '', by: { subject: '', role: '', area: '' }, at: new Date() }),
    areaDecider.initial,
  ) as RegisteredArea;

  it.each([
    ['2019-12-31', undefined, undefined],
    ['2020-01-01', '黄花镇', '430121'],
    ['2021-12-31', '黄花镇', '430121'],
    ['2022-01-01', '甲镇', '430121'],
    ['2023-12-31', '甲镇', '430181'],
    ['2024-01-01', undefined, undefined],
  ])('on %s it was %s in %s', (day, name, parent) => {
    const period = periodAt(state, day);
    expect([period?.name, period?.parent]).toEqual([name, parent]);
  });
});
