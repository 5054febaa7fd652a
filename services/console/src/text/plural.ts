const rules = new Intl.PluralRules('en');

/** English only: "1 hazard", "3 hazards". Chinese has one form. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${rules.select(count) === 'one' ? one : many}`;
