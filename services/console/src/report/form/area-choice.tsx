import { useState } from 'react';
import { useRead } from '../../api/use-read.ts';
import { Button } from '../../design/button.tsx';
import fieldCss from '../../design/field.module.css';
import { Icon } from '../../design/icon.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSettled } from '../../design/use-settled.ts';
import { useText } from '../../text/use-text.ts';
import { useReportText } from '../text/use-report-text.ts';
import css from './area-choice.module.css';
import type { PublicArea } from './draft.ts';

interface AreaChoiceProps {
  readonly value: PublicArea | undefined;
  readonly onChange: (area: PublicArea | undefined) => void;
  readonly fault?: string | undefined;
}

/** Where it is: by name, or step by step; what was chosen can be chosen anew. */
export function AreaChoice({ value, onChange, fault }: AreaChoiceProps) {
  const text = useReportText();
  if (!value) return <Search onChange={onChange} fault={fault} />;
  return (
    <div className={css.chosen} role="group" aria-label={text.area}>
      <Icon name="pin" size="1.5rem" />
      <p>
        <span className="said-only">{text.areaChosen} </span>
        <strong>{value.name}</strong>
        <span className={css.within}>{value.within.join(' › ')}</span>
      </p>
      <Button kind="quiet" onClick={() => onChange(undefined)}>
        {text.areaChange}
      </Button>
    </div>
  );
}

/** Where nobody looks from: too large to send somebody. */
const tooWide: readonly PublicArea['level'][] = ['province', 'city'];

function Search({ onChange, fault }: Omit<AreaChoiceProps, 'value'>) {
  const text = useReportText();
  const [typed, setTyped] = useState('');
  const [path, setPath] = useState<readonly PublicArea[]>([]);
  const q = useSettled(typed.trim(), 300);
  const here = path.at(-1);
  const found = useAreas(q, here?.code);
  const items = found.data?.items ?? [];

  const choose = (area: PublicArea) => {
    if (area.level === 'village') return onChange(area);
    setTyped('');
    setPath([...(q ? [] : path), area]);
  };

  return (
    <div className={css.search}>
      <TextInput
        label={text.areaSearch}
        hint={text.areaHint}
        type="search"
        required
        maxLength={30}
        value={typed}
        onChange={setTyped}
        fault={fault}
      />
      {path.length > 0 && !q && (
        <p className={css.path}>
          <button type="button" onClick={() => setPath([])}>
            {text.areaTop}
          </button>
          {path.map((area, i) => (
            <button key={area.code} type="button" onClick={() => setPath(path.slice(0, i + 1))}>
              {area.name}
            </button>
          ))}
        </p>
      )}
      {here && !q && !tooWide.includes(here.level) && (
        <Button icon="check" onClick={() => onChange(here)}>
          {text.areaHere(here.name)}
        </Button>
      )}
      <Found items={items} onChoose={choose} />
      {q && found.data && items.length === 0 && <p className={fieldCss.hint}>{text.areaNone}</p>}
      {found.error && <Refusal problem={found.error} />}
    </div>
  );
}

function Found(props: {
  readonly items: readonly PublicArea[];
  readonly onChoose: (area: PublicArea) => void;
}) {
  const text = useReportText();
  const { levels } = useText();
  return (
    <ul className={css.found} aria-label={text.areaList}>
      {props.items.map((area) => (
        <li key={area.code}>
          <button type="button" onClick={() => props.onChoose(area)}>
            <span>{area.name}</span>
            <span className={css.within}>{area.within.join(' › ') || levels[area.level]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** By name where there is one, else what lies in an area; above what alone lies at the top nobody has to go. */
function useAreas(q: string, within: string | undefined) {
  const top = useRead('/api/v1/org/public/areas', {}, { when: !q && !within, freshMs: hourMs });
  const only = top.data?.items.length === 1 ? top.data.items[0]?.code : undefined;
  const parent = within ?? only;
  const asked = q ? { q } : { in: parent ?? '' };
  const below = useRead(
    '/api/v1/org/public/areas',
    { query: asked },
    { when: q !== '' || parent !== undefined, freshMs: hourMs },
  );
  return q || parent ? below : top;
}

const hourMs = 3_600_000;
