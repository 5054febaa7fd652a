import { Link } from 'react-router';
import { useText } from '../text/use-text.ts';
import css from './brand.module.css';

/** The grid, and the one cell that burns. */
export const Emblem = ({ size }: { readonly size: string }) => (
  <img src="/icon.svg" alt="" width={size} height={size} />
);

/** Name and sign; leads to the start. */
export function Brand() {
  const text = useText();
  return (
    <Link to="/" className={css.brand}>
      <Emblem size="36" />
      <span className={css.words}>
        <strong>{text.product}</strong>
        <span>{text.productLong}</span>
      </span>
    </Link>
  );
}
