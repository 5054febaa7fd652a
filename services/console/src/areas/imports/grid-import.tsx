import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useRead } from '../../api/use-read.ts';
import { Button } from '../../design/button.tsx';
import { FileField } from '../../design/file-field.tsx';
import { Form } from '../../design/form-dialog.tsx';
import { Page } from '../../design/page.tsx';
import { Panel } from '../../design/panel.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useImportText } from '../../imports/text/use-import-text.ts';
import { typedFile } from '../../imports/typed-file.ts';
import { askEveryMs, useWatched } from '../../imports/use-watched.ts';
import { useText } from '../../text/use-text.ts';
import { useAreaText } from '../text/use-area-text.ts';
import { ShownImport } from './org-import.tsx';

/** Many villages divided into grids by a file. The import has an address: it can be looked at again. */
export function GridImport() {
  const [{ title, gridImport: text }, shared, words] = [useAreaText(), useText(), useImportText()];
  const [address, setAddress] = useSearchParams();
  const id = address.get('id') ?? '';
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/org/grids/imports', '/api/v1/org/grids/imports');
  const job = useRead(
    '/api/v1/org/grids/imports/{id}',
    { path: { id } },
    { when: id !== '', pace: (last) => (last?.status === 'running' ? askEveryMs : undefined) },
  );
  useWatched(job.data && job.data.status === 'running', '/api/v1/org');
  const submit = async () => {
    setTried(true);
    if (!file) return;
    const begun = await command.send({ body: typedFile(file) });
    if (begun) setAddress({ id: begun.id });
  };
  return (
    <Page
      title={text.title}
      back={{ to: '/desk/areas', label: title }}
      help={text.help.map((line) => (
        <p key={line}>{line}</p>
      ))}
    >
      <Panel title={id ? words.another : words.chooseFile}>
        <Form onSubmit={() => void submit()}>
          <FileField
            label={words.file}
            hint={text.hint}
            required
            accept=".csv,text/csv"
            onChange={setFile}
            fault={tried && !file ? shared.required : undefined}
          />
          {command.problem && <Refusal problem={command.problem} />}
          <div>
            <Button kind="main" type="submit" icon="upload" busy={command.sending}>
              {words.start}
            </Button>
          </div>
        </Form>
      </Panel>
      {job.data && <ShownImport job={job.data} />}
    </Page>
  );
}
