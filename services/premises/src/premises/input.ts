import { areaCode, text } from '@firegrid/http';
import { isPhone, normalPhone } from '@firegrid/phone';
import { z } from 'zod';
import { isCreditCode, normalCreditCode } from './credit-code.ts';
import { limits } from './limits.ts';
import { china } from './position.ts';

const phone = z
  .string()
  .min(3)
  .max(40)
  .refine((typed) => isPhone(normalPhone(typed)), 'must be a Chinese mobile or landline number');

const contact = z.strictObject({ name: text(limits.contactName), phone });

const creditCode = z
  .string()
  .min(18)
  .max(40)
  .refine(
    (typed) => isCreditCode(normalCreditCode(typed)),
    'must be a unified social credit code (GB 32100-2015)',
  );

const position = z.strictObject({
  longitude: z.number().min(china.west).max(china.east),
  latitude: z.number().min(china.south).max(china.north),
});

const code = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/, 'must be a code of the catalogue');

const floorArea = z.number().positive().max(limits.floorArea);
const tags = z.array(code).max(limits.tags);
const contacts = z.array(contact).max(limits.contacts);

/** A new premises. Fields left out are not known. */
export const registerBody = z.strictObject({
  name: text(limits.name),
  class: code,
  area: areaCode,
  address: text(limits.address),
  position: position.optional(),
  floorArea: floorArea.optional(),
  creditCode: creditCode.optional(),
  tags: tags.optional(),
  responsible: contact.optional(),
  contacts: contacts.optional(),
});

/** A correction: what is left out stays, `null` clears. */
export const changeBody = z
  .strictObject({
    name: text(limits.name),
    area: areaCode,
    address: text(limits.address),
    position: position.nullable(),
    floorArea: floorArea.nullable(),
    creditCode: creditCode.nullable(),
    tags,
    responsible: contact.nullable(),
    contacts,
  })
  .partial();

export const reclassBody = z.strictObject({ class: code });
export const closeBody = z.strictObject({ reason: text(limits.reason) });
export const reopenBody = z.strictObject({});

export type RegisterInput = z.output<typeof registerBody>;
export type ChangeInput = z.output<typeof changeBody>;
