import { kindNames, needsTarget, routeOf } from '../../services/gateway/src/sync/kinds.ts';
import type { Operation } from '../api/document.ts';

/** The kinds that stand for no command of a service, or whose work could not be read: there must be none. */
export function baselessKinds(operations: readonly Operation[]): string[] {
  const known = new Map(operations.map((operation) => [operation.name, operation]));
  return kindNames.filter((kind) => {
    const { service, method, path, made } = routeOf(kind);
    const address = (at: string) => `/api/v1/${service}${at.replace(':id', '{id}')}`;
    const route = known.get(`${method} ${address(path)}`);
    const readable = made === undefined || known.has(`GET ${address(made)}`);
    return !route?.command || !readable || route.path.includes('{id}') !== needsTarget(kind);
  });
}
