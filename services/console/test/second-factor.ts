import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code an authenticator app shows (RFC 6238: SHA-1, six digits, 30 s). @param secret in base32 */
export function codeOf(secret: string, at: Date = new Date()): string {
  const bits = [...secret.replace(/\s/g, '')].map((letter) =>
    alphabet.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const hash = createHmac('sha1', key).update(count).digest();
  const from = (hash.at(-1) ?? 0) & 0x0f;
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Who administers sets up an authenticator app at the first sign-in, as Keycloak's page asks. */
export async function setUpSecondFactor(page: Page): Promise<void> {
  await page.locator('#mode-manual').click();
  const secret = await page.locator('#kc-totp-secret-key').innerText();
  await page.locator('#totp').fill(codeOf(secret));
  await page.locator('#saveTOTPBtn').click();
}
