import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useRead } from '../../api/use-read.ts';
import { Button } from '../../design/button.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { today } from '../../text/today.ts';
import { useText } from '../../text/use-text.ts';
import { useAreaText } from '../text/use-area-text.ts';
import type { AreaFormProps } from './form-props.ts';
import css from './form.module.css';

const blank = { code: '', name: '' };

/** It closes; new areas take its place, and each area in it goes to one of them. */
export function SplitForm({ area, onClose }: AreaFormProps) {
  const [{ acts, form, split: text }, shared, say] = [useAreaText(), useText(), useSay()];
  const command = useCommand('post', '/api/v1/org/areas/{code}/split', '/api/v1/org');
  const inside = useRead('/api/v1/org/areas/{code}/children', {
    path: { code: area.code },
    query: { limit: 200 },
  });
  const [parts, setParts] = useState<readonly (typeof blank)[]>([blank, blank]);
  /** Of a child: which part it goes to; the first unless told. */
  const [goes, setGoes] = useState<Readonly<Record<string, string>>>({});
  const [effective, setEffective] = useState(today());
  const [tried, setTried] = useState(false);
  const change = (at: number, to: Partial<typeof blank>) =>
    setParts(parts.map((part, i) => (i === at ? { ...part, ...to } : part)));
  const submit = async () => {
    setTried(true);
    if (parts.some(({ code, name }) => !code.trim() || !name.trim())) return;
    const into = parts.map(({ code, name }, i) => ({
      ...{ code: code.trim(), name: name.trim(), level: area.level },
      children: (inside.data?.items ?? [])
        .filter((child) => Number(goes[child.code] ?? 0) === i)
        .map((child) => child.code),
    }));
    const done = await command.send({ path: { code: area.code }, body: { effective, into } }, area.version);
    if (!done) return;
    say(acts.split.done);
    onClose();
  };
  const fault = (at: number, field: keyof typeof blank) =>
    command.problem?.fault(`into/${at}/${field}`)?.message ??
    (tried && !parts[at]?.[field].trim() ? shared.required : undefined);
  const offered = parts.map(({ name }, i) => ({ value: String(i), label: name || text.part(i + 1) }));
  return (
    <FormDialog {...acts.split} {...command} kind="grave" onSubmit={() => void submit()} onClose={onClose}>
      <p>{text.why(area.name)}</p>
      {parts.map((part, i) => (
        <div key={i} className={css.row}>
          <TextInput
            label={text.partName(i + 1)}
            required
            maxLength={100}
            value={part.name}
            onChange={(name) => change(i, { name })}
            fault={fault(i, 'name')}
          />
          <TextInput
            label={text.partCode(i + 1)}
            required
            maxLength={40}
            value={part.code}
            onChange={(code) => change(i, { code })}
            fault={fault(i, 'code')}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => setParts([...parts, blank])}>
          {text.more}
        </Button>
      </div>
      {inside.data?.items.map(({ code, name }) => (
        <Select
          key={code}
          label={text.goes(name)}
          value={goes[code] ?? '0'}
          options={offered}
          onChange={(part) => setGoes({ ...goes, [code]: part })}
        />
      ))}
      <TextInput
        label={form.effective}
        hint={form.effectiveHint}
        type="date"
        required
        value={effective}
        onChange={setEffective}
        fault={command.problem?.fault('effective')?.message}
      />
    </FormDialog>
  );
}
