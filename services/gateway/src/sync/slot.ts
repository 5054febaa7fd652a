import { createHash } from 'node:crypto';

/** Minutes of the day in Shanghai. */
export interface Evening {
  readonly from: number;
  readonly until: number;
}

export interface Slot {
  readonly at: Date;
  readonly until: Date;
}

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
/** No summer time since 1991. */
const shanghaiMs = 8 * 3_600_000;

/**
 * The minute at which a person's phone sends the day's work: another for each person and each day, the same however
 * often it is asked for, so that a county's phones are spread over the evening.
 */
export function slotOf(subject: string, now: Date, evening: Evening): Slot {
  const today = Math.floor((now.getTime() + shanghaiMs) / dayMs);
  const slot = slotOn(today, subject, evening);
  return slot.until > now ? slot : slotOn(today + 1, subject, evening);
}

function slotOn(day: number, subject: string, { from, until }: Evening): Slot {
  const hash = createHash('sha256').update(`${subject}\n${day}`).digest().readUIntBE(0, 6);
  const begin = day * dayMs - shanghaiMs + from * minuteMs;
  const at = begin + Math.floor((hash / 2 ** 48) * (until - from) * minuteMs);
  return { at: new Date(at), until: new Date(at + minuteMs) };
}
