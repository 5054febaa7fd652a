import { expect, it } from '@jest/globals';
import { type StreamEvent, eventsOf } from './stream.ts';

async function read(...parts: string[]): Promise<StreamEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      controller.close();
    },
  });
  const events: StreamEvent[] = [];
  for await (const event of eventsOf(body)) events.push(event);
  return events;
}

it('puts an event together however it is cut up', async () => {
  expect(await read('retry: 3000\n\nid: 7\nev', 'ent: notice\ndata: {"a"', ':1}\n', '\n')).toEqual([
    { event: 'notice', data: '{"a":1}', id: '7' },
  ]);
});

it('passes over comments and what was not finished', async () => {
  expect(await read(': still here\n\n', 'data: one\ndata: two\n\n', 'data: cut')).toEqual([
    { event: 'message', data: 'one\ntwo', id: '' },
  ]);
});
