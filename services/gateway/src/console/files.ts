import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built console. */
export interface ConsoleFile {
  readonly path: string;
  /** The same, packed: by content coding, where the build made one. */
  readonly packed: Readonly<Partial<Record<Coding, string>>>;
  /** Its name holds its hash: what was read once never changes. */
  readonly immutable: boolean;
  /** Another for other content; weak, for it stands for the packed ones too. */
  readonly etag: string;
}

/** What the build packs, the smallest first. */
export const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

const endings: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

/** The files of a built console by address. A console built anew is seen by whoever asks next. */
export class ConsoleFiles {
  readonly #folder: string;
  #files: ReadonlyMap<string, ConsoleFile> = new Map();
  #builtAt = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get built(): boolean {
    return existsSync(join(this.#folder, 'index.html'));
  }

  /** The page every door of the console begins with; undefined where nobody has built it. */
  page(): ConsoleFile | undefined {
    if (!this.built) return undefined;
    const { mtimeMs } = statSync(join(this.#folder, 'index.html'));
    if (mtimeMs !== this.#builtAt) [this.#files, this.#builtAt] = [filesIn(this.#folder), mtimeMs];
    return this.#files.get('/index.html');
  }

  at(address: string): ConsoleFile | undefined {
    // A phone has its page with it, and asks for the worker of a new version alone.
    this.page();
    return this.#files.get(address);
  }
}

/** Only what was there when it was looked through is ever served: an address is never made into a path. */
function filesIn(folder: string): ReadonlyMap<string, ConsoleFile> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const all = new Set(paths);
  const isPacked = (path: string) =>
    codings.some((coding) => path.endsWith(endings[coding]) && all.has(path.slice(0, -3)));
  return new Map(
    paths
      .filter((path) => !isPacked(path))
      .map((path) => {
        const address = `/${relative(folder, path).split(sep).join('/')}`;
        const packed = codings.filter((coding) => all.has(path + endings[coding]));
        return [
          address,
          {
            path,
            packed: Object.fromEntries(packed.map((coding) => [coding, path + endings[coding]])),
            immutable: address.startsWith('/assets/'),
            etag: etagOf(path),
          },
        ];
      }),
  );
}

function etagOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
}
