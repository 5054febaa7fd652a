import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRead } from '../../api/use-read.ts';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choice.tsx';
import { FileField } from '../../design/file-field.tsx';
import { Form } from '../../design/form-dialog.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Panel } from '../../design/panel.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useImportText } from '../../imports/text/use-import-text.ts';
import { typedFile } from '../../imports/typed-file.ts';
import { askEveryMs, useWatched } from '../../imports/use-watched.ts';
import { today } from '../../text/today.ts';
import { useText } from '../../text/use-text.ts';
import { useAreaText } from '../text/use-area-text.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { ShownImport } from './org-import.tsx';
import { Plan } from './plan.tsx';

const path = '/api/v1/org/areas/imports';
type Foreseen = Answer<'post', typeof path>;

/** An area file: first what it would change, then, when that is right, the change itself. */
export function AreaImport() {
  const [{ title, areaImport: text, form }, shared, words] = [useAreaText(), useText(), useImportText()];
  const [address, setAddress] = useSearchParams();
  const id = address.get('id') ?? '';
  const [file, setFile] = useState<File>();
  const [effective, setEffective] = useState(today());
  const [closeMissing, setCloseMissing] = useState<readonly 'close'[]>([]);
  const [tried, setTried] = useState(false);
  const [plan, setPlan] = useState<Foreseen>();
  const look = useCommand('post', path, path);
  const carry = useCommand('post', path, path);
  const job = useRead(
    '/api/v1/org/areas/imports/{id}',
    { path: { id } },
    { when: id !== '', pace: (last) => (last?.status === 'running' ? askEveryMs : undefined) },
  );
  useWatched(job.data && job.data.status === 'running', '/api/v1/org');
  const problem = look.problem ?? carry.problem;
  const how = { effective, closeMissing: closeMissing.length > 0 };

  const foresee = async () => {
    setTried(true);
    if (!file || !effective) return;
    setPlan(await look.send({ body: typedFile(file), query: { ...how, dryRun: true } }));
  };
  const carryOut = async () => {
    if (!file) return;
    const begun = await carry.send({ body: typedFile(file), query: how });
    if (!begun) return;
    setPlan(undefined);
    setAddress({ id: begun.id });
  };
  const anew = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      setPlan(undefined);
      set(value);
    };
  };

  return (
    <Page
      title={text.title}
      back={{ to: '/desk/areas', label: title }}
      help={<HelpLines lines={text.help} />}
    >
      <Panel title={id ? words.another : words.chooseFile}>
        <Form onSubmit={() => void foresee()}>
          <FileField
            label={words.file}
            hint={text.hint}
            required
            accept=".csv,text/csv"
            onChange={anew(setFile)}
            fault={tried && !file ? shared.required : undefined}
          />
          <TextInput
            label={form.effective}
            hint={text.effectiveHint}
            type="date"
            value={effective}
            onChange={anew(setEffective)}
            fault={problem?.fault('query/effective')?.message}
          />
          <Choices
            label={text.missing}
            value={closeMissing}
            options={[{ value: 'close', label: text.closeMissing }]}
            onChange={anew(setCloseMissing)}
          />
          {problem && <Refusal problem={problem} />}
          <div>
            <Button kind={plan ? 'usual' : 'main'} type="submit" icon="search" busy={look.sending}>
              {text.foresee}
            </Button>
          </div>
        </Form>
      </Panel>
      {plan && (
        <Plan plan={plan}>
          <Button kind="main" icon="check" busy={carry.sending} onClick={() => void carryOut()}>
            {text.carryOut}
          </Button>
        </Plan>
      )}
      {job.data && <ShownImport job={job.data} />}
      <EarlierImports />
    </Page>
  );
}
