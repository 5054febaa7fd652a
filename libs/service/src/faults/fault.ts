/** Something that whoever operates FireGrid can put right. No secret is ever repeated in it. */
export interface Fault {
  /** The variable of the environment, or the thing, that is wrong. */
  readonly setting: string;
  readonly wrong: string;
  readonly todo: string;
}

/** The fault in one line, the same in a service's log and from the doctor. */
export const lineOf = ({ setting, wrong, todo }: Fault): string => `${setting}: ${wrong}. ${todo}.`;

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  EPROTO: 'it does not speak TLS',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an unknown authority',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by an unknown authority',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** As fetch fails: the reason lies among the causes, or among several attempts at one host. */
interface Failure {
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** In words, why something at an address gave no answer. */
export function whyNoAnswer(error: unknown): string {
  const { code, cause, errors } = (error ?? {}) as Failure;
  const word = words[String(code)];
  if (word) return word;
  const deeper = cause ?? errors?.[0];
  return deeper === undefined ? 'it does not answer' : whyNoAnswer(deeper);
}

/** What to do about an address that gives no answer. */
export const mendAddress = (why: string): string =>
  why.includes('authority')
    ? 'Name the authority in NODE_EXTRA_CA_CERTS'
    : why.includes('TLS')
      ? 'Write http:// or let it speak TLS'
      : 'Correct the address, or start what should be there';
