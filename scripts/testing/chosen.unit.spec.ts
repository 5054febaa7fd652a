import { expect, it } from '@jest/globals';
import { chosen } from './chosen.mjs';

it('runs what a change must pass, or the long ones where they are asked for', () => {
  expect(chosen([])).toEqual({ turns: [['calm']], repeat: 1, args: [] });
  expect(chosen(['--long']).turns).toEqual([['long'], ['chaos', 'own']]);
  expect(chosen(['--unit', '--bail'])).toEqual({ turns: [['unit']], repeat: 1, args: ['--bail'] });
});

it('runs a file that is named, whatever its kind, as often as it is told', () => {
  expect(chosen(['--repeat=20', 'scripts/chaos/outages'])).toEqual({
    turns: [['calm'], ['long'], ['chaos', 'own']],
    repeat: 20,
    args: ['scripts/chaos/outages'],
  });
});

it('names what makes no sense', () => {
  expect(() => chosen(['--unit', '--long'])).toThrow('--unit and --long are two different runs');
  for (const given of ['--repeat', '--repeat=x', '--repeat=0'])
    expect(() => chosen([given])).toThrow('--repeat=N takes a number');
});
