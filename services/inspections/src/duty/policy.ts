import policy from '../../data/duty-policy-v1.json' with { type: 'json' };

/** Whether premises of this class are to be inspected every week. */
export const isWeekly = (premisesClass: string): boolean =>
  policy.duties.some(({ classes, every }) => every === 'week' && classes.includes(premisesClass));
