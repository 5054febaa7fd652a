/** A mobile number keeps 3 + 4 digits (138****1234), any other its last 2. */
export const maskedPhone = (phone: string): string =>
  phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

const mobile = /^1[3-9]\d{9}$/;
const landline = /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?$/;

/** A Chinese mobile or landline number in normal form. */
export const isPhone = (phone: string): boolean => mobile.test(phone) || landline.test(phone);

/** What people type, in normal form: half-width, no blanks, no +86; hyphens only in landlines. */
export function normalPhone(typed: string): string {
  const digits = typed
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/^(\+86|0086)-?/, '');
  const bare = digits.replace(/-/g, '');
  return mobile.test(bare) ? bare : digits.replace(/[()]/g, '');
}
