export { roles, isRole, type Role } from './roles.ts';
export { permissions, permits, type Permission } from './permissions.ts';
export { parseGrant, formatGrant, type Grant, type Principal } from './principal.ts';
export {
  scopeOf,
  systemScope,
  covers,
  actorFor,
  type Scope,
  type Placement,
  type ActingPost,
} from './scope.ts';
export { Revocations } from './revocations.ts';
export { createVerifier, type Verifier, type VerifierOptions } from './verifier.ts';
export { KeycloakAdmin, type PersonAccount } from './keycloak-admin.ts';
export { type AdminApiOptions } from './admin-api.ts';
export { passwordLogin, type Tokens } from './password-login.ts';
export { permissionsMarkdown } from './print-permissions.ts';
