/** What `validateToken` uses; the package types only its express middleware. */
declare module 'keycloak-connect/middleware/auth-utils/grant-manager.js' {
  import type { KeyObject } from 'node:crypto';

  class GrantManager {
    constructor(config: { realmUrl: string; clientId: string; bearerOnly: true; verifyTokenAudience: true });
    rotation: { getJWK(kid: string): Promise<KeyObject> };
    validateToken(token: object, expectedType: 'Bearer'): Promise<unknown>;
  }
  export = GrantManager;
}

declare module 'keycloak-connect/middleware/auth-utils/token.js' {
  /** Parsed, not verified. A text that isn't a token has no header. */
  class Token {
    constructor(text: string);
    readonly header?: unknown;
    readonly content: unknown;
  }
  export = Token;
}
