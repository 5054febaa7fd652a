import { useSearchParams } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useRead } from '../../api/use-read.ts';
import { HelpLines, Page } from '../../design/page.tsx';
import { Panel } from '../../design/panel.tsx';
import { useImportText } from '../../imports/text/use-import-text.ts';
import { UploadForm } from '../../imports/upload-form.tsx';
import { askEveryMs, useWatched } from '../../imports/use-watched.ts';
import { useAreaText } from '../text/use-area-text.ts';
import { ShownImport } from './org-import.tsx';

/** Many villages divided into grids by a file. The import has an address: it can be looked at again. */
export function GridImport() {
  const [{ title, gridImport: text }, words] = [useAreaText(), useImportText()];
  const [address, setAddress] = useSearchParams();
  const id = address.get('id') ?? '';
  const command = useCommand('post', '/api/v1/org/grids/imports', '/api/v1/org/grids/imports');
  const job = useRead(
    '/api/v1/org/grids/imports/{id}',
    { path: { id } },
    { when: id !== '', pace: (last) => (last?.status === 'running' ? askEveryMs : undefined) },
  );
  useWatched(job.data && job.data.status === 'running', '/api/v1/org');
  const send = async (file: File) => {
    const begun = await command.send({ body: file });
    if (begun) setAddress({ id: begun.id });
  };
  return (
    <Page
      title={text.title}
      back={{ to: '/desk/areas', label: title }}
      help={<HelpLines lines={text.help} />}
    >
      <Panel title={id ? words.another : words.chooseFile}>
        <UploadForm {...command} hint={text.hint} accept=".csv,text/csv" onSend={send} />
      </Panel>
      {job.data && <ShownImport job={job.data} />}
    </Page>
  );
}
