import { describe, expect, it } from '@jest/globals';
import { mergeDocuments } from './merge.ts';

const document = (schema: object) => ({
  openapi: '3.1.0',
  info: { title: 'one', version: '1' },
  paths: {
    '/things': { get: { responses: { 200: { schema: { $ref: '#/components/schemas/Receipt' } } } } },
  },
  components: { schemas: { Receipt: schema }, securitySchemes: { login: { type: 'http' } } },
});

describe('one API document for all services', () => {
  const merged = mergeDocuments(
    new Map([
      ['org', document({ type: 'object' })],
      ['hazards', document({ type: 'string' })],
    ]),
    '1',
  );

  it('puts each path under its service', () => {
    expect(Object.keys(merged.paths ?? {})).toEqual(['/api/v1/org/things', '/api/v1/hazards/things']);
  });

  it('keeps two schemas of the same name apart, and every reference with its own', () => {
    expect(merged.components?.['schemas']).toEqual({
      'org.Receipt': { type: 'object' },
      'hazards.Receipt': { type: 'string' },
    });
    expect(merged.paths?.['/api/v1/hazards/things']?.['get']).toMatchObject({
      tags: ['hazards'],
      responses: { 200: { schema: { $ref: '#/components/schemas/hazards.Receipt' } } },
    });
  });

  it('has one login for all', () => {
    expect(merged.components?.['securitySchemes']).toEqual({ login: { type: 'http' } });
  });
});
