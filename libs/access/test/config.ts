/** The Keycloak under test, from the environment scripts/ makes. */
export const keycloakUrl = process.env.FIREGRID_KEYCLOAK_URL ?? 'http://localhost:8180';
export const username = process.env.FIREGRID_KEYCLOAK_ADMIN ?? 'admin';
export const password = process.env.FIREGRID_KEYCLOAK_ADMIN_PASSWORD ?? 'admin';
