import {
  type AreaRef,
  type Changes,
  type Particulars,
  type Standing,
  placeKey,
} from '../premises/premises.ts';
import type { StagedRow } from './job.ts';

/** A line as a new premises. */
export const particularsFrom = (row: StagedRow, area: AreaRef): Particulars => ({
  name: row.name,
  area,
  address: row.address,
  position: row.position,
  floorArea: row.floorArea,
  creditCode: row.creditCode,
  tags: row.tags ?? [],
  contacts: row.contact ? [row.contact] : [],
});

/** What a line says of a premises that is known. What it says nothing of, or says less exactly, stays. */
export function changesFrom(row: StagedRow, area: AreaRef, known: Standing): Changes {
  const { position, floorArea, creditCode, tags, contact } = row;
  const renamed = placeKey(row.name, row.address) !== known.key;
  const isContactNew =
    contact && ![known.responsible, ...known.contacts].some((one) => one?.print === contact.print);
  return {
    ...(renamed ? { name: row.name, address: row.address } : {}),
    ...(known.area.ancestors.includes(area.code) ? {} : { area }),
    ...(position ? { position } : {}),
    ...(floorArea === undefined ? {} : { floorArea }),
    ...(creditCode ? { creditCode } : {}),
    ...(tags ? { tags } : {}),
    ...(isContactNew ? { contacts: [contact, ...known.contacts.slice(1)] } : {}),
  };
}
