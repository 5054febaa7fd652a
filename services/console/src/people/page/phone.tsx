import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useCan } from '../../login/use-me.ts';
import { useText } from '../../text/use-text.ts';
import { usePeopleText } from '../text/use-people-text.ts';
import type { Person } from '../types.ts';

/** The number, masked; in clear when asked for, which is recorded. It is kept nowhere: leaving the page hides it. */
export function Phone({ person }: { readonly person: Person }) {
  const [text, shared, api, can] = [usePeopleText(), useText(), useApi(), useCan()];
  const [clear, setClear] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  if (person.phone === null) return <>{shared.none}</>;
  const read = async () => {
    setProblem(undefined);
    try {
      const { phone } = await api.get('/api/v1/org/people/{id}/phone', { path: { id: person.id } });
      setClear(phone);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <div className="stacked">
      <span className="beside">
        <span>{clear ?? person.phone}</span>
        {can('person:read-contacts') && !clear && (
          <Button kind="quiet" onClick={() => void read()}>
            {text.readPhone}
          </Button>
        )}
      </span>
      {can('person:read-contacts') && <span className="soft">{text.readPhoneWhy}</span>}
      {problem && <Refusal problem={problem} />}
    </div>
  );
}
