import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import { type Event, duty } from './duty.ts';

const area = { code: '430121105201-001', ancestors: ['43', '430121105201-001'] };
const laid: Event = {
  type: 'laid',
  premises: { id: 'p', name: '小商店', area },
  post: { role: 'grid-worker', area: area.code },
  week: { period: '2026-W10', dueOn: '2026-03-08' },
};

describe('a duty', () => {
  it('is due when laid, and fulfilled by a visit', () => {
    given(duty, laid).thenState({ status: 'due', dueOn: '2026-03-08' });
    given(duty, laid)
      .when({ type: 'fulfil', inspectionId: 'i' })
      .thenState({ status: 'fulfilled', inspectionId: 'i' });
  });

  it('is fulfilled once, by the first visit', () => {
    given(duty, laid, { type: 'fulfilled', inspectionId: 'i' })
      .when({ type: 'fulfil', inspectionId: 'j' })
      .then();
  });

  it('missed on Sunday is fulfilled after all when the phone comes back with a visit made in time', () => {
    given(duty, laid, { type: 'missed' })
      .when({ type: 'fulfil', inspectionId: 'i' })
      .thenState({ status: 'fulfilled' });
  });

  it('cannot be excused once it ended', () => {
    given(duty, laid, { type: 'missed' }).when({ type: 'excuse', reason: 'leave' }).thenRefused('duty-ended');
  });

  it('follows its area while it is due', () => {
    const to = {
      type: 'follow',
      area: { code: '2', ancestors: ['2'] },
      post: { role: 'grid-worker', area: '2' },
    } as const;
    given(duty, laid).when(to).thenState({ area: to.area, post: to.post });
    given(duty, laid, { type: 'lifted' }).when(to).then();
  });
});
