import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from '../settings.ts';
import { returnPath } from './return-path.ts';

/**
 * The sign-in of Keycloak: authorization code with PKCE. Tokens are kept in memory alone; what sessionStorage holds
 * between the two pages is the attempt (state and PKCE verifier), which is worth nothing without the code. Keycloak's
 * addresses follow from the issuer, so no discovery is asked for first: one round trip less on a slow network.
 */
export function newManager({ issuer, clientId }: Settings, origin: string): UserManager {
  const connect = `${issuer}/protocol/openid-connect`;
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${origin}${returnPath}`,
    silent_redirect_uri: `${origin}/silent.html`,
    post_logout_redirect_uri: `${origin}/`,
    scope: 'openid',
    metadata: {
      issuer,
      authorization_endpoint: `${connect}/auth`,
      token_endpoint: `${connect}/token`,
      end_session_endpoint: `${connect}/logout`,
    },
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    accessTokenExpiringNotificationTimeInSeconds: 60,
    silentRequestTimeoutInSeconds: 10,
    monitorSession: false,
    loadUserInfo: false,
  });
}
