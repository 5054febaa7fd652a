import { describe, expect, it } from '@jest/globals';
import type { DutyData, Kept } from '../../offline/down/kinds.ts';
import type { Entry } from '../../offline/queue/entry.ts';
import { countBy, dueVisits } from './due.ts';
import { search } from './search.ts';

const post = { role: 'grid-worker', area: '430121105201-001' };
const duty = (premises: string, dueOn: string, given: Partial<DutyData> = {}): Kept<'duty'> => ({
  id: `duty-${premises}`,
  version: 1,
  data: { premises, area: post.area, post, period: '2026-W48', dueOn, status: 'due', ...given },
});
const visit = (premisesId: string, state: Entry['state']): Entry => ({
  ...{
    id: premisesId,
    order: 1,
    kind: 'inspection.submit',
    after: [],
    photos: [],
    photosSent: [],
    about: '',
  },
  ...{ madeAt: '', body: {}, form: { premisesId }, state },
});
const about = { posts: [post], entries: [] as Entry[], today: '2026-11-25' };

describe('today', () => {
  it('begins with what is late, then what is near', () => {
    const visits = dueVisits(
      [duty('later', '2026-11-29'), duty('tomorrow', '2026-11-26'), duty('late', '2026-11-22')],
      about,
    );
    expect(visits.map(({ premisesId, urgency }) => [premisesId, urgency])).toEqual([
      ['late', 'late'],
      ['tomorrow', 'near'],
      ['later', 'due'],
    ]);
  });

  it('shows what was missed as late, and what was lifted or excused not at all', () => {
    const visits = dueVisits(
      [
        duty('missed', '2026-11-22', { status: 'missed' }),
        duty('lifted', '2026-11-29', { status: 'lifted' }),
        duty('excused', '2026-11-29', { status: 'excused' }),
      ],
      about,
    );
    expect(visits.map(({ urgency }) => urgency)).toEqual(['late']);
  });

  it('counts a visit as made the moment it is finished, without a network', () => {
    const duties = ['sent', 'begun', 'refused'].map((id) => duty(id, '2026-11-29'));
    const entries = [visit('sent', 'waiting'), visit('begun', 'draft'), visit('refused', 'not-yours')];
    const visits = dueVisits(duties, { ...about, entries });
    expect(countBy(visits)).toEqual({ late: 0, near: 0, due: 1, begun: 1, 'to-send': 1, done: 0 });
    expect(visits[0]?.premisesId).toBe('begun');
  });

  it('shows the duties of my posts, not those of others in my area', () => {
    const other = { role: 'village-officer', area: '430121105201' };
    expect(dueVisits([duty('a', '2026-11-29', { post: other })], about)).toEqual([]);
  });
});

describe('looking for premises', () => {
  const all = [
    { name: '鱼塘小炒', pinyin: 'yu tang xiao chao', number: '430121105-000017', address: '人民路12号' },
    { name: '老鱼塘客栈', pinyin: 'lao yu tang ke zhan', number: '430121105-000018', address: '渔场路3号' },
    {
      name: '新生活超市',
      pinyin: 'xin sheng huo chao shi',
      number: '430121105-000019',
      address: '人民路14号',
    },
  ];
  const found = (query: string) => search(all, query, (one) => one).map(({ name }) => name);

  it.each([
    ['鱼塘', ['鱼塘小炒', '老鱼塘客栈']],
    ['ytxc', ['鱼塘小炒']],
    ['yutang', ['鱼塘小炒', '老鱼塘客栈']],
    ['ytxiaoch', ['鱼塘小炒']],
    ['YTKZ', ['老鱼塘客栈']],
    ['cs', ['新生活超市']],
    ['000019', ['新生活超市']],
    ['人民路', ['鱼塘小炒', '新生活超市']],
    ['xs h', ['新生活超市']],
    ['yy', []],
    ['  ', []],
  ])('%s finds %j', (query, names) => expect(found(query)).toEqual(names));

  it('looks through ten thousand in no time', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...(all[i % 3] ?? all[0]!), number: `n-${i}` }));
    // Processor time: what else the machine does is not counted.
    const began = process.cpuUsage();
    expect(search(many, 'ytxc', (one) => one)).toHaveLength(30);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(500);
  });
});
