import { readFileSync } from 'node:fs';
import type { Severity } from '../hazard/hazard.ts';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A statutory period. */
export type Within = { readonly hours: number } | { readonly workingDays: number };

export const categories = ['facility', 'behaviour', 'management', 'structure'] as const;

export interface HazardType {
  readonly code: string;
  readonly name: Bilingual;
  readonly category: (typeof categories)[number];
  readonly defaultSeverity: Severity;
  readonly fixableOnSpot: boolean;
  readonly verifyWithin: Within;
  /** Law and article. */
  readonly law: string;
}

export interface Catalogue {
  readonly version: number;
  /** ISO date. */
  readonly validFrom: string;
  readonly types: readonly HazardType[];
}

/** An edition of GB 35181, in force from a day up to and including another. */
export interface FactorEdition {
  readonly standard: string;
  readonly edition: string;
  readonly from: string;
  readonly until?: string;
  readonly factors: readonly {
    readonly code: string;
    readonly kind: 'direct' | 'composite';
    readonly name: Bilingual;
  }[];
}

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')) as T;

const catalogues = [read<Catalogue>('catalogue-v1.json')];
const editions = [
  read<FactorEdition>('major-factors-2017.json'),
  read<FactorEdition>('major-factors-2025.json'),
];

const types = new Map(
  catalogues.flatMap(({ version, types }) => types.map((type) => [`${version}/${type.code}`, type] as const)),
);

/** What new hazards are judged by; an old one keeps its version. */
export const currentCatalogue = (): Catalogue => catalogues.at(-1) as Catalogue;

export const catalogueOf = (version: number): Catalogue | undefined =>
  catalogues.find((catalogue) => catalogue.version === version);

export const hazardType = (version: number, code: string): HazardType | undefined =>
  types.get(`${version}/${code}`);

/** The type a finding becomes whose own the catalogue doesn't know: a hazard that was seen is never lost. */
export const otherType = 'other';

/** The edition by which major hazards are judged on a Shanghai day; older ones stay readable. */
export const editionOn = (day: string): FactorEdition | undefined =>
  editions.findLast(({ from, until }) => from <= day && (until === undefined || day <= until));

export const factorEditions = (): readonly FactorEdition[] => editions;
