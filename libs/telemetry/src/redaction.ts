/** Names of fields whose value never belongs in a log (个人信息保护法 art. 51: only what the purpose needs). */
const secret =
  /^(phone|mobile|tel|idnumber|idcard|authorization|cookie|set-cookie|password|token|access_?token|refresh_?token|secret|client_?secret|contacts?)$/i;

const hidden = '[hidden]';
const deepest = 8;

/** A copy of what is logged with such fields hidden, however deep; errors are left to their serialiser. */
export function redacted(object: Record<string, unknown>): Record<string, unknown> {
  return visit(object, 0) as Record<string, unknown>;
}

function visit(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Error || value instanceof Date)
    return value;
  if (depth > deepest) return hidden;
  if (Array.isArray(value)) return value.map((item) => visit(item, depth + 1));
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return visit((value.toJSON as () => unknown)(), depth + 1);
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, secret.test(key) ? hidden : visit(item, depth + 1)]),
  );
}

/** The last net, over the written line: mobile numbers, resident ids (GB 11643) and bearer tokens in running text. */
export const redactedLine = (line: string): string =>
  line
    .replace(/(?<![\w.-])(?:\+?86[- ]?)?1[3-9]\d{9}(?![\w-])/g, hidden)
    .replace(/(?<![\w.-])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![\w-])/g, hidden)
    .replace(/\bBearer\s+[\w.~+/-]+=*/gi, `Bearer ${hidden}`);
