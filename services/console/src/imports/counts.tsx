import { Fact, Facts } from '../design/panel.tsx';
import { useFormat } from '../text/use-format.ts';

/** What became, or would become, of the rows: so many of each. */
export function Counts(props: { readonly counts: readonly (readonly [name: string, count: number])[] }) {
  const format = useFormat();
  return (
    <Facts>
      {props.counts.map(([name, count]) => (
        <Fact key={name} name={name}>
          {format.number(count)}
        </Fact>
      ))}
    </Facts>
  );
}
