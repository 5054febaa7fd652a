import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { portNames } from '../backing/index.mjs';
import { root, serviceNames } from '../services.mjs';
import { portVariable } from './ports.mjs';
import { usageOf } from './usage.mjs';

const usage = usageOf(join(root, 'scripts', 'start.mjs'));

it('says what a program says of itself', () => {
  expect(usage).toMatch(/^FireGrid on this machine: npm start /);
  expect(usage).not.toMatch(/[*]|^import/m);
});

it('names every port that can be moved', () => {
  const names = [...portNames, ...serviceNames()].map((name) =>
    portVariable(name).slice('FIREGRID_PORT_'.length),
  );
  const said = /_PORT_<NAME>=<port> {2}moves ([A-Z_,\s]+)/.exec(usage)?.[1]?.trim().split(/,\s*/) ?? [];
  expect(said.toSorted()).toEqual(names.toSorted());
});
