import { createHash } from 'node:crypto';

const size = 32;

/** A hash of many pieces whose order is no matter: the sum of their SHA-256, modulo 2^256. */
export class Sum {
  readonly #bytes = new Uint8Array(size);
  count = 0;

  add(piece: Uint8Array): void {
    const hash = createHash('sha256').update(piece).digest();
    let carry = 0;
    for (let i = size - 1; i >= 0; i -= 1) {
      carry += (this.#bytes[i] ?? 0) + (hash[i] ?? 0);
      this.#bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    this.count += 1;
  }

  /** In hex. */
  get hash(): string {
    return Buffer.from(this.#bytes).toString('hex');
  }
}
