import type { SealedContact } from './contact.ts';
import type { Changes, Particulars } from './premises.ts';

/** The part of a correction that differs from what is known: an act that changes nothing leaves no trace. */
export function realChanges(known: Particulars, wanted: Changes): Changes {
  const differing = Object.entries(wanted).filter(
    ([field, value]) =>
      value !== undefined && comparable(value) !== comparable(known[field as keyof Particulars] ?? null),
  );
  return Object.fromEntries(differing);
}

/** Ciphertexts of one text differ each time, so sealed contacts compare by their print. Tags have no order. */
function comparable(value: unknown): string {
  const ordered =
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value].sort() : value;
  return JSON.stringify(ordered, (_, inner: unknown) => (isSealed(inner) ? inner.print : inner));
}

const isSealed = (value: unknown): value is SealedContact =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'print' in value;
