import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { Button } from '../design/button.tsx';
import { Rows, Row } from '../design/rows.tsx';
import { TextInput } from '../design/text-input.tsx';
import { useSettled } from '../design/use-settled.ts';
import { useNames } from '../names/use-names.ts';
import { useText } from '../text/use-text.ts';
import css from './layout.module.css';
import { useAreaText } from './text/use-area-text.ts';

/** Areas by how their name, its pinyin or the code begins; the first found is chosen by Enter. */
export function AreaSearch({ onChoose }: { readonly onChoose: (code: string) => void }) {
  const [text, shared, names] = [useAreaText(), useText(), useNames()];
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useRead('/api/v1/org/areas/search', { query: { q, limit: 20 } }, { when: q !== '' });
  const choose = (code: string) => {
    setTyped('');
    onChoose(code);
  };
  const first = found.data?.items[0];
  return (
    <form
      role="search"
      className="stacked"
      onSubmit={(event) => {
        event.preventDefault();
        if (first && q === typed.trim()) choose(first.code);
      }}
    >
      <TextInput
        label={text.search}
        hint={text.searchHint}
        type="search"
        maxLength={60}
        value={typed}
        onChange={setTyped}
      />
      {typed && found.data && (
        <div className={css.found} aria-live="polite">
          {found.data.items.length === 0 ? (
            <p>{shared.nothingFound}</p>
          ) : (
            <Rows label={shared.search}>
              {found.data.items.map(({ code, name, level, ancestors }) => (
                <Row
                  key={code}
                  to={`/desk/areas/${encodeURIComponent(code)}`}
                  onFollow={() => setTyped('')}
                  title={name}
                  about={`${shared.levels[level]} · ${names.path(ancestors.slice(-4, -1)) || code}`}
                />
              ))}
            </Rows>
          )}
        </div>
      )}
      {typed && (
        <Button kind="quiet" icon="close" onClick={() => setTyped('')}>
          {text.clearSearch}
        </Button>
      )}
    </form>
  );
}
