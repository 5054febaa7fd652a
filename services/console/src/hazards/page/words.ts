import type { HazardTexts } from '../text/use-hazard-text.ts';
import type { Hazard } from '../types.ts';

/** What somebody wrote with an act, as far as the record still has it: of acts done twice it keeps the last. */
export function wordsOf(hazard: Hazard, event: string, at: string, text: HazardTexts): string | undefined {
  const { form, said } = text;
  const reason = (words: string | null | undefined) => (words ? said(form.reason, words) : undefined);
  const note = (shown: { readonly at: string; readonly note: string | null } | null) =>
    shown?.at === at && shown.note ? said(form.note, shown.note) : undefined;
  switch (event) {
    case 'reported':
      return hazard.note ? said(form.note, hazard.note) : undefined;
    case 'dismissed':
      return reason(hazard.reason);
    case 'severityJudged':
      return said(form.severity, text.severity[hazard.severity]);
    case 'planned':
      return hazard.plan?.planned.at === at ? said(form.measures, hazard.plan.measures) : undefined;
    case 'submitted':
    case 'fixedOnSpot':
      return note(hazard.submission);
    case 'closed':
      return note(hazard.verified);
    case 'transferRefused':
      return reason(hazard.handovers.find(({ answered }) => answered.at === at)?.reason);
    case 'clockStopped':
      return hazard.clockStopped?.since === at ? reason(hazard.clockStopped.reason) : undefined;
    default:
      return undefined;
  }
}
