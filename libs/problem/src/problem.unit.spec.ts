import { describe, expect, it } from '@jest/globals';
import { DomainError, common, defineProblems, problemDocument, registeredProblems } from './index.ts';

describe('a problem document', () => {
  it('names code, status, field errors and the current state of a foreseen refusal', () => {
    const error = new DomainError(common['version-mismatch'], 'Version 3 is the newest.', {
      current: { version: 3 },
      errors: [{ pointer: '/headers/if-match', message: 'is 2' }],
    });
    expect(problemDocument(error, '/hazards/1')).toEqual({
      type: '/problems/version-mismatch',
      title: 'The record has changed since it was read',
      status: 412,
      code: 'version-mismatch',
      detail: 'Version 3 is the newest.',
      instance: '/hazards/1',
      errors: [{ pointer: '/headers/if-match', message: 'is 2' }],
      current: { version: 3 },
    });
  });

  it.each([
    new Error('E11000 dup key db.people'),
    'text',
    undefined,
    null,
    { status: 400, message: 'secret' },
  ])('says nothing of the cause of an unforeseen error (%p)', (error) => {
    const document = problemDocument(error, '/x');
    expect(document.status).toBe(500);
    expect(JSON.stringify(document)).not.toMatch(/E11000|secret|text"/);
  });

  it('keeps the cause out of the document', () => {
    const error = new DomainError(common.unavailable, 'Try later.', { cause: new Error('10.0.0.7 refused') });
    expect(JSON.stringify(problemDocument(error, '/x'))).not.toContain('10.0.0.7');
    expect((error.cause as Error).message).toBe('10.0.0.7 refused');
  });
});

describe('defining problems', () => {
  it('enters every code in the register', () => {
    defineProblems({ 'lock-broken': { status: 422, title: 'The lock is broken' } });
    expect(registeredProblems().map(({ code }) => code)).toEqual(
      expect.arrayContaining(['lock-broken', 'not-found']),
    );
  });

  it('refuses a code with two meanings', () => {
    expect(() => defineProblems({ 'not-found': { status: 410, title: 'Gone' } })).toThrow('already defined');
  });

  it('refuses a code that is not kebab-case', () => {
    expect(() => defineProblems({ NotFound: { status: 404, title: 'x' } })).toThrow('kebab-case');
  });
});
