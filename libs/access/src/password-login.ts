/** What a sign-in gives. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly idToken: string;
  /** Seconds the access token lives. */
  readonly expiresIn: number;
}

interface Login {
  readonly keycloakUrl: string;
  readonly realm: string;
  readonly clientId: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Takes a password for tokens, as the demo and the tests sign people in. People use the console's sign-in page:
 * outside the demo realm no client allows this.
 * @throws Error with Keycloak's reason
 */
export async function passwordLogin({
  keycloakUrl,
  realm,
  clientId,
  username,
  password,
}: Login): Promise<Tokens> {
  const form = { grant_type: 'password', client_id: clientId, username, password, scope: 'openid' };
  const response = await fetch(`${keycloakUrl}/realms/${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as Record<string, string>;
  const { access_token: accessToken, refresh_token: refreshToken, id_token: idToken } = answer;
  if (!accessToken || !refreshToken || !idToken)
    throw new Error(`${username} cannot sign in: ${answer.error_description ?? answer.error}`);
  return { accessToken, refreshToken, idToken, expiresIn: Number(answer.expires_in) };
}
