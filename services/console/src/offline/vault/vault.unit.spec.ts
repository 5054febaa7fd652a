import { describe, expect, it } from '@jest/globals';
import { openJson, sealJson } from './seal.ts';
import { type Vault, newVault, openByLogin, openByPin, withPin } from './vault.ts';

const subject = '0190f000-0000-7000-8000-000000000001';
const seals = { seal: 'this-year', older: [] };

/** A phone's memory of one vault. */
function phone(vault: Vault) {
  const kept = { vault };
  return {
    kept,
    tryPin: (pin: string, now = 0) =>
      openByPin(kept.vault, pin, {
        now,
        keep: async (next) => {
          kept.vault = next;
        },
      }),
  };
}

describe('what a phone keeps of a person', () => {
  it('is opened by the PIN, and by the login, and is the same', async () => {
    const made = await newVault(subject, seals);
    const { kept, tryPin } = phone(await withPin(made, '190427'));
    const sealed = await sealJson(made.key, 'premises/1', { name: '鱼塘小炒' });
    const byPin = await tryPin('190427');
    const byLogin = await openByLogin(kept.vault, seals);
    for (const opened of [byPin, byLogin])
      expect(opened && (await openJson(opened.key, 'premises/1', sealed))).toEqual({ name: '鱼塘小炒' });
  });

  it('can’t be put in another’s place', async () => {
    const { key } = await newVault(subject, seals);
    const sealed = await sealJson(key, 'premises/1', { name: '鱼塘小炒' });
    await expect(openJson(key, 'premises/2', sealed)).rejects.toThrow();
  });

  it('is not opened by another login, nor on another phone', async () => {
    const made = await newVault(subject, seals);
    const vault = await withPin(made, '190427');
    expect(await openByLogin(vault, { seal: 'of somebody else', older: [] })).toBeUndefined();
    const stolen = { ...vault, device: (await newVault(subject, seals)).vault.device };
    expect(await openByLogin(stolen, seals)).toBeUndefined();
    expect(await phone(stolen).tryPin('190427')).toBeUndefined();
  });

  it('goes over to a new seal when the gateway’s key is another', async () => {
    const { vault } = await newVault(subject, seals);
    const opened = await openByLogin(vault, { seal: 'next-year', older: ['this-year'] });
    if (!opened) throw new Error('the older seal did not open it');
    expect(await openByLogin(opened.vault, { seal: 'next-year', older: [] })).toBeDefined();
  });

  it('makes who guesses wait, and forgets the PIN after ten wrong ones, not the data', async () => {
    const { kept, tryPin } = phone(await withPin(await newVault(subject, seals), '190427'));
    for (let i = 0; i < 5; i++) expect(await tryPin('000001')).toBeUndefined();
    expect(await tryPin('190427', 29_000)).toBeUndefined();
    let now = 0;
    for (let i = 5; i < 10; i++) {
      now = kept.vault.attempts.waitUntil;
      expect(await tryPin('000001', now)).toBeUndefined();
    }
    expect(kept.vault.byPin).toBeUndefined();
    expect(await tryPin('190427', now * 1_000)).toBeUndefined();
    expect(await openByLogin(kept.vault, seals)).toBeDefined();
  });

  it('forgets wrong PINs once the right one came', async () => {
    const { kept, tryPin } = phone(await withPin(await newVault(subject, seals), '190427'));
    for (let i = 0; i < 4; i++) await tryPin('000001');
    expect(await tryPin('190427')).toBeDefined();
    expect(kept.vault.attempts).toEqual({ wrong: 0, waitUntil: 0 });
  });
});
