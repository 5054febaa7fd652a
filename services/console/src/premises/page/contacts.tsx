import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import type { Answer } from '../../api/types.ts';
import { useApi } from '../../api/use-api.ts';
import { useReadAgain } from '../../api/use-read-again.ts';
import { Button } from '../../design/button.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useCan } from '../../login/use-me.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { Premises } from '../types.ts';

type Clear = Answer<'get', '/api/v1/premises/premises/{id}/contacts'>;

/** Whom to call: masked, and in clear when asked for, which is recorded. Leaving the page hides it again. */
export function Contacts({ premises }: { readonly premises: Premises }) {
  const [{ contacts: text }, api, can, readAgain] = [usePremisesText(), useApi(), useCan(), useReadAgain()];
  const [clear, setClear] = useState<Clear>();
  const [problem, setProblem] = useState<Problem>();
  const { responsible, contacts } = clear ?? premises;
  const nobody = !responsible && contacts.length === 0;
  const read = async () => {
    setProblem(undefined);
    try {
      setClear(await api.get('/api/v1/premises/premises/{id}/contacts', { path: { id: premises.id } }));
      await readAgain(['/api/v1/premises/premises/{id}/archive']);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <Panel title={text.title}>
      {nobody ? (
        <p>{text.none}</p>
      ) : (
        <Facts>
          {responsible && (
            <Fact name={text.responsible}>
              {responsible.name} {responsible.phone}
            </Fact>
          )}
          {contacts.map(({ name, phone }) => (
            <Fact key={name + phone} name={text.contact}>
              {name} {phone}
            </Fact>
          ))}
        </Facts>
      )}
      {!nobody && can('premises:read-contacts') && (
        <>
          <p className="soft">{text.recorded}</p>
          {!clear && (
            <div>
              <Button onClick={() => void read()}>{text.read}</Button>
            </div>
          )}
        </>
      )}
      {problem && <Refusal problem={problem} />}
    </Panel>
  );
}
