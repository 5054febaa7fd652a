import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import * as s from '../hazard/samples.ts';
import { transferDecider } from './decide.ts';
import type { Command } from './transfer.ts';

const area = { code: '430121105', ancestors: s.area.ancestors.slice(0, 4) };
const send: Command = {
  type: 'send',
  number: '430121105-T2026-0001',
  area,
  from: s.post(s.township),
  to: s.post(s.police),
  reach: area.ancestors,
  hazards: [
    { id: 'h1', number: 'n1' },
    { id: 'h2', number: 'n2' },
  ],
};
const sent = () => given(transferDecider).when(send, { by: s.township, at: s.monday });
const acknowledge: Command = { type: 'answer', answer: 'acknowledge' };
const answered = { ...s.police, at: s.monday };
const marked = (hazardId: string, answer: 'acknowledged' | 'refused' = 'acknowledged'): Command => ({
  type: 'mark-answered',
  hazardId,
  answer,
  answered,
});

describe('a transfer document', () => {
  it('is unsettled until every hazard was offered', () => {
    sent().thenState({ status: 'sent', unsettled: true, lines: [{ hazardId: 'h1', status: 'sent' }, {}] });
    sent()
      .when({ type: 'mark-offered', hazardId: 'h1' })
      .when({ type: 'mark-offered', hazardId: 'h2' })
      .thenState({ unsettled: false });
  });

  it('is answered as a whole or in part, each hazard once', () => {
    const part = sent().when({ ...acknowledge, hazardIds: ['h2'] }, { by: s.police, at: s.monday });
    part.thenState({
      unsettled: true,
      lines: [{ status: 'sent' }, { instruction: { answer: 'acknowledge' } }],
    });
    part.when({ type: 'answer', answer: 'refuse', reason: 'x' }, { by: s.police, at: s.monday }).then({
      type: 'instructed',
      hazardIds: ['h1'],
      instruction: { answer: 'refuse', reason: 'x', by: s.police, at: s.monday },
    });
    part.when({ ...acknowledge, hazardIds: ['h2'] }, { by: s.police }).thenRefused('nothing-to-answer');
    part.when({ ...acknowledge, hazardIds: ['h3'] }, { by: s.police }).thenRefused('not-in-transfer');
  });

  it('is answered by the post it went to or the same office above', () => {
    sent().when(acknowledge, { by: s.fire }).thenRefused('not-addressed');
    sent().when(acknowledge, { by: s.township }).thenRefused('not-addressed');
    sent()
      .when(acknowledge, { by: { ...s.police, area: '430121' } })
      .thenState({ unsettled: true });
    sent()
      .when(acknowledge, { by: { ...s.police, area: '430121106' } })
      .thenRefused('not-addressed');
  });

  it('ends with the answer to its last hazard, told once', () => {
    const one = sent().when(marked('h1'));
    one.thenState({ status: 'sent' });
    const both = one.when(marked('h2', 'refused'));
    both.thenState({
      status: 'answered',
      unsettled: false,
      lines: [{ status: 'acknowledged' }, { status: 'refused' }],
    });
    both.when(marked('h2')).then();
    both.when({ type: 'mark-offered', hazardId: 'h1' }).then();
  });

  it('ends even when its hazards could not be offered', () => {
    sent()
      .when(marked('h1'))
      .when({ type: 'mark-dropped', hazardId: 'h2', reason: 'closed meanwhile' })
      .thenState({ status: 'answered', lines: [{}, { status: 'dropped', reason: 'closed meanwhile' }] });
  });

  it('waits for another answer where the hazard would not take this one', () => {
    sent()
      .when(acknowledge, { by: s.police })
      .when({ type: 'mark-unmoved', hazardId: 'h1' })
      .when(acknowledge, { by: s.police })
      .thenState({ unsettled: true });
  });
});
