/** Wrong PINs, as the phone remembers them. */
export interface Attempts {
  readonly wrong: number;
  /** Unix time in ms until which no PIN is looked at. */
  readonly waitUntil: number;
}

export const noAttempts: Attempts = { wrong: 0, waitUntil: 0 };

const waitsFrom = 5;
const shortestMs = 30_000;
/** After so many the PIN is forgotten: only the login opens what is kept. */
export const mostWrong = 10;

/** Counted before the PIN is looked at, so that who switches the phone off meanwhile gains nothing. */
export function afterAttempt({ wrong }: Attempts, now: number): Attempts {
  const next = wrong + 1;
  const waitUntil = next < waitsFrom ? 0 : now + shortestMs * 2 ** (next - waitsFrom);
  return { wrong: next, waitUntil };
}

/** In ms; 0 where a PIN may be tried. */
export const waitMs = ({ waitUntil }: Attempts, now: number): number => Math.max(0, waitUntil - now);

export const isUsedUp = ({ wrong }: Attempts): boolean => wrong >= mostWrong;

/** Six digits, and none that everybody tries first. */
export function isGoodPin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return false;
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, i) => digit - (digits[i] ?? 0)));
  const [step] = steps;
  return steps.size > 1 || Math.abs(step ?? 0) > 1;
}
