/**
 * 23 characters of which no two look or sound alike. A prime: the check character finds every wrong character and every
 * two that were swapped.
 */
const alphabet = '23456789ACEFHJKMPRTVWXY';
const base = BigInt(alphabet.length);
/** 23^14: 63 bits to guess. */
const drawn = 14;

/** What is needed of FieldCipher: the same for the same text, and without its key nobody's to foretell. */
interface Blinder {
  blind(text: string): string;
}

/**
 * The code under which a report is followed, such as K7M4P-9XRT2-HWACE: the same whenever it is asked for, so that a
 * phone that lost the answer gets it again, though only its hash is kept.
 */
export function receiptCode(cipher: Blinder, reportId: string): string {
  const bytes = Buffer.from(cipher.blind(`receipt of ${reportId}`), 'base64url');
  let left = BigInt(`0x${bytes.toString('hex')}`);
  const values: number[] = [];
  for (let i = 0; i < drawn; i++) {
    values.push(Number(left % base));
    left /= base;
  }
  const code = [...values, checkOf(values)].map((value) => alphabet.charAt(value)).join('');
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

/** Weighted by its place: services/console reckons the same to tell a slip of the pen from an unknown code. */
const checkOf = (values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + (i + 1) * value, 0) % alphabet.length;

/** What is kept of a code. However it was typed: small letters, without hyphens, with blanks. */
export const receiptHash = (cipher: Blinder, code: string): string =>
  cipher.blind(`code ${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`);
