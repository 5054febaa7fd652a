import { encode } from 'uqr';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { useText } from '../text/use-text.ts';
import { plateAddress } from './address.ts';
import css from './plate.module.css';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** The plate at a door: a grid worker reads it with the phone and begins the visit. */
export function Plate({ premises: { id, name, number } }: { readonly premises: Named }) {
  const text = useText({ zh, en });
  // A quarter of it may be scratched or dirty.
  const { data, size } = encode(plateAddress(location.origin, id), { ecc: 'Q', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <Panel title={text.title}>
      <p className="soft">{text.why}</p>
      <figure className={css.plate}>
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text.of(name)}>
          <rect width={size} height={size} className={css.light} />
          <path d={dark.join('')} className={css.dark} />
        </svg>
        <figcaption>
          {name}
          <br />
          {number}
        </figcaption>
      </figure>
      <Button onClick={() => window.print()}>{text.print}</Button>
    </Panel>
  );
}
