import { fileURLToPath } from 'node:url';
import openapiTs, { astToString } from 'openapi-typescript';

/** Where the console keeps what the API looks like. */
export const typesFile = fileURLToPath(new URL('../src/api/gen/api.ts', import.meta.url));

type Node = Readonly<Record<string, unknown>>;

/**
 * The API's description as TypeScript, the addresses in order: the same text whichever service answered first.
 * Refusals are left out: each is a problem document, and `code` tells which.
 */
export async function typesOf(document: { readonly paths: object }): Promise<string> {
  const paths = Object.entries(document.paths as Record<string, Record<string, Node>>)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, methods]) => [path, mapped(methods, withoutRefusals)] as const);
  const { components: _problems, ...rest } = document as Node;
  const types = await openapiTs({ ...rest, paths: Object.fromEntries(paths) } as never);
  return `/* Printed from the services' own descriptions by npm run api. */\n${astToString(types)}`;
}

const withoutRefusals = (operation: Node): Node => {
  const { security: _, ...rest } = operation;
  const answers = Object.entries(operation['responses'] as Node).filter(([status]) => status.startsWith('2'));
  return { ...rest, responses: Object.fromEntries(answers) };
};

const mapped = (members: Record<string, Node>, change: (one: Node) => Node) =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]));
