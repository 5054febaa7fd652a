import { normalPhone } from '@firegrid/phone';
import { type Cipher, type Contact, type SealedContact, sealContact } from './contact.ts';
import { normalCreditCode } from './credit-code.ts';
import type { ChangeInput, RegisterInput } from './input.ts';
import type { AreaRef, Changes, Particulars } from './premises.ts';

/** What was sent, in normal form and with its personal data sealed: from here on nothing is in clear. */
export function particularsOf(cipher: Cipher, input: RegisterInput, area: AreaRef): Particulars {
  const { position, floorArea, creditCode, responsible, tags = [], contacts = [] } = input;
  return {
    name: input.name.trim(),
    area,
    address: input.address.trim(),
    position,
    floorArea,
    creditCode: creditCode && normalCreditCode(creditCode),
    tags: tagSet(tags),
    responsible: responsible && sealed(cipher, responsible),
    contacts: contacts.map((contact) => sealed(cipher, contact)),
  };
}

/** A correction in normal form. @param area where `input.area` is given: the register's entry for it */
export function changesOf(cipher: Cipher, input: ChangeInput, area: AreaRef | undefined): Changes {
  const { name, address, position, floorArea, creditCode, tags, responsible, contacts } = input;
  return withoutUndefined({
    name: name?.trim(),
    area,
    address: address?.trim(),
    position,
    floorArea,
    creditCode: creditCode && normalCreditCode(creditCode),
    tags: tags && tagSet(tags),
    responsible: responsible && sealed(cipher, responsible),
    contacts: contacts?.map((contact) => sealed(cipher, contact)),
  });
}

export const sealed = (cipher: Cipher, { name, phone }: Contact): SealedContact =>
  sealContact(cipher, { name: name.trim(), phone: normalPhone(phone) });

const tagSet = (tags: readonly string[]): string[] => [...new Set(tags)].sort();

/** A field that is not there must not be there: `undefined` would be a change to nothing. */
const withoutUndefined = (changes: { readonly [F in keyof Changes]: Changes[F] | undefined }): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
