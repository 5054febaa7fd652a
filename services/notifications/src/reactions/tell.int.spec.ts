import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '@firegrid/contracts';
import { eventually } from '@firegrid/testkit';
import {
  assignmentBody,
  assignmentEvent,
  doing,
  hazardBody,
  hazardEvent,
  police,
  township,
  transferBody,
  transferEvent,
  village,
  worker,
} from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
let posted: ReturnType<Rig['around']['hear']>;
beforeAll(async () => {
  rig = await Rig.create();
  posted = rig.around.hear(topics.notice);
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const arrives = (username: string, kind: string, about: string) =>
  eventually(`${username} is told: ${kind}`, async () =>
    (await rig.inbox(username)).find((notice) => notice.kind === kind && notice.about.id === about),
  );
const kinds = async (username: string, about: string) =>
  (await rig.inbox(username)).filter((notice) => notice.about.id === about).map(({ kind }) => kind);

describe('a hazard', () => {
  it('that a grid worker found is told to the village, once, though its event is delivered twice', async () => {
    const finder = await rig.around.subject('yutang-grid-1');
    const hazard = { id: 'found', foundBy: finder };
    const reported = hazardEvent(hazardBody({ case: 'reported', value: {} }, doing(worker, finder), hazard));
    const closed = hazardEvent(
      hazardBody({ case: 'closed', value: {} }, doing(township, 'somebody', 2), {
        ...hazard,
        status: 'closed',
        custody: village,
      }),
    );
    await rig.tell(reported, reported, closed);
    await rig.tell(reported, closed);
    await arrives('yutang-village', 'closed', 'found');
    await rig.tell(hazardEvent(hazardBody({ case: 'reported', value: {} }, doing(police), { id: 'found' })));
    await arrives('yutang-grid-1', 'assigned', 'found');
    expect((await kinds('yutang-village', 'found')).sort()).toEqual(['closed', 'reported', 'reported']);
    expect((await kinds('yutang-grid-1', 'found')).sort()).toEqual(['assigned', 'closed']);
    expect(await kinds('huanghua-township', 'found')).toEqual([]);
    expect(await kinds('yutang-grid-2', 'found')).toEqual([]);
    await eventually('the posts’ news is out', async () => {
      return posted.filter(({ body }) => about(body) === 'found').length >= 5;
    });
    const news = posted.filter(({ body }) => about(body) === 'found').map(({ key }) => key);
    expect(news.sort()).toEqual(
      [
        'grid-worker@430121105201-001',
        `person@${finder}`,
        ...Array<string>(3).fill('village-officer@430121105201'),
      ].sort(),
    );
  });

  it('that somebody reported as one of his posts is nothing new to him as the other', async () => {
    const both = await rig.around.subject('yutang-village');
    await rig.tell(
      hazardEvent(hazardBody({ case: 'reported', value: {} }, doing(worker, both), { id: 'own' })),
    );
    expect((await arrives('yutang-village', 'reported', 'own')).value).toMatchObject({ read: true });
  });
});

describe('a document', () => {
  it('is told to the body that receives it, and its answer to who sent it', async () => {
    const [sent, answered] = [
      transferEvent(transferBody('sent', doing(township))),
      transferEvent(transferBody('answered', doing({ role: 'system', area: '' }, 'system', 2))),
    ];
    await rig.tell(sent, sent, answered, answered);
    await arrives('huanghua-township', 'acknowledged', 't');
    expect(await kinds('huanghua-police', 't')).toEqual(['transferred']);
    expect(await kinds('huanghua-township', 't')).toEqual(['acknowledged']);
    expect(await kinds('jiangbei-police', 't')).toEqual([]);
  });
});

describe('a post', () => {
  it('is told to the person who is given it, once, however often its assignment changes', async () => {
    const officer = await rig.around.subject('yutang-village');
    const admin = { role: 'area-admin', area: '430121' };
    const given = (version: number, id = 'a') =>
      assignmentEvent(assignmentBody(officer, doing(admin, 'admin', version), { id }));
    await rig.tell(given(1), given(2), given(3));
    await rig.tell(given(1, 'b'));
    const { value } = await arrives('yutang-village', 'appointed', 'b');
    expect(value.about).toMatchObject({ kind: 'assignment', number: 'village-officer@430121105201' });
    await arrives('yutang-village', 'appointed', 'a');
    expect(await kinds('yutang-village', 'a')).toEqual(['appointed']);
    expect(await kinds('huanghua-township', 'a')).toEqual([]);
  });
});

const about = (body: object) => (body as { notice?: { subjectId: string } }).notice?.subjectId;
