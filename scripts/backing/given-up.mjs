import { GivenUp } from '../process/problem.mjs';

let current = new AbortController();

/** Of the installs that are under way now: aborted when they are given up. */
export const installsSignal = () => current.signal;

/** For Ctrl-C in the middle of an install, or the failure of another: what they left is done again next time. */
export function abortInstalls() {
  current.abort(new GivenUp('the install was given up'));
  current = new AbortController();
}
