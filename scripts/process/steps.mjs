import { performance } from 'node:perf_hooks';
import { GivenUp, markTold } from './problem.mjs';
/**
 * A step runs its work and tells how long it took. `note` is for what happens inside a long one.
 * @typedef {<T>(title: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>} Report
 */

/** @type {Report} */
export const silent = (_title, work) => work(() => {});

/**
 * Steps as lines. They may overlap: each line names its step.
 * @param {(line: string) => void} [write]
 * @returns {Report}
 */
export function printSteps(write = console.log) {
  return async (title, work) => {
    const began = performance.now();
    const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    try {
      const result = await work((text) => write(`· ${title}: ${text}`));
      write(`✔ ${title} … ${took()}`);
      return result;
    } catch (error) {
      if (!(error instanceof GivenUp)) write(`✘ ${title} … ${took()}: ${error.message}`);
      throw markTold(error);
    }
  };
}
