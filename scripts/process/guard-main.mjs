import { createInterface } from 'node:readline';
import { isRunning, killAll, signalGroup, treeOf } from './tree.mjs';
import { until } from './until.mjs';

const patienceSeconds = 15;

// The terminal's Ctrl-C and its hang-up are for the one we guard; we wait for its end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

/** @type {Map<number, { pid: number, start: string, stopSignal: string }>} */
const children = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const { watch, unwatch } = JSON.parse(line);
  if (watch) children.set(watch.pid, watch);
  else children.delete(unwatch);
}

const left = [...children.values()].filter(isRunning);
const trees = left.flatMap(({ pid }) => treeOf(pid));
for (const { pid, stopSignal } of left) signalGroup(pid, stopSignal);
await until(() => !trees.some(isRunning), { seconds: patienceSeconds, what: 'stopping' }).catch(() =>
  killAll(trees),
);
