/** Work that a PIN costs who tries it: about half a second on a cheap phone. The device key stops who has no phone. */
const rounds = 150_000;

/** Stays in this browser: it can be used, not read. */
export const newDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** A key from the six digits, good on this phone alone. */
export async function keyOfPin(
  device: CryptoKey,
  salt: Uint8Array<ArrayBuffer>,
  pin: string,
): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return onThisPhone(device, await crypto.subtle.deriveBits(how, typed, 256));
}

/** A key from what the gateway gives to the login of this person, good on this phone alone. */
export const keyOfLogin = (device: CryptoKey, seal: string): Promise<CryptoKey> =>
  onThisPhone(device, bytesOf(`seal ${seal}`));

async function onThisPhone(device: CryptoKey, secret: BufferSource): Promise<CryptoKey> {
  const raw = await crypto.subtle.sign('HMAC', device, secret);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
