import { describe, expect, it } from '@jest/globals';
import { mergeDocuments } from './merge.ts';

const document = (schema: object) => ({
  openapi: '3.1.0',
  info: { title: 'one', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'getThings',
        responses: { 200: { schema: { $ref: '#/components/schemas/Receipt' } } },
      },
    },
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
    document({ type: 'null' }),
  );

  it('puts each path under its service, and the gateway’s own where it is', () => {
    expect(Object.keys(merged.paths ?? {})).toEqual([
      '/api/v1/org/things',
      '/api/v1/hazards/things',
      '/things',
    ]);
  });

  it('names no two operations alike', () => {
    const operations = Object.values(merged.paths ?? {}).map(({ get }) => get);
    expect(operations).toMatchObject([
      { operationId: 'org.getThings' },
      { operationId: 'hazards.getThings' },
      { operationId: 'gateway.getThings' },
    ]);
  });

  it('keeps two schemas of the same name apart, and every reference with its own', () => {
    expect(merged.components?.['schemas']).toEqual({
      'org.Receipt': { type: 'object' },
      'hazards.Receipt': { type: 'string' },
      'gateway.Receipt': { type: 'null' },
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
