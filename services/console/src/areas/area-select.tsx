import { Select } from '../design/select.tsx';
import { useNames } from '../names/use-names.ts';
import { useAreasBelow, useMyAreas } from './use-areas-below.ts';

interface AreaSelectProps {
  readonly label: string;
  /** Said for no area in particular. */
  readonly any: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** One of my areas or of those directly in the widest of them; one that came with the address stays on offer. */
export function AreaSelect({ label, any, value, onChange }: AreaSelectProps) {
  const [mine, names] = [useMyAreas(), useNames()];
  const below = useAreasBelow(mine[0]?.code ?? '').data?.items ?? [];
  const options = [...mine, ...below].map(({ code, name }) => ({ value: code, label: name }));
  const known = options.some((option) => option.value === value);
  return (
    <Select
      label={label}
      value={value}
      options={[
        { value: '', label: any },
        ...options,
        ...(value && !known ? [{ value, label: names.area(value) }] : []),
      ]}
      onChange={onChange}
    />
  );
}
