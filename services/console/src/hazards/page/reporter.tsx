import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useCan } from '../../login/use-me.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Hazard } from '../types.ts';

/** That somebody of the public reported it: how to ask him back, and what he was told. */
export function Reporter({ hazard: { id, reporter, reply } }: { readonly hazard: Hazard }) {
  const { reporter: text } = useHazardText();
  if (!reporter) return null;
  return (
    <Panel title={text.title}>
      <p>{text.about}</p>
      <Facts>
        <Fact name={text.phone}>
          {reporter.phone ? <Phone id={id} masked={reporter.phone} /> : text.noPhone}
        </Fact>
        {reply && <Fact name={text.reply}>{reply}</Fact>}
      </Facts>
    </Panel>
  );
}

/** Masked until somebody who may asks for it. It is read once and not kept: each reading is recorded. */
function Phone({ id, masked }: { readonly id: string; readonly masked: string }) {
  const { reporter: text } = useHazardText();
  const [api, can] = [useApi(), useCan()];
  const [clear, setClear] = useState<string>();
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const reveal = async () => {
    setReading(true);
    setProblem(undefined);
    try {
      const { phone } = await api.get('/api/v1/hazards/hazards/{id}/reporter', { path: { id } });
      setClear(phone ?? undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setReading(false);
    }
  };
  if (clear)
    return (
      <>
        <a href={`tel:${clear}`}>{clear}</a>
        <Notice tone="info" icon="shield" role="status">
          <p>{text.recorded}</p>
        </Notice>
      </>
    );
  return (
    <>
      <span>{masked}</span>
      {can('hazard:read-reporter') && (
        <>
          <Button kind="quiet" busy={reading} onClick={() => void reveal()}>
            {text.reveal}
          </Button>
          <p>{text.revealWhy}</p>
        </>
      )}
      {problem && <Refusal problem={problem} />}
    </>
  );
}
