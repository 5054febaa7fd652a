import { isPhone, maskedPhone, normalPhone } from '@firegrid/phone';
import { type Catalogue, classNamed, tagNamed } from '../catalogue/catalogue.ts';
import { type Contact, maskedName } from '../premises/contact.ts';
import { isCreditCode, normalCreditCode } from '../premises/credit-code.ts';
import { type Position, isInChina } from '../premises/position.ts';
import { limits } from '../premises/limits.ts';
import type { Columns, Field } from './columns.ts';
import type { Reason, Rejection } from './rejection.ts';

/** A line that reads well. Whether its area exists and is the importer's, and its size fits, is seen later. */
export interface Row {
  readonly line: number;
  readonly name: string;
  readonly class: string;
  readonly area: string;
  readonly address: string;
  readonly position?: Position;
  readonly contact?: Contact;
  /** m². */
  readonly floorArea?: number;
  readonly creditCode?: string;
  /** Absent where the file says nothing of tags. */
  readonly tags?: readonly string[];
}

/** Reads a line; all that is wrong with it is told at once. An empty cell says nothing of its field. */
export function readRow(
  line: number,
  cells: readonly string[],
  columns: Columns,
  catalogue: Catalogue,
): Row | readonly Rejection[] {
  const rejections: Rejection[] = [];
  const raw = (field: Field): string => {
    const at = columns.at[field];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const reject = (field: Field, reason: Reason): undefined => {
    const column = columns.headers[columns.at[field] ?? -1] ?? '';
    rejections.push({ line, column, reason, value: shown(field, raw(field)) });
  };
  const text = (field: Field, max: number, required = false): string | undefined => {
    const value = raw(field);
    if (value === '') return required ? reject(field, 'required') : undefined;
    if (!isClean(value)) return reject(field, 'broken-text');
    return value.length > max ? reject(field, 'too-long') : value;
  };
  const number = (field: Field): number | undefined => {
    const typed = text(field, 40);
    if (typed === undefined) return undefined;
    const value = numberIn(typed);
    return value === undefined ? reject(field, 'not-a-number') : value;
  };

  if (cells.slice(columns.headers.length).some((cell) => cell.trim() !== ''))
    return [{ line, column: '', reason: 'too-many-cells', value: '' }];

  const name = text('name', limits.name, true);
  const address = text('address', limits.address, true);
  const area = text('area', 40, true);
  const typedClass = text('class', 40, true);
  const known = typedClass === undefined ? undefined : classNamed(catalogue, typedClass);
  if (typedClass !== undefined && !known) reject('class', 'unknown-class');

  const [longitude, latitude] = [number('longitude'), number('latitude')];
  const positions = [raw('longitude'), raw('latitude')].filter(Boolean).length;
  const position = longitude !== undefined && latitude !== undefined ? { longitude, latitude } : undefined;
  if (positions === 1) reject(raw('longitude') ? 'latitude' : 'longitude', 'position-incomplete');
  if (position && !isInChina(position)) reject('longitude', 'not-in-china');

  const [person, typedPhone] = [text('contact', limits.contactName), text('phone', 40)];
  const phone = typedPhone === undefined ? undefined : normalPhone(typedPhone);
  if (phone !== undefined && !isPhone(phone)) reject('phone', 'not-a-phone');
  if ((raw('contact') === '') !== (raw('phone') === ''))
    reject(raw('contact') === '' ? 'contact' : 'phone', 'contact-incomplete');

  const floorArea = number('floorArea');
  if (floorArea !== undefined && !(floorArea > 0 && floorArea <= limits.floorArea))
    reject('floorArea', 'out-of-range');

  const typedCode = text('creditCode', 40);
  const creditCode = typedCode === undefined ? undefined : normalCreditCode(typedCode);
  if (creditCode !== undefined && !isCreditCode(creditCode)) reject('creditCode', 'not-a-credit-code');

  const tags = text('tags', 200)
    ?.split(/[,，;；、|\s]+/)
    .filter(Boolean);
  const knownTags = tags?.map((tag) => tagNamed(catalogue, tag)?.code);
  if (knownTags?.includes(undefined)) reject('tags', 'unknown-tag');

  if (rejections.length > 0 || !name || !address || !area || !known) return rejections;
  return {
    line,
    name,
    class: known.code,
    area,
    address,
    ...(position ? { position } : {}),
    ...(person && phone ? { contact: { name: person, phone } } : {}),
    ...(floorArea === undefined ? {} : { floorArea }),
    ...(creditCode ? { creditCode } : {}),
    ...(knownTags ? { tags: [...new Set(knownTags as string[])].sort() } : {}),
  };
}

/** The cell as a report may show it. */
function shown(field: Field, value: string): string {
  if (value === '') return '';
  const told =
    field === 'contact' ? maskedName(value) : field === 'phone' ? maskedPhone(normalPhone(value)) : value;
  return told.slice(0, 100).toWellFormed();
}

/** No lone surrogate, no control character, nothing the decoder gave up on. */
const isClean = (value: string): boolean =>
  value.isWellFormed() && !/[\p{Cc}\uFFFD]/u.test(value.replace(/[\n\r\t]/g, ''));

/** 120, 120.5, "1,200", 120㎡, 120 平方米. */
function numberIn(typed: string): number | undefined {
  const bare = typed
    .normalize('NFKC')
    .replace(/(m2|平方米|平米|°)$/i, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .trim();
  return /^[+-]?\d{1,12}(\.\d{1,12})?$/.test(bare) ? Number(bare) : undefined;
}
