import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import { type Event, type Told, notice } from './notice.ts';

const told: Told = {
  to: { role: 'village-officer', area: '430121105201' },
  kind: 'assigned',
  about: { kind: 'hazard', id: 'h', number: '430121105-2026-000001' },
  area: { code: '430121105201', ancestors: ['43', '4301', '430121', '430121105', '430121105201'] },
  at: new Date('2026-03-02T01:00:00Z'),
};
const posted: Event = { type: 'posted', told };
const by = (subject: string) => ({ by: { subject, role: 'village-officer', area: '430121105201' } });

describe('a notice', () => {
  it('is unread at first by everybody but who did what it tells of', () => {
    given(notice)
      .when({ type: 'post', told }, by('doer'))
      .then(posted)
      .thenState({ post: 'village-officer@430121105201', readBy: ['doer'] });
  });

  it('is read by each person once', () => {
    given(notice, posted)
      .when({ type: 'read' }, by('one'))
      .then({ type: 'read' })
      .when({ type: 'read' }, by('one'))
      .then()
      .when({ type: 'read' }, by('other'))
      .thenState({ readBy: ['someone', 'one', 'other'] });
  });

  it('that is not there cannot be read', () => {
    given(notice).when({ type: 'read' }).thenRefused('not-found');
  });
});
