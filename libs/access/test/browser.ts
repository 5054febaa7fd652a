import { createHash, randomBytes } from 'node:crypto';

/** What a browser keeps between pages of Keycloak's sign-in. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  async open(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; text: string; location: string }> {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form ? new URLSearchParams(form) : null,
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location') ?? '';
    return { status: response.status, text: await response.text(), location };
  }
}

/** Where the page's form is sent. */
export const formAction = (page: string): string =>
  (/<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');

/** The address of the sign-in page, and the verifier with which the code is redeemed. */
export function authorization(
  realmUrl: string,
  clientId: string,
  redirect: string,
  options: { pkce: boolean },
) {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: 'openid',
  });
  if (options.pkce) query.append('code_challenge', challenge);
  if (options.pkce) query.append('code_challenge_method', 'S256');
  return { url: `${realmUrl}/protocol/openid-connect/auth?${query.toString()}`, verifier };
}
