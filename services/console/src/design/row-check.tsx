import css from './table.module.css';

interface RowCheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The box that chooses a row; all of its cell can be pressed. */
export const RowCheck = ({ label, checked, onChange }: RowCheckProps) => (
  <label className={css.box}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span className="said-only">{label}</span>
  </label>
);
