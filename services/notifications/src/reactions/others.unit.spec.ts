import { describe, expect, it } from '@jest/globals';
import { AssignmentEventSchema, TransferEventSchema, create } from '@firegrid/contracts';
import { toldArea } from '@firegrid/testkit/areas';
import { assignmentBody, doing, police, township, transferBody, village } from '../../test/neighbours.ts';
import { toldOfAssignment } from './assignment.ts';
import { toldOfTransfer } from './transfer.ts';

const received = <Body>(body: Body) => ({ id: 'e', type: '', key: 'k', at: new Date(), body });
const system = doing({ role: 'system', area: '' }, 'system');
const admin = doing({ role: 'area-admin', area: '430121' }, 'admin');

describe('of a document', () => {
  const told = (happened: 'sent' | 'answered', by: ReturnType<typeof doing>) =>
    toldOfTransfer(received(create(TransferEventSchema, transferBody(happened, by)))).map(
      ({ kind, to, about }) => `${kind} ${to.role} ${about.kind}`,
    );

  it('the receiving body is told when it is sent, the sender when all of it is answered', () => {
    expect(told('sent', doing(township))).toEqual(['transferred police-officer transfer']);
    expect(told('answered', doing(police))).toEqual(['acknowledged township-officer transfer']);
    expect(told('answered', system)).toEqual(['acknowledged township-officer transfer']);
  });

  it('nobody is told what he did himself', () => {
    expect(told('answered', doing(township))).toEqual([]);
  });
});

describe('of a post', () => {
  const areas = {
    get: async (code: string) => ({ ...toldArea(code), name: '', parent: '', successors: [] }),
  };
  const told = async (
    body: ReturnType<typeof assignmentBody>,
    known: typeof areas | { get: () => Promise<undefined> } = areas,
  ) => toldOfAssignment(received(create(AssignmentEventSchema, body)), known);

  it('the person is told in the inbox of his own, and may see it wherever he has that post', async () => {
    expect(await told(assignmentBody('wang', admin))).toMatchObject([
      {
        to: { role: 'person', area: 'wang' },
        kind: 'appointed',
        about: { kind: 'assignment', id: 'a', number: 'village-officer@430121105201' },
        area: { code: village.area, ancestors: toldArea(village.area).ancestors },
      },
    ]);
  });

  it('nobody is told that it ended, before there is an account, or what he did himself', async () => {
    expect(await told(assignmentBody('wang', admin, { happened: 'ended' }))).toEqual([]);
    expect(await told(assignmentBody('', admin))).toEqual([]);
    expect(await told(assignmentBody('admin', admin))).toEqual([]);
  });

  it('waits for the news of its area', async () => {
    const unknown = { get: async () => undefined };
    await expect(told(assignmentBody('wang', admin), unknown)).rejects.toThrow('not in the register yet');
  });
});
