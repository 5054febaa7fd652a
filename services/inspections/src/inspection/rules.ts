import { DomainError, type FieldError, common } from '@firegrid/problem';
import type { Checklist } from '../checklist/checklists.ts';
import type { Finding, Report } from './report.ts';

/** How far a phone's clock may be ahead, in ms. It may be far behind: the visit was offline. */
const aheadMs = 5 * 60_000;

function refuse(errors: FieldError[]): void {
  const [first] = errors;
  if (!first) return;
  throw new DomainError(common['invalid-input'], `${first.pointer} ${first.message}.`, { errors });
}

/** Every item answered once, and every failure explained by a note or a finding. */
export function checkAnswers({ items }: Checklist, { answers, findings }: Report): void {
  const known = new Set(items.map(({ code }) => code));
  const given = new Set(answers.map(({ item }) => item));
  refuse([
    ...answers.flatMap(({ item }, i) => {
      if (!known.has(item))
        return [{ pointer: `/answers/${i}/item`, message: 'is not an item of this checklist' }];
      const first = answers.findIndex((other) => other.item === item) === i;
      return first ? [] : [{ pointer: `/answers/${i}/item`, message: 'is answered twice' }];
    }),
    ...items
      .filter(({ code }) => !given.has(code))
      .map(({ code }) => ({ pointer: '/answers', message: `has no answer to "${code}"` })),
    ...answers.flatMap(({ answer, note }, i) =>
      answer === 'fail' && !note && findings.length === 0
        ? [{ pointer: `/answers/${i}/note`, message: 'says what is wrong where there is no finding' }]
        : [],
    ),
  ]);
}

/** What was put right on the spot is shown by a photo afterwards. */
export function checkFindings(findings: readonly Finding[]): void {
  refuse(
    findings.flatMap(({ hazardId, fixedOnSpot, photosAfter }, i) => [
      ...(findings.findIndex((other) => other.hazardId === hazardId) === i
        ? []
        : [{ pointer: `/findings/${i}/hazardId`, message: 'is there twice' }]),
      ...(fixedOnSpot && photosAfter.length === 0
        ? [{ pointer: `/findings/${i}/photosAfter`, message: 'needs a photo of what was put right' }]
        : []),
    ]),
  );
}

export function checkTimes(deviceTime: Date, now: Date): void {
  if (deviceTime.getTime() - now.getTime() <= aheadMs) return;
  refuse([{ pointer: '/deviceTime', message: 'lies in the future; the clock of the phone is wrong' }]);
}
