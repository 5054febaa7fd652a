/** Bytes nobody reads without the key. */
export interface Sealed {
  /** 12 random bytes, another for each sealing. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A key for sealing that can't be taken out of the browser again. @param raw 32 bytes */
export const sealingKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** @param place what it is and where it lies: opened as anything else it is refused */
export async function sealBytes(key: CryptoKey, place: string, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = bytesOf(place);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes) };
}

/** @throws OperationError with another key, at another place, or where a bit was changed */
export const openBytes = (key: CryptoKey, place: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, key, data);

export const sealJson = (key: CryptoKey, place: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, place, bytesOf(JSON.stringify(value)));

/** @throws OperationError as openBytes */
export const openJson = async (key: CryptoKey, place: string, sealed: Sealed): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, place, sealed)));
