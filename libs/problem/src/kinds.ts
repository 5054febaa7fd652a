/** A kind of refusal: `code` (kebab-case) is what clients rely on, `title` says it to people, `status` is HTTP's. */
export interface ProblemKind {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

const registered = new Map<string, ProblemKind>();

/**
 * Names the problems of one slice and enters them in the register that docs/problems.md is printed from.
 * @throws Error when a code is not kebab-case, or is taken with another meaning: codes are a contract with clients.
 */
export function defineProblems<const T extends Record<string, { status: number; title: string }>>(
  kinds: T,
): { readonly [Code in keyof T]: ProblemKind } {
  const named = Object.entries(kinds).map(([code, { status, title }]) => [
    code,
    register({ code, status, title }),
  ]);
  return Object.fromEntries(named) as { readonly [Code in keyof T]: ProblemKind };
}

/** Every problem defined so far, by code. */
export function registeredProblems(): ProblemKind[] {
  return [...registered.values()].sort((a, b) => a.code.localeCompare(b.code));
}

function register(kind: ProblemKind): ProblemKind {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind.code))
    throw new Error(`problem code "${kind.code}" is not kebab-case`);
  const known = registered.get(kind.code);
  if (known && (known.status !== kind.status || known.title !== kind.title)) {
    throw new Error(`problem code "${kind.code}" is already defined as ${known.status} "${known.title}"`);
  }
  registered.set(kind.code, kind);
  return kind;
}
