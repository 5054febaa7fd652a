const visits = '/field/today/visit/';

/** What the plate of a premises says: any phone that reads it opens the visit there. */
export const plateAddress = (origin: string, id: string): string => `${origin}${visits}${id}`;

/** The premises a plate names; undefined where it is another text. */
export const premisesOf = (plate: string): string | undefined =>
  /\/field\/today\/visit\/([0-9a-f-]{36})$/.exec(plate)?.[1];
