import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const named = { code, zh: z.string().min(1), en: z.string().min(1) };

const catalogueFile = z.object({
  version: z.int().positive(),
  validFrom: z.iso.date(),
  note: z.string().optional(),
  classes: z
    .array(
      z.object({
        ...named,
        aliases: z.array(z.string()).default([]),
        small: z.boolean().default(false),
        checklist: code,
        maxFloorArea: z.number().positive().optional(),
      }),
    )
    .min(1),
  local: z.array(
    z.object({
      area: z.string().min(1),
      class: code,
      maxFloorArea: z.number().positive(),
      note: z.string().optional(),
    }),
  ),
  tags: z.array(z.object(named)),
});

/** All versions of the catalogue, oldest first. */
export interface Catalogues {
  /** The version that judges on this day. */
  at(day: Date): Catalogue;
  /** A version that a record was judged by. */
  version(version: number): Catalogue | undefined;
}

/** Reads `catalogue-v<n>.json` files. @throws Error naming the file that is not a catalogue. */
export function readCatalogues(folder = new URL('../../data/', import.meta.url)): Catalogues {
  const files = readdirSync(folder).filter((name) => /^catalogue-v\d+\.json$/.test(name));
  return catalogues(files.map((name) => parsed(name, readFileSync(new URL(name, folder), 'utf8'))));
}

/** @throws Error when there is none, or two have the same version. */
export function catalogues(list: readonly Catalogue[]): Catalogues {
  const ordered = [...list].sort((a, b) => a.version - b.version);
  const oldest = ordered[0];
  if (!oldest) throw new Error('there is no premises catalogue');
  if (new Set(ordered.map(({ version }) => version)).size < ordered.length)
    throw new Error('two premises catalogues have one version');
  return {
    at: (day) => ordered.findLast(({ validFrom }) => validFrom <= dayInShanghai(day)) ?? oldest,
    version: (version) => ordered.find((one) => one.version === version),
  };
}

function parsed(name: string, text: string): Catalogue {
  const result = catalogueFile.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${name}: ${z.prettifyError(result.error)}`);
  return result.data as Catalogue;
}

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
const dayInShanghai = (day: Date): string => shanghai.format(day);
