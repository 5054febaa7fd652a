import { expect, it } from '@jest/globals';
import { chosen } from './chosen.mjs';

it('runs what a change must pass, or the long ones where they are asked for', async () => {
  expect(await chosen([])).toEqual({ turns: [['calm']], repeat: 1, args: [] });
  expect((await chosen(['--long'])).turns).toEqual([['long'], ['chaos', 'own']]);
  expect(await chosen(['--unit', '--bail'])).toEqual({ turns: [['unit']], repeat: 1, args: ['--bail'] });
});

it('runs a file that is named, whatever its kind, as often as it is told', async () => {
  expect(await chosen(['--repeat=20', 'scripts/chaos/outages'])).toEqual({
    turns: [['calm'], ['long'], ['chaos', 'own']],
    repeat: 20,
    args: ['scripts/chaos/outages'],
  });
});

it('takes the value of an option of jest for no file', async () => {
  for (const args of [
    ['-t', 'some name'],
    ['--maxWorkers', '1'],
  ])
    expect(await chosen(args)).toEqual({ turns: [['calm']], repeat: 1, args });
});

it('names what makes no sense', async () => {
  await expect(chosen(['--unit', '--long'])).rejects.toThrow('--unit and --long are two different runs');
  for (const given of ['--repeat', '--repeat=x', '--repeat=0'])
    await expect(chosen([given])).rejects.toThrow('--repeat=N takes a number');
});
