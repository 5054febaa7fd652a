import type { Language } from '../prefs/preferences.ts';

const timeZone = 'Asia/Shanghai';
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

export type Format = ReturnType<typeof formatFor>;

/** Dates, times and numbers as people here read them. Instants are ISO 8601 or Date; days and times are Shanghai's. */
export function formatFor(language: Language) {
  const locale = locales[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
    return (at: string | Date) => format.format(new Date(at));
  };
  const numbers = new Intl.NumberFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const yuan = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    maximumFractionDigits: 2,
  });
  return {
    /** 2026年3月2日 */
    date: dates({ dateStyle: 'long' }),
    /** 3月2日 */
    dayMonth: dates({ month: 'short', day: 'numeric' }),
    /** 3月2日 09:05 */
    dateTime: dates({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }),
    /** With the year and the day of the week: for what must be beyond doubt. */
    fullTime: dates({ dateStyle: 'full', timeStyle: 'short' }),
    time: dates({ hour: '2-digit', minute: '2-digit' }),
    number: (value: number) => numbers.format(value),
    money: (value: number) => yuan.format(value),
    /** "2小时后", "3 days ago", from an instant. */
    fromNow(at: string | Date, now: Date = new Date()): string {
      const ms = new Date(at).getTime() - now.getTime();
      const [unit, size] =
        Math.abs(ms) < hour
          ? (['minute', minute] as const)
          : Math.abs(ms) < day
            ? (['hour', hour] as const)
            : (['day', day] as const);
      return relative.format(Math.trunc(ms / size), unit);
    },
  };
}
