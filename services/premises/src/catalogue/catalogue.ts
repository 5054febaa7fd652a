/** A class of premises, as the law and the local rules sort them. */
export interface PremisesClass {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Other Chinese names that ledgers use for it. */
  readonly aliases: readonly string[];
  /** One of the nine small premises (九小场所). */
  readonly small: boolean;
  /** The inspection service's checklist for it. */
  readonly checklist: string;
  /** m²; above it a place is no longer of this class. Absent: no limit. */
  readonly maxFloorArea?: number;
}

/** A local rule: in this area and all it contains, another limit. */
export interface LocalThreshold {
  readonly area: string;
  readonly class: string;
  /** m². */
  readonly maxFloorArea: number;
}

export interface Tag {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** One version of the rules. */
export interface Catalogue {
  readonly version: number;
  /** ISO date in Asia/Shanghai from which it judges. */
  readonly validFrom: string;
  readonly classes: readonly PremisesClass[];
  readonly local: readonly LocalThreshold[];
  readonly tags: readonly Tag[];
}

export const classOf = (catalogue: Catalogue, code: string): PremisesClass | undefined =>
  catalogue.classes.find((known) => known.code === code);

/**
 * The largest floor area, in m², of a class at a place; undefined where there is no limit.
 * @param ancestors area codes from the province to the place: the nearest local rule wins
 */
export function maxFloorArea(
  catalogue: Catalogue,
  classCode: string,
  ancestors: readonly string[],
): number | undefined {
  const here = catalogue.local.filter((rule) => rule.class === classCode && ancestors.includes(rule.area));
  const nearest = here.reduce<LocalThreshold | undefined>(
    (best, rule) => (!best || ancestors.indexOf(rule.area) > ancestors.indexOf(best.area) ? rule : best),
    undefined,
  );
  return nearest?.maxFloorArea ?? classOf(catalogue, classCode)?.maxFloorArea;
}

/** A class by what a ledger calls it: code, Chinese or English name, or an alias. */
export function classNamed(catalogue: Catalogue, name: string): PremisesClass | undefined {
  const wanted = plain(name);
  return catalogue.classes.find((known) =>
    [known.code, known.zh, known.en, ...known.aliases].some((one) => plain(one) === wanted),
  );
}

/** A tag by code or name. */
export function tagNamed(catalogue: Catalogue, name: string): Tag | undefined {
  const wanted = plain(name);
  return catalogue.tags.find((tag) => [tag.code, tag.zh, tag.en].some((one) => plain(one) === wanted));
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
