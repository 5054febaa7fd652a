import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { usePremisesText } from '../text/use-premises-text.ts';

const files = {
  xlsx: { url: '/api/v1/premises/imports/template', name: 'premises.xlsx' },
  csv: { url: '/api/v1/premises/imports/template.csv', name: 'premises.csv' },
} as const;

/** Empty ledgers to fill in. They come with the login, so a plain link would not do. */
export function Templates() {
  const [{ imports: text }, api] = [usePremisesText(), useApi()];
  const [problem, setProblem] = useState<Problem>();
  const download = async ({ url, name }: (typeof files)[keyof typeof files]) => {
    setProblem(undefined);
    try {
      const answer = await api.request('get', url, undefined, {});
      const address = URL.createObjectURL(await answer.blob());
      const link = Object.assign(document.createElement('a'), { href: address, download: name });
      link.click();
      URL.revokeObjectURL(address);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <div className="stacked">
      <p>{text.templateWhy}</p>
      <div className="beside">
        <Button icon="download" onClick={() => void download(files.xlsx)}>
          {text.xlsx}
        </Button>
        <Button icon="download" onClick={() => void download(files.csv)}>
          {text.csv}
        </Button>
      </div>
      {problem && <Refusal problem={problem} />}
    </div>
  );
}
