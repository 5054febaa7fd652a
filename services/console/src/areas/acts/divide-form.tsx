import { useState } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../design/button.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useText } from '../../text/use-text.ts';
import { useAreaText } from '../text/use-area-text.ts';
import type { AreaFormProps } from './form-props.ts';
import css from './form.module.css';

interface NewGrid {
  readonly name: string;
  readonly responsible: string;
}

/** The server's limit of one division. */
const most = 200;

/** Divides a village into grids, each with a name and who answers for it. */
export function DivideForm({ area, there, onClose }: AreaFormProps & { readonly there: number }) {
  const [{ divide: text, form }, shared, say] = [useAreaText(), useText(), useSay()];
  const command = useCommand('post', '/api/v1/org/areas/{code}/grids', '/api/v1/org');
  const named = (n: number): NewGrid => ({ name: text.named(n), responsible: '' });
  const [grids, setGrids] = useState<readonly NewGrid[]>([named(there + 1), named(there + 2)]);
  const [tried, setTried] = useState(false);
  const people = useRead('/api/v1/org/people', { query: { area: area.parent || area.code, limit: 200 } });
  const offered = (people.data?.items ?? []).map(({ id, name, username }) => ({
    value: id,
    label: shared.personOf(name, username),
  }));
  const change = (at: number, to: Partial<NewGrid>) =>
    setGrids(grids.map((grid, i) => (i === at ? { ...grid, ...to } : grid)));
  const submit = async () => {
    setTried(true);
    if (grids.some(({ name }) => !name.trim())) return;
    const body = {
      grids: grids.map(({ name, responsible }) => ({
        name: name.trim(),
        responsible: responsible || null,
      })),
    };
    const done = await command.send({ path: { code: area.code }, body }, area.version);
    if (!done) return;
    say(text.done(done.codes.length));
    onClose();
  };
  return (
    <FormDialog
      title={text.title(area.name)}
      button={text.submit(grids.length)}
      {...command}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{text.why}</p>
      <ol className="stacked">
        {grids.map((grid, i) => (
          <li key={i} className={css.row}>
            <TextInput
              label={text.name(i + 1)}
              required
              maxLength={100}
              value={grid.name}
              onChange={(name) => change(i, { name })}
              fault={
                command.problem?.fault(`grids/${i}/name`)?.message ??
                (tried && !grid.name.trim() ? shared.required : undefined)
              }
            />
            <Select
              label={text.responsible(i + 1)}
              value={grid.responsible}
              options={[{ value: '', label: form.nobody }, ...offered]}
              onChange={(responsible) => change(i, { responsible })}
              fault={command.problem?.fault(`grids/${i}/responsible`)?.message}
            />
          </li>
        ))}
      </ol>
      <div className="beside">
        {grids.length < most && (
          <Button icon="plus" onClick={() => setGrids([...grids, named(there + grids.length + 1)])}>
            {text.more}
          </Button>
        )}
        {grids.length > 1 && (
          <Button kind="quiet" icon="close" onClick={() => setGrids(grids.slice(0, -1))}>
            {text.less}
          </Button>
        )}
      </div>
    </FormDialog>
  );
}
