import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatGrant, parseGrant, type Grant, type Principal } from './principal.ts';
import { permissions, permits, type Permission } from './permissions.ts';
import { roles } from './roles.ts';
import { actorFor, covers, scopeOf, systemScope } from './scope.ts';

const principal = (...grants: Grant[]): Principal => ({
  subject: 's',
  name: '',
  grants,
  issuedAt: new Date(),
  expiresAt: new Date(),
});

/** Codes made of few digits, so that one is often the prefix of another that isn't below it: 330 and 3301. */
const code = fc.stringMatching(/^[0-3]{2,5}(-00[1-3])?$/);
const lineage = fc.uniqueArray(code, { minLength: 1, maxLength: 6 });
const grant = fc.record({ role: fc.constantFrom(...roles), area: code });
const permission = fc.constantFrom(...(Object.keys(permissions) as Permission[]));
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a scope', () => {
  it('covers exactly the areas under a grant that has the permission, look-alike codes not', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 4 }), lineage, permission, (grants, ancestors, wanted) => {
        const who = principal(...grants);
        const entitled = grants.filter(({ role }) => permits(role, wanted));
        if (entitled.length === 0) return codeOf(() => scopeOf(who, wanted)) === 'forbidden';
        return (
          covers(scopeOf(who, wanted), { ancestors }) ===
          entitled.some(({ area }) => ancestors.includes(area))
        );
      }),
    );
  });

  it('of 330 does not cover 3301, nor that of 3301 its parent', () => {
    const officer = (area: string) => scopeOf(principal({ role: 'township-officer', area }), 'hazard:read');
    expect(covers(officer('330'), { ancestors: ['33', '3301'] })).toBe(false);
    expect(covers(officer('3301'), { ancestors: ['33'] })).toBe(false);
    expect(covers(officer('33'), { ancestors: ['33', '3301'] })).toBe(true);
  });

  it('of the system covers everything, and no grant can spell it', () => {
    expect(covers(systemScope('sweep'), { ancestors: ['43'] })).toBe(true);
    expect(parseGrant('auditor@*')).toBeUndefined();
  });
});

describe('the acting post', () => {
  it('is one of the grants, has the permission, covers the area, and no narrower one does', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 5 }), lineage, permission, (grants, ancestors, wanted) => {
        const fit = grants.filter(({ role, area }) => permits(role, wanted) && ancestors.includes(area));
        const run = () => actorFor(principal(...grants), wanted, { ancestors });
        if (fit.length === 0) return codeOf(run) === 'forbidden';
        const post = run();
        const depth = (area: string) => ancestors.indexOf(area);
        return (
          fit.some(({ role, area }) => role === post.role && area === post.area) &&
          fit.every(({ area }) => depth(area) <= depth(post.area))
        );
      }),
    );
  });
});

describe('a grant', () => {
  it('reads back what was written', () => {
    fc.assert(fc.property(grant, (one) => expect(parseGrant(formatGrant(one))).toEqual(one)));
  });

  it.each([
    '',
    '@43',
    'auditor',
    'auditor@',
    'king@43',
    'auditor@43@44',
    'auditor@4 3',
    'auditor@-43',
    'auditor@$ne',
  ])('is nothing when ill-formed: %j', (text) => expect(parseGrant(text)).toBeUndefined());
});
