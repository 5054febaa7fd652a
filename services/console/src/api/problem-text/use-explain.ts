import type { Dictionary } from '../../text/dictionary.ts';
import { useText } from '../../text/use-text.ts';
import type { Problem } from '../problem.ts';
import { en } from './en.ts';
import { type ProblemTexts, zh } from './zh.ts';

const texts: Dictionary<ProblemTexts> = { zh, en };

export interface Explained {
  readonly what: string;
  readonly todo: string;
}

/** What a problem means to the person before the screen, and what to do about it. */
export function useExplain(): (problem: Problem) => Explained {
  const known = useText(texts);
  return ({ code, status, trace }) => {
    const [what = '', todo = ''] = (isKnown(code, known) ? known[code] : known[byStatus(status)]).split('|');
    return { what, todo: status === 500 && trace ? `${todo} (${trace})` : todo };
  };
}

const isKnown = (code: string, known: ProblemTexts): code is keyof ProblemTexts => Object.hasOwn(known, code);

/** Of a newer server than this page. */
function byStatus(status: number): keyof ProblemTexts {
  if (status === 0) return 'no-answer';
  if (status >= 500) return 'unavailable';
  const usual: Readonly<Record<number, keyof ProblemTexts>> = {
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not-found',
    409: 'conflict',
    412: 'version-mismatch',
    413: 'payload-too-large',
    429: 'too-many-requests',
  };
  return usual[status] ?? 'invalid-input';
}
