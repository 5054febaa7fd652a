import { describe, expect, it } from '@jest/globals';
import type { Answered } from './ask.ts';
import { type Carrier, carryOut } from './carry.ts';
import { type Command, bundle } from './commands.ts';

const idOf = (n: number) => `019cab00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const target = idOf(999);

const report = (n: number, more: Partial<Command> = {}): Command => ({
  id: idOf(n),
  kind: 'hazard.report',
  body: {},
  after: [],
  ...more,
});
const confirm = (n: number, more: Partial<Command> = {}): Command =>
  report(n, { kind: 'hazard.confirm', target, ...more });

const said = (status: number, body: object = {}, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: new Headers(headers),
  body: status < 300 ? { id: 'x', version: 1, ...body } : { code: 'some-problem', status, ...body },
});

/** Services that answer as told, the last answer again and again. */
function services(answers: Record<string, (Answered | undefined)[]>, read: Answered | undefined = said(404)) {
  const sent: string[] = [];
  const carrier: Carrier = {
    async send({ id }) {
      sent.push(id);
      const left = answers[id] ?? [said(201)];
      return left.length > 1 ? left.shift() : left[0];
    },
    read: async () => read,
  };
  return { sent, carrier };
}
const hasty = { bundle: 5_000, effect: 60, between: 5 };
const outcomes = async (commands: Command[], carrier: Carrier, patience = hasty) =>
  (await carryOut(commands, carrier, patience)).map(({ outcome }) => outcome);

describe('what was done offline', () => {
  it('is carried out in its order, and each command is answered', async () => {
    const { sent, carrier } = services({
      [idOf(2)]: [said(200, {}, { 'Idempotent-Replayed': 'true' })],
      [idOf(3)]: [said(409, { current: { version: 7 } })],
      [idOf(4)]: [said(412)],
      [idOf(5)]: [said(404, { code: 'not-found' })],
      [idOf(6)]: [said(403)],
      [idOf(7)]: [said(400, { errors: [{ pointer: '/type', message: 'x' }] })],
      [idOf(8)]: [said(409, { code: 'command-reused' })],
    });
    const commands = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => report(n));
    const answers = await carryOut(commands, carrier, hasty);
    expect(sent).toEqual(commands.map(({ id }) => id));
    expect(answers.map(({ id }) => id)).toEqual(sent);
    expect(answers).toMatchObject([
      { outcome: 'accepted', receipt: { version: 1 } },
      { outcome: 'duplicate', receipt: { version: 1 } },
      { outcome: 'conflict', current: { version: 7 }, problem: { code: 'some-problem' } },
      { outcome: 'conflict', current: null },
      { outcome: 'not-yours', problem: { code: 'not-found' } },
      { outcome: 'not-yours' },
      { outcome: 'invalid', problem: { errors: [{ pointer: '/type' }] } },
      { outcome: 'invalid', problem: { code: 'command-reused' } },
    ]);
    expect(answers[2]).not.toHaveProperty('problem.current');
  });

  it.each([
    ['no answer', undefined],
    ['503', said(503)],
    ['429', said(429)],
    ['a login that ran out meanwhile', said(401)],
  ])('waits with all that comes behind after %s', async (_, answer) => {
    const { sent, carrier } = services({ [idOf(2)]: [answer] });
    expect(await outcomes([report(1), report(2), report(3)], carrier)).toEqual([
      'accepted',
      'later',
      'later',
    ]);
    expect(sent).toEqual([idOf(1), idOf(2)]);
  });

  it('is told how long to wait', async () => {
    const { carrier } = services({ [idOf(1)]: [said(503, {}, { 'Retry-After': '7' })] });
    expect(await carryOut([report(1)], carrier, hasty)).toEqual([
      { id: idOf(1), outcome: 'later', retryAfter: 7 },
    ]);
  });

  it('waits with the rest when the time of the request is over', async () => {
    const { sent, carrier } = services({});
    const none = { ...hasty, bundle: -1 };
    expect(await outcomes([report(1), report(2)], carrier, none)).toEqual(['later', 'later']);
    expect(sent).toEqual([]);
  });

  it('is not held up by a failure nobody foresaw: tried once more, then told', async () => {
    const { sent, carrier } = services({ [idOf(1)]: [said(500)], [idOf(2)]: [said(500), said(201)] });
    expect(await outcomes([report(1), report(2)], carrier)).toEqual(['invalid', 'accepted']);
    expect(sent).toEqual([1, 1, 2, 2].map(idOf));
  });

  it('is not sent where what it depends on was refused, however far back', async () => {
    const { sent, carrier } = services({ [idOf(1)]: [said(400)] });
    const chain = [
      report(1),
      confirm(2, { after: [idOf(1)] }),
      confirm(3, { after: [idOf(2), idOf(77)] }),
      report(4, { after: [idOf(77)] }),
    ];
    const answers = await carryOut(chain, carrier, hasty);
    expect(answers).toMatchObject([
      { outcome: 'invalid' },
      { outcome: 'invalid', problem: { code: 'needed-command-refused', status: 422 } },
      { outcome: 'invalid', problem: { code: 'needed-command-refused' } },
      { outcome: 'accepted' },
    ]);
    expect(sent).toEqual([idOf(1), idOf(4)]);
  });
});

describe('a command on what an earlier one has made', () => {
  const register = report(1, { kind: 'premises.register' });
  const visit = (more: Partial<Command> = {}) =>
    report(2, { kind: 'inspection.submit', after: [idOf(1)], ...more });
  const unknown = said(404, { code: 'not-found' });

  it('is sent until its service has heard of that', async () => {
    const { sent, carrier } = services({ [idOf(2)]: [unknown, unknown, said(201)] }, said(200));
    expect(await outcomes([register, visit()], carrier)).toEqual(['accepted', 'accepted']);
    expect(sent).toEqual([1, 2, 2, 2].map(idOf));
  });

  it.each([unknown, said(400, { code: 'unknown-premises' })])(
    'comes later where its service has not heard of that in time',
    async (answer) => {
      const { carrier } = services({ [idOf(2)]: [answer] }, said(200));
      expect(await outcomes([register, visit(), report(3)], carrier)).toEqual(['accepted', 'later', 'later']);
    },
  );

  it('is not yours where that has left your areas meanwhile', async () => {
    const { sent, carrier } = services({ [idOf(2)]: [unknown] }, said(404));
    expect(await outcomes([register, visit()], carrier)).toEqual(['accepted', 'not-yours']);
    expect(sent).toEqual([1, 2].map(idOf));
  });

  it('comes later where nobody can say', async () => {
    const { carrier } = services({ [idOf(2)]: [unknown] }, said(503));
    expect(await outcomes([register, visit()], carrier)).toEqual(['accepted', 'later']);
  });

  it('is not waited for where it names no earlier one', async () => {
    const { sent, carrier } = services({ [idOf(2)]: [unknown] }, said(200));
    expect(await outcomes([register, visit({ after: [] })], carrier)).toEqual(['accepted', 'not-yours']);
    expect(sent).toHaveLength(2);
  });
});

describe('a bundle', () => {
  const one = { id: idOf(1), kind: 'hazard.report', body: {} };
  const on = { id: idOf(2), kind: 'hazard.confirm', target };
  const pointers = (commands: unknown) =>
    bundle.safeParse({ commands }).error?.issues.map(({ path }) => path.join('/'));

  it('is of 1 to 50 commands, each with an id of its own and what its kind needs', () => {
    expect(pointers([one, { ...on, after: [idOf(1), idOf(9)] }])).toBeUndefined();
    expect(pointers([])).toEqual(['commands']);
    const many = Array.from({ length: 51 }, (_, n) => ({ ...one, id: idOf(n) }));
    expect(pointers(many)).toEqual(['commands']);
    expect(pointers(many.slice(1))).toBeUndefined();
    expect(pointers([one, { ...on, id: one.id }])).toEqual(['commands/1/id']);
    expect(pointers([{ ...on, target: undefined }])).toEqual(['commands/0/target']);
    expect(pointers([{ ...one, target }])).toEqual(['commands/0/target']);
    expect(pointers([{ ...one, after: [idOf(2)] }, on])).toEqual(['commands/0/after/0']);
    expect(pointers([{ ...one, after: [one.id] }])).toEqual(['commands/0/after/0']);
    expect(pointers([{ ...one, kind: 'hazard.erase' }])).toEqual(['commands/0/kind']);
    expect(pointers([{ ...one, body: { text: 'x'.repeat(256 * 1024) } }])).toEqual(['commands/0/body']);
    expect(pointers([{ ...one, body: [] }])).toEqual(['commands/0/body']);
    expect(pointers([{ ...one, more: 1 }])).toEqual(['commands/0']);
  });
});
