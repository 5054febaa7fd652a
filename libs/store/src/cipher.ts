import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

interface Key {
  readonly id: string;
  readonly secret: Buffer;
}

/**
 * Encrypts personal fields one by one: AES-256-GCM, "<key id>.<base64url of iv, tag, text>".
 * Rotation: the new key first, old ones after it; what was written with an old one stays readable.
 */
export class FieldCipher {
  readonly #keys: readonly [Key, ...Key[]];
  readonly #blinding: Buffer;

  /** @param keysBase64 32 bytes each, several separated by commas. @throws Error when one is not */
  constructor(keysBase64: string) {
    const [first, ...older] = keysBase64.split(',').map(keyOf) as [Key, ...Key[]];
    this.#keys = [first, ...older];
    // Blind values are looked up by equality, so they stay with the oldest key when keys rotate.
    const oldest = older.at(-1) ?? first;
    this.#blinding = Buffer.from(hkdfSync('sha256', oldest.secret, '', 'firegrid blind', 32));
  }

  encrypt(text: string): string {
    const [{ id, secret }] = this.#keys;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', secret, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** @throws Error when the key is not known or the value was tampered with */
  decrypt(value: string): string {
    const [id, packed = ''] = value.split('.');
    const key = this.#keys.find((known) => known.id === id);
    if (!key) throw new Error(`no key ${id} to decrypt with`);
    const bytes = Buffer.from(packed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** The same for the same text, telling nothing of it: to find by equality what is encrypted. */
  blind(text: string): string {
    return createHmac('sha256', this.#blinding).update(text).digest('base64url');
  }
}

function keyOf(base64: string): Key {
  const secret = Buffer.from(base64.trim(), 'base64');
  if (secret.length !== 32) throw new Error('a field encryption key is 32 bytes in base64');
  return { id: createHash('sha256').update(secret).digest('hex').slice(0, 8), secret };
}
