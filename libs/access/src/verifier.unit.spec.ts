import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countingServer, forge, forgeHs256, jwks, keyPair, mine, unsigned } from '../test/fake-keycloak.ts';
import { Revocations } from './revocations.ts';
import { createVerifier, type Verifier } from './verifier.ts';

const issuer = 'https://id.example/realms/firegrid';
const now = () => Math.floor(Date.now() / 1000);
const good = () => ({
  iss: issuer,
  aud: ['firegrid-api', 'other'],
  sub: 'a-subject',
  typ: 'Bearer',
  azp: 'firegrid-console',
  iat: now(),
  exp: now() + 300,
  name: '杨春花',
  grants: ['grid-worker@430121105201-001', 'king@43', 'auditor@*'],
});
const pem = mine.publicKey.export({ type: 'spki', format: 'pem' }).toString();

let server: Awaited<ReturnType<typeof countingServer>>;
let revocations: Revocations;
let verifier: Verifier;
const refusal = async (header: string | undefined): Promise<number> =>
  verifier.verify(header).then(
    () => 200,
    (error: { status: number }) => error.status,
  );
const bearer = (claims: object, header: object = {}): string =>
  `Bearer ${forge(header, { ...good(), ...claims })}`;

beforeEach(async () => {
  server = await countingServer(async () => ({ status: 200, text: jwks() }));
  revocations = new Revocations();
  verifier = createVerifier({
    issuer,
    keycloakUrl: server.url,
    realm: 'firegrid',
    audience: 'firegrid-api',
    revocations,
  });
});
afterEach(() => server.close());

describe('an access token', () => {
  it('says who calls; grants it does not understand give nothing', async () => {
    expect(await verifier.verify(bearer({}))).toMatchObject({
      subject: 'a-subject',
      name: '杨春花',
      grants: [{ role: 'grid-worker', area: '430121105201-001' }],
    });
  });

  const refused: [string, () => string | undefined][] = [
    ['no header', () => undefined],
    ['another scheme', () => bearer({}).replace('Bearer', 'Basic')],
    ['junk', () => 'Bearer junk'],
    ['junk in three parts', () => 'Bearer a.b.c'],
    ['parts that are JSON but no objects', () => 'Bearer bnVsbA.bnVsbA.bnVsbA'],
    ['a very long text', () => `Bearer ${'a'.repeat(9_000)}.b.c`],
    ['two tokens', () => `${bearer({})} ${bearer({})}`],
    ['a signature of another key', () => `Bearer ${forge({}, good(), keyPair().privateKey)}`],
    [
      'changed claims',
      () =>
        bearer({}).replace(
          /\.[^.]+\./,
          `.${Buffer.from(JSON.stringify({ ...good(), sub: 'x' })).toString('base64url')}.`,
        ),
    ],
    ['a cut signature', () => bearer({}).slice(0, -8)],
    ['alg none', () => `Bearer ${unsigned('none', 'mine', good())}`],
    ['alg none with a signature', () => `Bearer ${unsigned('none', 'mine', good())}AAAA`],
    ['alg RS256 without a signature', () => `Bearer ${unsigned('RS256', 'mine', good())}`],
    ['HS256 with the public key', () => `Bearer ${forgeHs256('mine', good(), pem)}`],
    ['RS256 in the signature, another algorithm in the header', () => bearer({}, { alg: 'RS512' })],
    ['no key id', () => bearer({}, { kid: undefined })],
    ['a critical header', () => bearer({}, { crit: ['b64'] })],
    ['an expired one', () => bearer({ iat: now() - 400, exp: now() - 1 })],
    ['no expiry', () => bearer({ exp: undefined })],
    ['an expiry that is no number', () => bearer({ exp: 'never' })],
    ['a life of a year', () => bearer({ exp: now() + 31_536_000 })],
    ['not valid yet', () => bearer({ nbf: now() + 60 })],
    ['another issuer', () => bearer({ iss: 'https://id.example/realms/master' })],
    ['another audience', () => bearer({ aud: 'account' })],
    ['no audience', () => bearer({ aud: undefined })],
    ['an audience that begins like ours', () => bearer({ aud: 'firegrid-api-2' })],
    ['an ID token', () => bearer({ typ: 'ID' })],
    ['a refresh token', () => bearer({ typ: 'Refresh' })],
    ['no type', () => bearer({ typ: undefined })],
    ['a client that is none of ours', () => bearer({ azp: 'admin-cli' })],
    ['no client', () => bearer({ azp: undefined })],
    ['no subject', () => bearer({ sub: undefined })],
  ];
  it.each(refused)('is refused with 401: %s', async (_name, header) =>
    expect(await refusal(header())).toBe(401),
  );

  it('is refused when it expires, though it was accepted before', async () => {
    const header = bearer({ exp: now() + 1 });
    expect(await refusal(header)).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await refusal(header)).toBe(401);
  });

  it('is refused once its subject is revoked, though it was accepted before', async () => {
    const header = bearer({ iat: now() - 2 });
    expect(await refusal(header)).toBe(200);
    revocations.revoke('a-subject', new Date());
    expect(await refusal(header)).toBe(401);
  });

  it('accepted before, costs microseconds', async () => {
    const header = bearer({});
    await verifier.verify(header);
    const before = process.cpuUsage();
    for (let n = 0; n < 2_000; n += 1) await verifier.verify(header);
    expect(process.cpuUsage(before).user / 2_000).toBeLessThan(50);
  });
});

describe('Keycloak', () => {
  it('is asked once for a thousand unknown key ids at once and a thousand one by one', async () => {
    await verifier.verify(bearer({}));
    const unknown = (n: number) => refusal(bearer({}, { kid: `unknown-${n}` }));
    const together = await Promise.all(Array.from({ length: 1_000 }, (_, n) => unknown(n)));
    for (let n = 0; n < 100; n += 1) together.push(await unknown(2_000 + n));
    expect(new Set(together)).toEqual(new Set([401]));
    expect(server.state.requests).toBe(1);
  });

  it('gone: tokens of known keys are accepted, unknown keys refused', async () => {
    await verifier.verify(bearer({}));
    server.state.answer = async () => ({ status: 503, text: '<html>down</html>' });
    expect(await refusal(bearer({ sub: 'another' }))).toBe(200);
    expect(await refusal(bearer({}, { kid: 'unknown' }))).toBe(401);
  });

  it.each([
    ['an error page', 500, '<html></html>'],
    ['a page that is no JSON', 200, '<html></html>'],
    ['no keys', 200, '{"keys":[]}'],
    ['an encryption key only', 200, jwks().replace('"sig"', '"enc"')],
  ])('answering with %s before any key is known: 503, and 401 for junk', async (_name, status, text) => {
    server.state.answer = async () => ({ status, text });
    expect(await refusal(bearer({}))).toBe(503);
    expect(await refusal('Bearer junk')).toBe(401);
    expect(await verifier.warmUp()).toBe(false);
  });

  it('back again: accepted within two seconds, without a restart', async () => {
    server.state.answer = async () => ({ status: 503, text: '' });
    expect(await refusal(bearer({}))).toBe(503);
    server.state.answer = async () => ({ status: 200, text: jwks() });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await refusal(bearer({}))).toBe(200);
  });
});
