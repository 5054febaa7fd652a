import { expect, it } from '@jest/globals';
import { commandId } from './command-id.ts';

it('is a UUIDv7 that begins with its time, and never the same', () => {
  const ids = Array.from({ length: 1_000 }, () => commandId(Date.parse('2026-03-02T01:00:00Z')));
  for (const id of ids) expect(id).toMatch(/^019cac0f-2680-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
});
