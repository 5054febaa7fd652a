import { invalid, pointerTo } from './invalid.ts';
import { checkJson } from './json.ts';

/**
 * The parameters of a query string. Stricter than express: a parameter twice is nobody's intention.
 * @throws DomainError invalid-input naming the parameter
 */
export function parseQuery(url: string): Record<string, string> {
  const start = url.indexOf('?');
  const query: Record<string, string> = {};
  if (start < 0) return query;
  for (const pair of url.slice(start + 1).split('&')) {
    if (pair === '') continue;
    const [name, value] = decodePair(pair);
    const pointer = pointerTo([name], '/query');
    if (name === '__proto__' || !/^[\w-]{1,64}$/.test(name))
      throw invalid({ pointer, message: 'is not a parameter here' });
    if (Object.hasOwn(query, name)) throw invalid({ pointer, message: 'is given twice', code: 'duplicate' });
    query[name] = value;
  }
  checkJson(query, '/query');
  return query;
}

function decodePair(pair: string): [string, string] {
  const [name = '', ...rest] = pair.replaceAll('+', ' ').split('=');
  try {
    return [decodeURIComponent(name), decodeURIComponent(rest.join('='))];
  } catch {
    throw invalid({ pointer: pointerTo([name], '/query'), message: 'is not valid percent-encoded UTF-8' });
  }
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The command's id. @throws DomainError invalid-input naming the header */
export function idempotencyKey(header: string | string[] | undefined): string {
  if (typeof header === 'string' && uuidPattern.test(header)) return header.toLowerCase();
  const message =
    header === undefined ? 'is missing: send a UUID of your own for each command' : 'must be a UUID';
  throw invalid({ pointer: '/headers/idempotency-key', message });
}

/** The version in `If-Match: "3"`. @throws DomainError invalid-input naming the header */
export function ifMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,15})"$/.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  throw invalid({
    pointer: '/headers/if-match',
    message: 'must be one version in double quotes, such as "3"',
  });
}
