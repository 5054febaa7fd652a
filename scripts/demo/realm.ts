import { demoRealm } from '../../libs/access/realm/demo-realm.mjs';

/**
 * A realm of one's own with the demo's people, so that changed posts are nobody else's.
 * @param origin where browsers open the console, and are sent back to
 * @returns removes it
 */
export async function ownRealm(realm: string, origin: string): Promise<() => Promise<void>> {
  const { FIREGRID_KEYCLOAK_URL: keycloak, FIREGRID_KEYCLOAK_ADMIN: username = 'admin' } = process.env;
  const password = process.env.FIREGRID_KEYCLOAK_ADMIN_PASSWORD ?? 'admin';
  const act = async (method: string, path: string, body?: object) => {
    const login = await fetch(`${keycloak}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username, password }),
    });
    const { access_token: token } = (await login.json()) as { access_token: string };
    const response = await fetch(`${keycloak}/admin/realms${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`realm ${realm}: ${response.status} ${await response.text()}`);
  };
  await act('POST', '', demoRealm({ realm, origin }));
  return () => act('DELETE', `/${realm}`);
}
