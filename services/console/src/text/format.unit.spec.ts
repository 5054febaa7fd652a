import { expect, it } from '@jest/globals';
import { formatFor } from './format.ts';

const [zh, en] = [formatFor('zh'), formatFor('en')];
const at = '2026-03-01T17:05:00Z';

it('shows the time of Shanghai, wherever the browser is', () => {
  expect(zh.date(at)).toBe('2026年3月2日');
  expect(zh.dateTime(at)).toBe('3月2日 01:05');
  expect(en.dateTime(at)).toBe('2 Mar, 01:05');
});

it.each([
  ['2026-03-01T17:35:00Z', '30分钟后', 'in 30 minutes'],
  ['2026-03-02T15:05:00Z', '22小时后', 'in 22 hours'],
  ['2026-02-26T17:05:00Z', '3天前', '3 days ago'],
])('says how far %s is', (instant, chinese, english) => {
  expect(zh.fromNow(instant, new Date(at))).toBe(chinese);
  expect(en.fromNow(instant, new Date(at))).toBe(english);
});
