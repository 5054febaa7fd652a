import { randomUUID } from 'node:crypto';
import { demoRealm } from '../realm/demo-realm.mjs';

import { keycloakUrl, password, username } from './config.ts';

async function master(): Promise<string> {
  const form = { grant_type: 'password', client_id: 'admin-cli', username, password };
  const response = await fetch(`${keycloakUrl}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Calls the admin API as the server's administrator. */
export async function asMaster(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${await master()}`, 'content-type': 'application/json' };
  const response = await fetch(`${keycloakUrl}/admin/realms${path}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

/** The demo realm under a name of its own, for one run of a test. */
export async function makeRealm(
  changes: object = {},
): Promise<{ realm: string; drop: () => Promise<unknown> }> {
  const realm = `test-${randomUUID()}`;
  await asMaster('POST', '', { ...demoRealm({ realm }), ...changes });
  return { realm, drop: () => asMaster('DELETE', `/${realm}`) };
}
