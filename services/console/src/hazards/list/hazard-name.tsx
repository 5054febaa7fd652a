import css from './hazard-table.module.css';

/** What a hazard is called in a table: its type, and the number below. */
export const HazardName = (props: { readonly name: string; readonly number: string }) => (
  <>
    {props.name}
    <span className={css.number}>{props.number}</span>
  </>
);
