const alphabet = '23456789ACEFHJKMPRTVWXY';
const length = 15;

/** As it is printed, in groups of five, however it was typed. */
export const spacedCode = (typed: string): string => plain(typed).replace(/(.{5})(?=.)/g, '$1-');

const plain = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Whether it can be a receipt code: its last character is reckoned from the others (services/hazards reckons the same). */
export function isReceiptCode(typed: string): boolean {
  const values = [...plain(typed)].map((character) => alphabet.indexOf(character));
  if (values.length !== length || values.includes(-1)) return false;
  const sum = values.slice(0, -1).reduce((so, value, i) => so + (i + 1) * value, 0);
  return sum % alphabet.length === values.at(-1);
}
