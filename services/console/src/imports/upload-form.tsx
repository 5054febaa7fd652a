import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { FileField } from '../design/file-field.tsx';
import { Form } from '../design/form-dialog.tsx';
import { Refusal } from '../design/refusal.tsx';
import { useText } from '../text/use-text.ts';
import { useImportText } from './text/use-import-text.ts';
import { typedFile } from './typed-file.ts';

interface UploadFormProps {
  readonly hint: string;
  /** Endings and media types, as the browser's own dialog takes them. */
  readonly accept: string;
  readonly sending: boolean;
  readonly problem: Problem | undefined;
  readonly onSend: (file: File) => Promise<void>;
}

/** A file from the disk, to be taken over. */
export function UploadForm({ hint, accept, sending, problem, onSend }: UploadFormProps) {
  const [text, shared] = [useImportText(), useText()];
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (file) void onSend(typedFile(file));
  };
  return (
    <Form onSubmit={submit}>
      <FileField
        label={text.file}
        hint={hint}
        required
        accept={accept}
        onChange={setFile}
        fault={tried && !file ? shared.required : undefined}
      />
      {problem && <Refusal problem={problem} />}
      <div>
        <Button kind="main" type="submit" icon="upload" busy={sending}>
          {text.start}
        </Button>
      </div>
    </Form>
  );
}
