import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
export const mine = keyPair();

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed with this key. */
export function forge(header: object, claims: object, key: KeyObject = mine.privateKey): string {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'mine', ...header })}.${part(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}

/** The public key's PEM taken for a shared secret: the algorithm confusion attack. */
export function forgeHs256(kid: string, claims: object, secret: string): string {
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

export const unsigned = (alg: string, kid: string, claims: object): string =>
  `${part({ alg, typ: 'JWT', kid })}.${part(claims)}.`;

export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
export const headerOf = (token: string): { kid: string } =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string };

/** A loopback server that counts; `answer` may be changed at any time. */
export async function countingServer(answer: (path: string) => Promise<{ status: number; text: string }>) {
  const state = { requests: 0, answer };
  const server: Server = createServer((request, response) => {
    state.requests += 1;
    void state.answer(request.url ?? '').then(({ status, text }) => response.writeHead(status).end(text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { state, url, close: () => new Promise((resolve) => server.close(resolve)) };
}

export const jwks = (kid = 'mine', key: KeyObject = mine.publicKey): string =>
  JSON.stringify({ keys: [{ ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] });
