import type { Input } from '../../api/types.ts';

export type Filter = NonNullable<Input<'get', '/api/v1/premises/premises/count'>['query']>;

const fields = ['name', 'number', 'class', 'tag', 'area', 'status'] as const;
/** What an address of the list asks for: `?class=small-shop&name=…`; '' where anything will do. */
export type Asked = Readonly<Record<(typeof fields)[number], string>>;

/** Those that are still there, unless told otherwise. */
const usual: Asked = { name: '', number: '', class: '', tag: '', area: '', status: 'open' };

export const askedBy = (address: URLSearchParams): Asked =>
  Object.fromEntries(
    fields.map((field) => [field, address.get(field)?.trim() ?? usual[field]]),
  ) as unknown as Asked;

/** The address of a list: what is usual is left out. */
export const addressOf = (asked: Asked): URLSearchParams =>
  new URLSearchParams(
    fields.flatMap((field) => (asked[field] === usual[field] ? [] : [[field, asked[field]]])),
  );

/** As the API takes it. Whose number is known is looked for whatever else was asked. */
export function filterOf({ number, status, ...asked }: Asked): Filter {
  if (number) return { number };
  const given = Object.entries(asked).filter(([, value]) => value);
  const state = status === 'open' || status === 'closed' ? { status } : {};
  return { ...Object.fromEntries(given), ...state } as Filter;
}
