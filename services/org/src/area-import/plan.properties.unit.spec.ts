import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Level } from '../area/area.ts';
import { followedPath, samePath } from '../area/tree.ts';
import type { Known, PlanOptions, Register } from './draft.ts';
import { type Plan, planImport } from './plan.ts';
import type { Row } from './rows.ts';

const levels: Level[] = ['province', 'city', 'county', 'township', 'village', 'grid'];
const codes = Array.from({ length: 14 }, (_, i) => `k${i}`);
const options: PlanOptions = { effective: '2025-01-01', closeMissing: false, mayTouch: () => true };

/** Any tree: depth, breadth and levels as they come. */
const anyRegister = fc
  .array(fc.record({ above: fc.nat(), level: fc.constantFrom(...levels), closed: fc.boolean() }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((nodes): Register => {
    const known = new Map<string, Known>();
    for (const [i, { above, level, closed }] of nodes.entries()) {
      const code = codes[i]!;
      const open = [...known.values()].filter((area) => !area.closed);
      const parent = open[above % (open.length + 1)];
      const ancestors = [...(parent?.ancestors ?? []), code];
      const leaf = { closed: closed && i > 3, successors: [] };
      known.set(code, {
        code,
        name: code,
        level,
        parent: parent?.code ?? '',
        ancestors,
        from: '2020-01-01',
        ...leaf,
      });
    }
    // What is closed contains nothing open: here it contains nothing.
    return known;
  });
const anyRows = fc
  .array(
    fc.record({
      code: fc.constantFrom(...codes),
      parent: fc.constantFrom('', ...codes),
      name: fc.constantFrom('甲', '乙'),
      level: fc.constantFrom(...levels),
      successors: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...codes), { maxLength: 2 }) },
      ),
    }),
    { maxLength: 14 },
  )
  .map((rows): Row[] => rows.map((row, i) => ({ ...row, line: i + 2 })));

/** The register after a plan, done step by step as the service does it. */
function applied(register: Register, plan: Plan): Register {
  const after = new Map(register);
  for (const area of plan.registered) {
    after.set(area.code, { ...area, from: plan.effective, closed: false, successors: [] });
  }
  for (const { code, name, level } of plan.renamed) after.set(code, { ...after.get(code)!, name, level });
  for (const { code, parent, ancestors } of plan.moved) {
    if (parent !== '') expect(after.get(parent)?.closed).toBe(false);
    after.set(code, { ...after.get(code)!, parent, ancestors });
  }
  for (const { code, successors } of plan.closed)
    after.set(code, { ...after.get(code)!, closed: true, successors });
  const moved = new Map(plan.moved.map(({ code, ancestors }) => [code, ancestors]));
  for (const [code, area] of after)
    after.set(code, { ...area, ancestors: followedPath(area.ancestors, moved) });
  return after;
}

/** The path by parents alone. */
function byParents(register: Register, code: string): string[] {
  const path = [code];
  for (let at = register.get(code); at && at.parent !== ''; at = register.get(at.parent)) {
    path.unshift(at.parent);
    if (path.length > 50) throw new Error(`a circle above ${code}`);
  }
  return path;
}

describe('any file on any register', () => {
  it('leads to a tree without circles, where nothing open lies in anything closed, and every row is answered for', () => {
    fc.assert(
      fc.property(anyRegister, anyRows, fc.boolean(), (register, rows, closeMissing) => {
        const plan = planImport(rows, register, { ...options, closeMissing });
        const after = applied(register, plan);
        for (const area of after.values()) {
          if (area.closed) continue;
          const path = byParents(after, area.code);
          expect(area.ancestors).toEqual(path);
          expect(path.every((code) => after.get(code)?.closed === false)).toBe(true);
        }
        for (const { code, ancestors } of [...plan.registered, ...plan.moved]) {
          expect(samePath(byParents(after, code), ancestors)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('applied, and read again, changes nothing more', () => {
    fc.assert(
      fc.property(anyRegister, anyRows, (register, rows) => {
        const plan = planImport(rows, register, options);
        const refused = new Set(plan.rejected.map(({ line }) => line));
        // What was impossible may be possible on the new tree; what was done is done.
        const accepted = rows.filter(({ line }) => !refused.has(line));
        const again = planImport(accepted, applied(register, plan), options);
        expect(again).toMatchObject({ registered: [], renamed: [], moved: [], closed: [], rejected: [] });
        expect(again.unchanged).toBe(accepted.length);
      }),
      { numRuns: 400 },
    );
  });
});
