const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The day in Shanghai, as the API writes it: 2026-03-02. */
export const today = (now: Date = new Date()): string => days.format(now);
