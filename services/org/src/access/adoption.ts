import { parseGrant } from '@firegrid/access';

/**
 * Whether an account that Keycloak had before may become this person's. Only where all it may do lies within the
 * person's own area: otherwise whoever registers people in one township could take the post of a city officer away by
 * registering his username.
 * @param grants as Keycloak has them
 * @param path of an area, undefined where it is unknown
 */
export function mayAdopt(
  grants: readonly string[],
  home: string,
  path: (area: string) => readonly string[] | undefined,
): boolean {
  return grants.every((text) => {
    const grant = parseGrant(text);
    return grant !== undefined && (path(grant.area)?.includes(home) ?? false);
  });
}
