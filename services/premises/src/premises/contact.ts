import { maskedPhone } from '@firegrid/phone';

/** A person to call, in clear: only on its way in, and for a reader whose reading is recorded. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** The same as it is stored: personal data encrypted, with enough left to recognise it. */
export interface SealedContact {
  /** Ciphertext of name and phone. */
  readonly sealed: string;
  /** As lists show it, such as 张* and 138****1234. */
  readonly shown: Contact;
  /** Keyed hash of name and phone: the same person gives the same print, so that a change is seen without decrypting. */
  readonly print: string;
}

/** What sealing needs; FieldCipher of libs/store is one. */
export interface Cipher {
  encrypt(text: string): string;
  decrypt(value: string): string;
  blind(text: string): string;
}

export function sealContact(cipher: Cipher, { name, phone }: Contact): SealedContact {
  const text = JSON.stringify([name, phone]);
  return {
    sealed: cipher.encrypt(text),
    shown: { name: maskedName(name), phone: maskedPhone(phone) },
    print: cipher.blind(text),
  };
}

export function openContact(cipher: Cipher, { sealed }: SealedContact): Contact {
  const [name, phone] = JSON.parse(cipher.decrypt(sealed)) as [string, string];
  return { name, phone };
}

/** The first character stays. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}*`;
