import type { FieldCipher } from '@firegrid/store';
import { z } from 'zod';
import type { SealedPhone } from './person.ts';

/** A mobile (11 digits) or a line with its area code; blanks and hyphens are dropped. */
export const phoneNumber = z
  .string()
  .max(25)
  .regex(/^\+?[0-9][0-9 -]{5,20}$/, 'must be a phone number');

export const seal = (cipher: FieldCipher, phone: string): SealedPhone => {
  const digits = phone.replaceAll(/[ -]/g, '');
  return { cipher: cipher.encrypt(digits), masked: masked(digits) };
};

/** 138****1234; of a short one only the end. */
function masked(digits: string): string {
  const shown = digits.length >= 9 ? digits.slice(0, 3) : '';
  return `${shown}****${digits.slice(-4)}`;
}
