/** What docs/coverage.md says of one address of the API. */
export interface Line {
  /** 'GET /api/v1/org/areas' */
  readonly address: string;
  /** Folders of the console's sources; empty where it has no screen, or is asked for everywhere. */
  readonly rooms: readonly string[];
  readonly why: string;
}

/** The lines of the table. */
export const linesOf = (page: string): Line[] =>
  [...page.matchAll(/^\| `([A-Z]+ \S+)`\s*\| (.*?)\s*\| (.*?)\s*\|$/gm)].map(
    ([, address = '', where = '', why = '']) => ({
      address,
      why,
      rooms: [...where.matchAll(/`([\w-]+)`/g)].map(([, room = '']) => room),
    }),
  );

/** Every address in the types printed of the API. */
export function addressesIn(types: string): string[] {
  const paths = types.slice(0, types.indexOf('export type webhooks'));
  return paths.split(/^ {4}(?=")/m).flatMap((block) => {
    const path = /^"([^"]+)"/.exec(block)?.[1];
    const methods = [...block.matchAll(/^ {8}(get|put|post|delete|patch): /gm)];
    return path ? methods.map(([, method = '']) => `${method.toUpperCase()} ${path}`) : [];
  });
}

export const textsOf = (files: readonly string[]): string => files.join('\n');

/**
 * What is wrong with the list.
 * @param sourceOf what a room is written in; undefined where there is none
 */
export function faultsOf(
  addresses: readonly string[],
  lines: readonly Line[],
  sourceOf: (room: string) => string | undefined,
): string[] {
  const listed = new Set(lines.map(({ address }) => address));
  const known = new Set(addresses);
  return [
    ...addresses.filter((address) => !listed.has(address)).map((address) => `${address} is not listed`),
    ...lines.flatMap((line) =>
      known.has(line.address) ? faultsIn(line, sourceOf) : [`${line.address} is no address of the API`],
    ),
  ];
}

function faultsIn({ address, rooms, why }: Line, sourceOf: (room: string) => string | undefined): string[] {
  if (rooms.length === 0) return why ? [] : [`${address} has neither a screen nor a reason`];
  const [, path = ''] = address.split(' ');
  return rooms.flatMap((room) => {
    const source = sourceOf(room);
    if (source === undefined) return [`${address}: there is no room ${room}`];
    return asksFor(source, path) ? [] : [`${address}: ${room} does not ask for it`];
  });
}

/** As it stands, or put together of what is before its last part and the name of an act. */
const asksFor = (source: string, path: string): boolean =>
  source.includes(`'${path}'`) || source.includes(`${path.slice(0, path.lastIndexOf('/'))}/\${act}`);
