import { type Attempts, afterAttempt, isUsedUp, noAttempts, waitMs } from './lockout.ts';
import { type Sealed, openBytes, sealBytes, sealingKey } from './seal.ts';
import { keyOfLogin, keyOfPin, newDeviceKey } from './wrapping.ts';

/** How one person's data key lies on this phone (ADR 13). */
export interface Vault {
  /** Of the login: an id, no name. */
  readonly subject: string;
  /** HMAC, not extractable. */
  readonly device: CryptoKey;
  readonly byLogin: Sealed;
  /** None before a PIN is chosen, after ten wrong ones, and after signing out. */
  readonly byPin?: { readonly salt: Uint8Array<ArrayBuffer>; readonly wrapped: Sealed } | undefined;
  readonly attempts: Attempts;
}

/** The seals of a login, from the gateway: what an older one opens is wrapped anew. */
export interface Seals {
  readonly seal: string;
  readonly older: readonly string[];
}

/** An opened vault: its key, and the bytes it can be wrapped by another PIN with. */
export interface Opened {
  readonly vault: Vault;
  readonly key: CryptoKey;
  readonly raw: ArrayBuffer;
}

const places = { login: 'data key, by login', pin: 'data key, by pin' };

/** A new key for a person on this phone, wrapped by the login alone as yet. */
export async function newVault(subject: string, { seal }: Seals): Promise<Opened> {
  const device = await newDeviceKey();
  const raw = crypto.getRandomValues(new Uint8Array(32)).buffer;
  const byLogin = await sealBytes(await keyOfLogin(device, seal), places.login, raw);
  return {
    vault: { subject, device, byLogin, attempts: noAttempts },
    key: await sealingKey(raw),
    raw,
  };
}

/** @returns undefined where none of the seals opens it */
export async function openByLogin(vault: Vault, { seal, older }: Seals): Promise<Opened | undefined> {
  for (const one of [seal, ...older]) {
    const raw = await openBytes(await keyOfLogin(vault.device, one), places.login, vault.byLogin).catch(
      () => undefined,
    );
    if (!raw) continue;
    const byLogin =
      one === seal ? vault.byLogin : await sealBytes(await keyOfLogin(vault.device, seal), places.login, raw);
    return { vault: { ...vault, byLogin, attempts: noAttempts }, key: await sealingKey(raw), raw };
  }
  return undefined;
}

/** With a PIN that opens it from now on. */
export async function withPin({ vault, raw }: Opened, pin: string): Promise<Vault> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const wrapped = await sealBytes(await keyOfPin(vault.device, salt, pin), places.pin, raw);
  return { ...vault, byPin: { salt, wrapped }, attempts: noAttempts };
}

/** As only the login opens it. */
export const withoutPin = (vault: Vault): Vault => ({ ...vault, byPin: undefined, attempts: noAttempts });

/**
 * Tries a PIN.
 * @param keep stores the vault: called before the PIN is looked at, so that no attempt goes uncounted
 * @returns undefined where it is wrong, or may not be tried now
 */
export async function openByPin(
  vault: Vault,
  pin: string,
  { now, keep }: { readonly now: number; readonly keep: (vault: Vault) => Promise<void> },
): Promise<Opened | undefined> {
  const { byPin, device, attempts } = vault;
  if (!byPin || waitMs(attempts, now) > 0) return undefined;
  const counted = { ...vault, attempts: afterAttempt(attempts, now) };
  await keep(isUsedUp(counted.attempts) ? withoutPin(counted) : counted);
  const key = await keyOfPin(device, byPin.salt, pin);
  const raw = await openBytes(key, places.pin, byPin.wrapped).catch(() => undefined);
  if (!raw) return undefined;
  const opened = { ...vault, attempts: noAttempts };
  await keep(opened);
  return { vault: opened, key: await sealingKey(raw), raw };
}
