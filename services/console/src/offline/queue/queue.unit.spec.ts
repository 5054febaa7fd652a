import { describe, expect, it } from '@jest/globals';
import type { Entry, SyncAnswer } from './entry.ts';
import { isUnsent, photosLeft } from './entry.ts';
import { pauseMs } from './pause.ts';
import { afterRestart, commandOf, laterIn, nextBatch, nextOrder, settled } from './queue.ts';

const entry = (order: number, given: Partial<Entry> = {}): Entry => ({
  id: `id-${order}`,
  order,
  kind: 'inspection.submit',
  body: { n: order },
  after: [],
  photos: [],
  photosSent: [],
  about: '鱼塘小炒',
  madeAt: '2026-11-25T02:00:00Z',
  state: 'waiting',
  ...given,
});
const problem = { type: 'about:blank', title: '', status: 422, code: 'invalid-input', detail: '' };

describe('the queue', () => {
  it('sends what was finished first, and never what is still in somebody’s hands', () => {
    const { batch } = nextBatch([
      entry(3),
      entry(1),
      entry(2, { state: 'draft' }),
      entry(4, { state: 'later' }),
    ]);
    expect(batch.map(({ id, state }) => [id, state])).toEqual([
      ['id-1', 'sending'],
      ['id-3', 'sending'],
      ['id-4', 'sending'],
    ]);
  });

  it('sends no more at once than the platform takes', () => {
    const many = Array.from({ length: 70 }, (_, i) => entry(i));
    expect(nextBatch(many).batch).toHaveLength(50);
    const large = Array.from({ length: 5 }, (_, i) => entry(i, { body: { note: '长'.repeat(200_000) } }));
    expect(nextBatch(large).batch).toHaveLength(2);
  });

  it('sends one that is too large for a request with others all the same', () => {
    expect(nextBatch([entry(1, { body: { note: '长'.repeat(900_000) } })]).batch).toHaveLength(1);
  });

  it('leaves alone what the platform has or has refused', () => {
    const over = (['accepted', 'conflict', 'not-yours', 'invalid'] as const).map((state, i) =>
      entry(i, { state }),
    );
    expect(nextBatch(over)).toEqual({ batch: [], hopeless: [] });
  });

  it('does not send what depends on something refused, nor what depends on that', () => {
    const { batch, hopeless } = nextBatch([
      entry(1, { state: 'invalid' }),
      entry(2, { after: ['id-1'] }),
      entry(3, { after: ['id-2'] }),
      entry(4),
    ]);
    expect(batch.map(({ id }) => id)).toEqual(['id-4']);
    expect(hopeless.map(({ id, state, problem: why }) => [id, state, why?.code])).toEqual([
      ['id-2', 'invalid', 'needed-command-refused'],
      ['id-3', 'invalid', 'needed-command-refused'],
    ]);
  });

  it('names a dependence only where both travel together', () => {
    const [first, second] = [entry(1), entry(2, { after: ['id-1', 'id-0'] })];
    expect(commandOf(second, [first, second]).after).toEqual(['id-1']);
    expect(commandOf(second, [second]).after).toEqual([]);
  });

  it('sends again, under the same id, what was under way when the phone went off', () => {
    expect(afterRestart(entry(1, { state: 'sending' }))).toEqual(entry(1));
    expect(afterRestart(entry(1, { state: 'draft' })).state).toBe('draft');
  });

  it('puts what is new behind all', () => {
    expect([nextOrder([]), nextOrder([entry(7), entry(3)])]).toEqual([1, 8]);
  });
});

describe('an answer', () => {
  const sent = entry(1, { state: 'sending' });
  const receipt = { id: 'id-1', version: 1 };
  it.each<[SyncAnswer, Entry['state']]>([
    [{ id: 'id-1', outcome: 'accepted', receipt }, 'accepted'],
    [{ id: 'id-1', outcome: 'duplicate', receipt }, 'accepted'],
    [{ id: 'id-1', outcome: 'not-yours', problem }, 'not-yours'],
    [{ id: 'id-1', outcome: 'invalid', problem }, 'invalid'],
    [{ id: 'id-1', outcome: 'later' }, 'later'],
  ])('%j makes it %s', (answer, state) => expect(settled(sent, answer).state).toBe(state));

  it('of a conflict keeps both sides', () => {
    const current = { status: 'closed', version: 4 };
    const after = settled(sent, { id: 'id-1', outcome: 'conflict', problem, current });
    expect(after).toMatchObject({ state: 'conflict', body: { n: 1 }, current, problem });
  });

  it('takes away the refusal of an earlier attempt', () => {
    const again = settled({ ...sent, problem, current: {} }, { id: 'id-1', outcome: 'accepted', receipt });
    expect(again).not.toHaveProperty('problem');
    expect(again).not.toHaveProperty('current');
  });

  it('that says later says how long to wait', () => {
    expect(laterIn([{ id: 'a', outcome: 'accepted', receipt }])).toBeUndefined();
    expect(
      laterIn([
        { id: 'a', outcome: 'later', retryAfter: 20 },
        { id: 'b', outcome: 'later' },
      ]),
    ).toBe(20);
  });
});

describe('work', () => {
  it('is unsent until the platform has it, whatever was answered', () => {
    const unsent = (['draft', 'waiting', 'conflict', 'not-yours', 'invalid', 'accepted'] as const).map(
      (state) => isUnsent({ state }),
    );
    expect(unsent).toEqual([true, true, true, true, true, false]);
  });

  it('has photos to send until each of them is there', () =>
    expect(photosLeft(entry(1, { photos: ['a', 'b'], photosSent: ['b'] }))).toEqual(['a']));
});

describe('the pause before another attempt', () => {
  it('grows, and has an end', () => {
    const pauses = [1, 2, 3, 20].map((failures) => pauseMs(failures, undefined, 0.5));
    expect(pauses).toEqual([3_000, 6_000, 12_000, 300_000]);
  });

  it('is another for each phone', () =>
    expect([pauseMs(1, undefined, 0), pauseMs(1, undefined, 0.99)]).toEqual([1_500, 4_470]));

  it('is never shorter than what the platform asked for', () => {
    for (const random of [0, 0.5, 0.99]) expect(pauseMs(1, 40, random)).toBeGreaterThanOrEqual(40_000);
  });
});
