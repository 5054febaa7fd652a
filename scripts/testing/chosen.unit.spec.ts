import { expect, it } from '@jest/globals';
import { chosen } from './chosen.mjs';

const turns = async (...given: string[]) => (await chosen(given)).turns;

it('runs what a change must pass, or the long ones where they are asked for', async () => {
  expect(await chosen([])).toEqual({ turns: [['calm']], repeat: 1, args: [] });
  expect(await turns('--long')).toEqual([['long'], ['chaos', 'own']]);
  expect(await chosen(['--unit', '--bail'])).toEqual({ turns: [['unit']], repeat: 1, args: ['--bail'] });
});

it('runs a file that is named, whatever its kind, as often as it is told', async () => {
  expect(await chosen(['--repeat=20', 'scripts/chaos/outages'])).toEqual({
    turns: [['chaos']],
    repeat: 20,
    args: ['scripts/chaos/outages'],
  });
});

it('starts only what the files that are named need', async () => {
  expect(await turns('scripts/testing/CHOSEN')).toEqual([['unit']]);
  expect(await turns('scripts/testing', 'scripts/api')).toEqual([['calm'], ['long'], ['own']]);
});

it('takes the value of an option of jest for no file', async () => {
  expect(await turns('-t', 'some name')).toEqual([['calm']]);
  expect(await turns('--maxWorkers', '1')).toEqual([['calm']]);
});

it('names what makes no sense', async () => {
  await expect(chosen(['--unit', '--long'])).rejects.toThrow('--unit and --long are two different runs');
  for (const given of ['--repeat', '--repeat=x', '--repeat=0'])
    await expect(chosen([given])).rejects.toThrow('--repeat=N takes a number');
  await expect(chosen(['no-such-test'])).rejects.toThrow('no test file has no-such-test in its path');
  await expect(chosen(['--bial'])).rejects.toThrow(/^Unrecognized option "bial"\..* npm test -- --help/);
});
