const shanghaiMs = 8 * 3_600_000;

/** The day it is in Shanghai, as an ISO date: without summer time since 1991. */
export const shanghaiDay = (at: Date = new Date()): string =>
  new Date(at.getTime() + shanghaiMs).toISOString().slice(0, 10);
