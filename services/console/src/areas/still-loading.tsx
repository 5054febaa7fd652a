import { useEffect } from 'react';
import { useReadAgain } from '../api/use-read-again.ts';
import { useRead } from '../api/use-read.ts';
import { Notice } from '../design/notice.tsx';
import { useFormat } from '../text/use-format.ts';
import { useAreaText } from './text/use-area-text.ts';

const askEveryMs = 3_000;

/** Says, while areas are being taken over, that what is shown of them is not all. */
export function StillLoading() {
  const pace = (last?: { loading: boolean }) => (last?.loading ? askEveryMs : undefined);
  const { data } = useRead('/api/v1/org/areas/loading', {}, { pace });
  return data?.loading ? <Progressing done={data.done} total={data.total} /> : null;
}

function Progressing({ done, total }: { readonly done: number; readonly total: number }) {
  const [text, format, readAgain] = [useAreaText(), useFormat(), useReadAgain()];
  // What was read meanwhile lacks what came since.
  useEffect(() => () => void readAgain(['/api/v1/org/areas']), [readAgain]);
  return (
    <Notice tone="info" icon="clock" role="status">
      <p>{text.stillLoading(format.number(done), format.number(total))}</p>
    </Notice>
  );
}
