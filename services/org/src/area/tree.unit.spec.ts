import { describe, expect, it } from '@jest/globals';
import type { Issued } from '@firegrid/decider';
import fc from 'fast-check';
import type { RegisteredArea } from './area.ts';
import { areaDecider } from './decide.ts';
import { followedPath } from './tree.ts';

const issued: Issued = {
  id: '',
  by: { subject: '', role: '', area: '' },
  at: new Date('2026-03-02T01:00:00Z'),
};
const on = '2026-01-01';
type Areas = Map<string, RegisteredArea>;

function act(areas: Areas, code: string, command: Parameters<typeof areaDecider.decide>[0]): boolean {
  const before = areas.get(code) ?? areaDecider.initial;
  try {
    const events = areaDecider.decide(command, before, issued);
    areas.set(
      code,
      events.reduce((state, event) => areaDecider.evolve(state, event, issued), before) as RegisteredArea,
    );
    return events.length > 0;
  } catch {
    return false;
  }
}

const parentOf = (areas: Areas, code: string) => {
  const { ancestors, is } = areas.get(code)!;
  return { code, ancestors, closed: is === 'closed' };
};

function byParents(areas: Areas, code: string): string[] {
  const path: string[] = [];
  for (let at = areas.get(code); at; at = areas.get(at.parent)) {
    path.unshift(at.code);
    if (path.length > areas.size) throw new Error(`a circle above ${code}`);
  }
  return path;
}

describe('any tree, after any moves', () => {
  it('has paths that agree with the parents, and no circle', () => {
    const trees = fc.array(fc.nat(), { minLength: 2, maxLength: 15 });
    const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 });
    fc.assert(
      fc.property(trees, moves, (tree, wishes) => {
        const areas: Areas = new Map();
        for (const [i, above] of tree.entries()) {
          const parent = i === 0 ? null : parentOf(areas, `k${above % i}`);
          act(areas, `k${i}`, { type: 'register', code: `k${i}`, name: '甲', level: 'village', parent, on });
        }
        for (const [who, where] of wishes) {
          const code = `k${who % tree.length}`;
          if (!act(areas, code, { type: 'move', to: parentOf(areas, `k${where % tree.length}`), on }))
            continue;
          const moved = new Map([[code, areas.get(code)!.ancestors]]);
          for (const area of areas.values()) {
            act(areas, area.code, { type: 'follow', ancestors: followedPath(area.ancestors, moved), on });
          }
        }
        for (const area of areas.values()) expect(area.ancestors).toEqual(byParents(areas, area.code));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same paths when it follows twice', () => {
    const moved = new Map([['b', ['a', 'c', 'b']]]);
    const once = followedPath(['a', 'b', 'd'], moved);
    expect(once).toEqual(['a', 'c', 'b', 'd']);
    expect(followedPath(once, moved)).toEqual(once);
  });
});
