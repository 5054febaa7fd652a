/** Where Keycloak sends the browser back to. */
export const returnPath = '/signed-in';
