/** The day it is in Shanghai at an instant, as YYYY-MM-DD. */
export const dayOf = (at: Date): string => shanghai.format(at);

/** The day after an ISO date. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
