const page = '/report/follow';

/** Where a report is followed. The code stands behind the hash: no server on the way, no log of it learns the code. */
export const followAddress = (code: string): string => `${page}#${code}`;
