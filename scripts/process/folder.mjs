import { accessSync, constants, mkdirSync } from 'node:fs';
import { Problem } from './problem.mjs';

/**
 * @param {string} folder is made where it isn't there
 * @param {string} variable that names it, for who must put it right
 * @throws {Problem} when it can't be made or written
 */
export function requireFolder(folder, variable) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch ({ code }) {
    throw new Problem(`${folder} is no folder that can be written (${code}): ${variable} names another`);
  }
}
