import { hash } from 'node:crypto';
import { DomainError, type FieldError, common } from '@firegrid/problem';
import type { Request } from 'express';
import { invalid, pointerTo } from './invalid.ts';

const deepest = 32;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads and parses a JSON body. Nothing beyond `limit` bytes is kept: what a sender announces or sends above it is
 * refused unread.
 * @returns undefined where there is no body
 * @throws DomainError unsupported-media-type, payload-too-large, invalid-input
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const announced = Number(request.headers['content-length'] ?? NaN);
  const absent = request.headers['transfer-encoding'] === undefined && !(announced > 0);
  if (absent) return undefined;
  const [type, ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='));
  if (type?.trim() !== 'application/json' || (charset && !/^charset="?utf-?8"?$/.test(charset))) {
    throw unsupported('Send application/json in UTF-8.');
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw unsupported('Send the body uncompressed.');
  if (announced > limit) throw tooLarge(limit);
  const bytes = await readBytes(request, limit);
  if (bytes.length === 0) return undefined;
  return parse(bytes);
}

const unsupported = (detail: string) => new DomainError(common['unsupported-media-type'], detail);
const tooLarge = (limit: number) =>
  new DomainError(common['payload-too-large'], `A body here may have up to ${limit} bytes.`);

function readBytes(request: Request, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (act: () => void): void => {
      request.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      act();
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      // Left flowing: node throws the rest away, so that the sender gets to read the answer.
      settle(() => reject(tooLarge(limit)));
      request.resume();
    };
    const onEnd = (): void =>
      settle(() => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size)));
    const onBroken = (): void =>
      settle(() => reject(invalid({ pointer: '', message: 'ended before it was complete' })));
    request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}

function parse(bytes: Buffer): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw invalid({ pointer: '', message: 'is not valid UTF-8', code: 'broken-unicode' });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid({ pointer: '', message: 'is not valid JSON', code: 'malformed-json' });
  }
  checkJson(value);
  return value;
}

/** @throws DomainError invalid-input for what no schema of ours ever means: see the messages. */
export function checkJson(value: unknown, root = ''): void {
  const error = fault(value, []);
  if (error) throw invalid({ ...error, pointer: root + error.pointer });
}

function fault(value: unknown, path: PropertyKey[]): FieldError | undefined {
  const wrong = (message: string, code: string) => ({ pointer: pointerTo(path), message, code });
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return wrong('holds half a character (a lone surrogate)', 'broken-unicode');
    return value.includes('\0') ? wrong('holds a NUL character', 'broken-unicode') : undefined;
  }
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : wrong('is too large a number', 'too-big');
  if (value === null || typeof value !== 'object') return undefined;
  if (path.length >= deepest) return wrong(`is nested deeper than ${deepest} levels`, 'too-deep');
  for (const [key, item] of Object.entries(value)) {
    path.push(key);
    if (!Array.isArray(value) && badKey(key))
      return wrong('is not a field name that is taken', 'bad-field-name');
    const found = fault(item, path);
    if (found) return found;
    path.pop();
  }
  return undefined;
}

// Operators and paths of MongoDB, and the one name JavaScript treats apart.
const badKey = (key: string): boolean =>
  key.startsWith('$') ||
  key.includes('.') ||
  key.includes('\0') ||
  key === '__proto__' ||
  !key.isWellFormed();

/** sha256 in hex, the same whatever the order of the fields. */
export const fingerprintOf = (...parts: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(parts.map(sorted)));

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) fields[key] = sorted((value as Record<string, unknown>)[key]);
  return fields;
}
