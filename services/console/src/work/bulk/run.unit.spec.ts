import { expect, it } from '@jest/globals';
import { Problem } from '../../api/problem.ts';
import { type Line, lineOf, runEach } from './run.ts';

const lines = () => ['a', 'b', 'c'].map((id) => lineOf({ id, version: 1 }, id));

/** Runs once; `answer` is what becomes of each. */
async function run(
  all: readonly Line[],
  answer: (id: string, ending: AbortController) => void = () => undefined,
) {
  const ending = new AbortController();
  const now = new Map(all.map((line) => [line.id, line]));
  const sent: string[] = [];
  await runEach(all, {
    signal: ending.signal,
    told: (line) => now.set(line.id, line),
    send: async ({ id, command }) => {
      sent.push(command);
      answer(id, ending);
    },
  });
  return { now: [...now.values()], sent, states: [...now.values()].map(({ is }) => is) };
}

const refuse = (status: number) => {
  throw new Problem({ status, code: 'x' });
};

it('gives each a command of its own, one after the other', async () => {
  const { states, sent } = await run(lines());
  expect(states).toEqual(['done', 'done', 'done']);
  expect(new Set(sent).size).toBe(3);
});

it('a refusal of one is no refusal of the next', async () => {
  const { now } = await run(lines(), (id) => (id === 'b' ? refuse(409) : undefined));
  expect(now.map(({ is }) => is)).toEqual(['done', 'refused', 'done']);
  expect(now[1]?.problem?.status).toBe(409);
});

it('stopped, it finishes the one under way and begins no other', async () => {
  const { states } = await run(lines(), (_, ending) => ending.abort());
  expect(states).toEqual(['done', 'waiting', 'waiting']);
});

it('without an answer it waits, and goes on later with the same command', async () => {
  const first = await run(lines(), (id) => (id === 'b' ? refuse(0) : undefined));
  expect(first.states).toEqual(['done', 'waiting', 'waiting']);
  const second = await run(first.now);
  expect(second.states).toEqual(['done', 'done', 'done']);
  expect(second.sent[0]).toBe(first.sent[1]);
  expect(second.sent).toHaveLength(2);
});
