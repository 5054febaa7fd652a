import { describe, expect, it } from '@jest/globals';
import { type HazardEvent, HazardEventSchema, create } from '@firegrid/contracts';
import {
  type HazardFields,
  doing,
  hazardBody,
  police,
  township,
  village,
  worker,
} from '../../test/neighbours.ts';
import { toldOfHazard } from './hazard.ts';

type Happened = NonNullable<Parameters<typeof hazardBody>[0]>;

/** The notices as "kind role@area". */
function told(happened: Happened, by: ReturnType<typeof doing>, hazard: HazardFields = {}): string[] {
  const body: HazardEvent = create(HazardEventSchema, hazardBody(happened, by, hazard));
  const event = { id: 'e', type: '', key: 'h', at: new Date(), body };
  return toldOfHazard(event).map(({ kind, to }) => `${kind} ${to.role}@${to.area}`);
}
const happened = (name: 'reported' | 'confirmed' | 'submitted' | 'fixedOnSpot' | 'closed'): Happened => ({
  case: name,
  value: {},
});
const system = doing({ role: 'system', area: '' }, 'system');
const held = { custody: village, superior: township };
const submitted = { status: 'submitted', ...held };

describe('of a new hazard', () => {
  it('the village is told, because the worker who found it holds it himself', () => {
    expect(told(happened('reported'), doing(worker))).toEqual(['reported village-officer@430121105201']);
  });

  it('the worker of the grid is told as well when somebody else found it', () => {
    expect(told(happened('reported'), doing(police))).toEqual([
      'assigned grid-worker@430121105201-001',
      'reported village-officer@430121105201',
    ]);
  });

  it('the village is told once when it found it in a grid, and the worker', () => {
    expect(told(happened('reported'), doing(village))).toEqual(['assigned grid-worker@430121105201-001']);
  });

  it('its owner is told where there is no grid', () => {
    expect(told(happened('reported'), doing(township), held)).toEqual([
      'assigned village-officer@430121105201',
    ]);
  });

  it('that was put right at once, the verifier is told once', () => {
    expect(told(happened('reported'), doing(worker), submitted)).toEqual([]);
    expect(told(happened('fixedOnSpot'), doing(worker), submitted)).toEqual([
      'submitted village-officer@430121105201',
    ]);
  });
});

describe('of work that is done', () => {
  it('the owner is told when somebody below him did it', () => {
    expect(told(happened('submitted'), doing(worker), submitted)).toEqual([
      'submitted village-officer@430121105201',
    ]);
  });

  it.each(['submitted', 'fixedOnSpot'] as const)(
    'his superior is told when he did it himself (%s)',
    (name) => {
      expect(told(happened(name), doing(village), submitted)).toEqual([
        'submitted township-officer@430121105',
      ]);
    },
  );

  it('nobody is told at the top, where there is no superior', () => {
    const top = { role: 'province-officer', area: '43' };
    expect(told(happened('submitted'), doing(top), { custody: top, superior: null })).toEqual([]);
  });
});

describe('of what goes on', () => {
  const transfer = { from: township, to: police };
  it.each<[string, Happened, ReturnType<typeof doing>, string[], HazardFields?]>([
    [
      'an offer: who is to take it',
      { case: 'transferOffered', value: transfer },
      doing(township),
      ['transferred police-officer@430121105'],
    ],
    [
      'an acknowledgement: who had it',
      { case: 'transferAcknowledged', value: transfer },
      doing(police),
      ['acknowledged township-officer@430121105'],
    ],
    [
      'a refusal: who keeps it',
      { case: 'transferRefused', value: { by: police } },
      doing(police),
      ['refused village-officer@430121105201'],
    ],
    [
      'a passed deadline: the superior and the owner',
      { case: 'climbed', value: { from: village, to: township, step: 'told' } },
      system,
      ['overdue township-officer@430121105', 'overdue village-officer@430121105201'],
    ],
    [
      'a new owner after it: both',
      { case: 'climbed', value: { from: village, to: township, step: 'owns' } },
      system,
      ['climbed township-officer@430121105', 'climbed village-officer@430121105201'],
    ],
    [
      'a rejection: the owner',
      { case: 'rejected', value: { reason: 'x' } },
      doing(police),
      ['rejected village-officer@430121105201'],
    ],
    [
      'a reopening: the owner',
      { case: 'reopened', value: { reason: 'x' } },
      doing(police),
      ['reopened village-officer@430121105201'],
    ],
    [
      'the end: owner and finder',
      happened('closed'),
      doing(police),
      ['closed village-officer@430121105201', 'closed person@finder'],
    ],
    [
      'the end of what the public reported: the owner',
      happened('closed'),
      doing(police),
      ['closed village-officer@430121105201'],
      { foundBy: 'public' },
    ],
    [
      'the end, by the finder: the owner',
      happened('closed'),
      doing(police, 'finder'),
      ['closed village-officer@430121105201'],
    ],
    ['a confirmation by the owner: nobody', happened('confirmed'), doing(village), []],
    ['a plan: nobody', { case: 'planned', value: {} }, doing(township), []],
  ])('%s', (_what, happened, by, lines, more = {}) => {
    expect(told(happened, by, { ...held, ...more })).toEqual(lines);
  });
});
