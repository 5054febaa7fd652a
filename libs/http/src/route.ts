import type { Permission, Principal, Scope } from '@firegrid/access';
import type { Actor, Issued } from '@firegrid/decider';
import type { ProblemKind } from '@firegrid/problem';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { checkInputSchema } from './bounded.ts';

/** What a store checks before it writes: pass it to Repository.handle with `create: true` where something new is made. */
export interface Guard {
  /** sha256 of method, route, parameters and body: the same command id with another one is another command. */
  readonly fingerprint: string;
  /** The version the sender decided on, from If-Match. */
  readonly ifMatch?: number;
}

/** What a handler gets of a request nobody signed. */
export interface PublicContext<Params, Query, Body> extends Guard {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly guard: Guard;
  readonly request: Request;
  readonly response: Response;
  /** The act as done by somebody named here, for a decider. @throws Error on a route that is no command */
  readonly issuedBy: (actor: Actor) => Issued;
}

/** What a handler gets: input that fits its schemas, and who asks with which reach. */
export interface RouteContext<Params, Query, Body> extends PublicContext<Params, Query, Body> {
  readonly principal: Principal;
  /** The areas in which the asker has this route's permission. */
  readonly scope: Scope;
  /** As what post the asker acts; with an area, the narrowest grant that covers it. */
  readonly actor: (area?: { readonly ancestors: readonly string[] }) => Actor;
  /** The act, for a decider: its id is the Idempotency-Key. @throws Error on a route that is no command. */
  readonly issued: (area?: { readonly ancestors: readonly string[] }) => Issued;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Definition<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, O extends z.ZodType> {
  readonly method: Method;
  /** Express style: '/hazards/:id'. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly params?: P;
  readonly query?: Q;
  /** JSON. Every object in it strict, every string and array bounded: the definition is refused otherwise. */
  readonly body?: B;
  /** What is answered; fields it doesn't list are left out. z.void() with status 204 answers nothing. */
  readonly output: O;
  /** 200 unless told. */
  readonly status?: number;
  /** The body is left unread for the handler (uploads); the fingerprint doesn't cover it. */
  readonly raw?: boolean;
  /** Bytes a JSON body may have, where less is enough than for the rest of the service. */
  readonly bodyLimit?: number;
  /** Media types a raw body may have; others are refused with 415. */
  readonly consumes?: readonly string[];
  /** Goes compressed to whoever takes gzip: for large answers to phones. */
  readonly compressed?: boolean;
  /** Media type of an answer the handler writes itself. */
  readonly produces?: string;
  /** Its own refusals, for the API's description; the common ones are there already. */
  readonly problems?: readonly ProblemKind[];
}

/** A route of the people's API. */
export interface RouteDefinition<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  O extends z.ZodType,
> extends Definition<P, Q, B, O> {
  readonly permission: Permission;
  /** True for every method but GET unless told: wants an Idempotency-Key. */
  readonly command?: boolean;
  handler(context: RouteContext<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<O>>;
}

/** A route anyone may call, and why that is right. */
export interface PublicDefinition<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  O extends z.ZodType,
> extends Definition<P, Q, B, O> {
  readonly reason: string;
  /** Wants an Idempotency-Key; false unless told. */
  readonly command?: boolean;
  handler(context: PublicContext<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<O>>;
}

/** A declared route, as the app builder takes it. */
export type Route = Readonly<Definition<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>> & {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly command: boolean;
  readonly status: number;
  readonly access: { readonly permission: Permission } | { readonly reason: string };
  readonly handler: (context: RouteContext<never, never, never>) => Promise<unknown>;
};

type NoObject = z.ZodObject<Record<never, never>>;

/**
 * Declares a route. There is no default permission.
 * @throws Error when an object of its input is not strict or a string or array of it has no bound
 */
export function defineRoute<
  P extends z.ZodObject = NoObject,
  Q extends z.ZodObject = NoObject,
  B extends z.ZodType = z.ZodUndefined,
  O extends z.ZodType = z.ZodType,
>(definition: RouteDefinition<P, Q, B, O>): Route {
  const { permission, command = definition.method !== 'get', ...rest } = definition;
  return declare(rest, { permission }, command);
}

/** Declares a route anyone may call. @throws Error as defineRoute does, and when no reason is given */
export function publicRoute<
  P extends z.ZodObject = NoObject,
  Q extends z.ZodObject = NoObject,
  B extends z.ZodType = z.ZodUndefined,
  O extends z.ZodType = z.ZodType,
>(definition: PublicDefinition<P, Q, B, O>): Route {
  const { reason, command = false, ...rest } = definition;
  if (!reason.trim()) throw new Error(`${rest.method} ${rest.path}: a public route says why it is public`);
  return declare(rest, { reason }, command);
}

/** Declares a route whose handler writes the answer itself: downloads, server-sent events. */
export function streamRoute<
  P extends z.ZodObject = NoObject,
  Q extends z.ZodObject = NoObject,
  B extends z.ZodType = z.ZodUndefined,
>(definition: Omit<RouteDefinition<P, Q, B, z.ZodVoid>, 'output'> & { readonly produces: string }): Route {
  return defineRoute<P, Q, B, z.ZodVoid>({ ...definition, output: z.void() });
}

const declared = new WeakSet<object>();

/** Whether the route was made by defineRoute, publicRoute or streamRoute. */
export const isDeclared = (route: object): boolean => declared.has(route);

function declare(definition: object, access: Route['access'], command: boolean): Route {
  const {
    params = nothing,
    query = nothing,
    ...rest
  } = definition as Definition<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>;
  const route = {
    status: 200,
    ...rest,
    params: params.strict(),
    query: query.strict(),
    access,
    command,
  } as unknown as Route;
  const where = `${route.method} ${route.path}`;
  checkInputSchema(route.params, `${where} params`);
  checkInputSchema(route.query, `${where} query`);
  if (route.body) checkInputSchema(route.body, `${where} body`);
  const named = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]).sort();
  const described = Object.keys(route.params.shape).sort();
  if (named.join() !== described.join()) throw new Error(`${where}: params describes [${described.join()}]`);
  declared.add(route);
  return Object.freeze(route);
}

const nothing = z.strictObject({});
