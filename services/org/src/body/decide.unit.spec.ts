import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import type { BodyEvent } from './body.ts';
import { bodyDecider } from './decide.ts';

const seat = { code: '430121', ancestors: ['43', '4301', '430121'] };
const station = { code: 'PS-1', name: '黄花派出所', kind: 'police', seat } as const;
const founded: BodyEvent = { type: 'founded', ...station, areas: ['430121104', '430121105'] };

describe('a police station', () => {
  it('is founded once, with the areas it serves', () => {
    const found = { type: 'found' as const, ...station, areas: ['430121105', '430121104', '430121105'] };
    given(bodyDecider).when(found).then(founded).thenState({ is: 'standing', due: false });
    given(bodyDecider, founded).when(found).thenRefused('body-exists');
  });

  it('tells its people when it serves other areas, and nobody when they are the same', () => {
    const body = given(bodyDecider, founded);
    body.when({ type: 'attach', areas: ['430121105', '430121104'] }).then();
    const attached = body.when({ type: 'attach', areas: ['430121106'] });
    attached.then({ type: 'attached', areas: ['430121106'] }).thenState({ due: true });
    attached.when({ type: 'settle', areas: ['430121105'] }).then();
    attached.when({ type: 'settle', areas: ['430121106'] }).thenState({ due: false });
  });

  it('serves the successors of an area that has closed', () => {
    given(bodyDecider, founded)
      .when({ type: 'succeed', closed: '430121104', successors: ['430121105', '430121107'] })
      .then({ type: 'attached', areas: ['430121105', '430121107'] });
    given(bodyDecider, founded)
      .when({ type: 'succeed', closed: '430121999', successors: ['43'] })
      .then();
  });

  it('serves nobody once it is dissolved', () => {
    const gone = given(bodyDecider, founded).when({ type: 'dissolve' }).then({ type: 'dissolved' });
    gone.thenState({ is: 'dissolved', due: true });
    gone.when({ type: 'attach', areas: ['43'] }).thenRefused('body-dissolved');
    gone.when({ type: 'dissolve' }).thenRefused('body-dissolved');
    gone.when({ type: 'succeed', closed: '430121104', successors: ['43'] }).then();
  });
});
