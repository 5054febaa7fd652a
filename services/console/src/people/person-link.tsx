import { Link } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { useText } from '../text/use-text.ts';

const minuteMs = 60_000;

/** What a person of the register is called; for who is not one of mine, that. */
export function PersonName({ id }: { readonly id: string }) {
  const text = useText();
  const { data, error } = useRead('/api/v1/org/people/{id}', { path: { id } }, { freshMs: minuteMs });
  return <span>{data?.name ?? (error ? text.notOfMine : '…')}</span>;
}

export const PersonLink = ({ id }: { readonly id: string }) => (
  <Link to={`/desk/people/${id}`}>
    <PersonName id={id} />
  </Link>
);
