import type { paths } from './gen/api.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The addresses that know a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends keyof paths> =
  paths[P] extends Readonly<Record<M, infer O>> ? O : never;

/** What an address answers. */
export type Answer<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { responses: infer R } ? Json<R[keyof R]> : never;

type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined;

type Given<Name extends string, Value> = [Value] extends [never] ? object : Readonly<Record<Name, Value>>;
type PathParameters<O> = O extends { parameters: { path: infer Path } } ? Path : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? Exclude<Q, undefined> : never;
type Body<O> = O extends { requestBody?: infer R }
  ? [Exclude<R, undefined>] extends [never]
    ? never
    : Exclude<R, undefined> extends { content: { 'application/json': infer B } }
      ? B
      : Blob
  : never;

/** What an address wants: the parameters in its path, its query, its body (a file's bytes where it takes no JSON). */
export type Input<M extends Method, P extends keyof paths> = Given<
  'path',
  PathParameters<Operation<M, P>>
> & {
  readonly query?: Query<Operation<M, P>>;
} & Given<'body', Body<Operation<M, P>>>;

/** One item of what a list answers. */
export type Item<P extends PathOf<'get'>> = Answer<'get', P> extends { items: (infer One)[] } ? One : never;
