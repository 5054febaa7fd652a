/** The 31 characters of GB 32100-2015, table 1, in the order of their values: no I, O, S, V, Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * The 18th character of a unified social credit code: 31 − Σ(value × 3^(i−1) mod 31) mod 31.
 * Source: GB 32100-2015 (统一社会信用代码编码规则), table 2 and annex on the check digit.
 * @param body the first 17 characters
 */
export function creditCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += characters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return characters.charAt((31 - (sum % 31)) % 31);
}

/** Whether a code has the standard's form and its check digit. Lower case, spaces and full-width are not normal form. */
export const isCreditCode = (code: string): boolean =>
  shape.test(code) && creditCheckCharacter(code.slice(0, 17)) === code.charAt(17);

/** What people type, in normal form: half-width, upper case, no blanks or hyphens. */
export const normalCreditCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase();
