import type { Api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { Login } from '../login/login.ts';
import { OfflineDb } from './db.ts';
import { Owner } from './owner.ts';
import { isUnsent } from './queue/entry.ts';
import { Session } from './session.ts';
import {
  type Opened,
  type Vault,
  newVault,
  openByLogin,
  openByPin,
  withPin,
  withoutPin,
} from './vault/vault.ts';
import { Watched } from './watched.ts';

/** `new`: nobody's records are here, or only a login opens them. `choosing`: open, and without a PIN as yet. */
export type PhoneState =
  | { readonly is: 'reading' }
  | { readonly is: 'new' }
  | { readonly is: 'locked'; readonly vault: Vault }
  | { readonly is: 'choosing'; readonly opened: Opened }
  | { readonly is: 'open'; readonly session: Session };

/** Ends where two tabs would each let a PIN be guessed at once. */
const lockName = 'firegrid-pin';
const meetAgainMs = 5_000;

/** The field app's keeper of what is on this phone: whose it is, and whether it is open (ADR 13). */
export class Phone extends Watched {
  readonly #db = new OfflineDb();
  readonly #api: Api;
  readonly #login: Login;
  state: PhoneState = { is: 'reading' };
  #meeting: Promise<void> = Promise.resolve();

  constructor(api: Api, login: Login) {
    super();
    [this.#api, this.#login] = [api, login];
    this.#then(() => this.#look());
    this.#then(() => this.#meet());
    let before = login.state.is;
    login.watch(() => {
      const leaves = login.state.is === 'out' && before !== 'restoring';
      before = login.state.is;
      // Signed out in another tab: it is closed here too.
      this.#then(() => (leaves ? this.leave() : this.#meet()));
    });
    login.beforeLeaving(() => this.leave());
  }

  /** @returns false where it is wrong, or may not be tried now */
  async unlock(pin: string): Promise<boolean> {
    if (this.state.is !== 'locked') return false;
    const { subject } = this.state.vault;
    const opened = await navigator.locks.request(lockName, async () => {
      const vault = await this.#db.vaults.get(subject);
      return vault && openByPin(vault, pin, { now: Date.now(), keep: (next) => this.#keep(next) });
    });
    if (opened) await this.#open(opened);
    else await this.#look();
    return opened !== undefined;
  }

  async choosePin(pin: string): Promise<void> {
    if (this.state.is !== 'choosing') return;
    const { opened } = this.state;
    const vault = await withPin(opened, pin);
    await this.#keep(vault);
    // Asks the browser not to clear it when the phone runs out of space.
    await navigator.storage?.persist?.();
    await this.#open({ ...opened, vault });
  }

  /** Another PIN, by whoever has it open with a login. */
  async changePin(): Promise<void> {
    if (this.state.is !== 'open') return;
    const vault = await this.#db.vaults.get(this.state.session.subject);
    const opened = vault && (await openByLogin(vault, await this.#seals()));
    if (!opened) return;
    await this.state.session.close();
    this.#become({ is: 'choosing', opened });
  }

  /** Nothing of this person is left to the next: what was not sent stays sealed until its owner signs in again. */
  async leave(): Promise<void> {
    const open = this.state.is === 'open' ? this.state.session : undefined;
    await open?.close();
    const vaults = await this.#db.vaults.toArray();
    for (const vault of vaults)
      await this.#close(vault, vault.subject === open?.subject ? open.queue.all.some(isUnsent) : undefined);
    // Another tab may have taken it away while this one still wrote.
    if (open && !vaults.some(({ subject }) => subject === open.subject)) await this.#db.wipeAll(open.subject);
    this.#become({ is: 'new' });
  }

  async #look(): Promise<void> {
    if (this.state.is === 'open' || this.state.is === 'choosing') return;
    const vaults = await this.#db.vaults.toArray();
    const vault = vaults.find(({ byPin }) => byPin);
    this.#become(vault ? { is: 'locked', vault } : { is: 'new' });
  }

  /** Somebody has signed in: what is here is theirs, or it is closed. */
  async #meet(): Promise<void> {
    const { state: login } = this.#login;
    if (login.is !== 'in') return;
    if (this.state.is === 'choosing') return;
    if (this.state.is === 'open') {
      if (this.state.session.subject === login.subject) return this.state.session.sync.soon();
      await this.state.session.close();
      this.#become({ is: 'reading' });
    }
    for (const other of await this.#db.vaults.toArray())
      if (other.subject !== login.subject) await this.#close(other, undefined);
    try {
      const seals = await this.#seals();
      const vault = await this.#db.vaults.get(login.subject);
      const opened = vault && (await openByLogin(vault, seals));
      // The gateway's key was changed without its older one: the PIN still opens it.
      if (!opened && vault?.byPin) return await this.#look();
      if (!opened) {
        // One that neither opens is good for nobody any more.
        await this.#db.wipeAll(login.subject);
        return this.#become({ is: 'choosing', opened: await newVault(login.subject, seals) });
      }
      await this.#keep(opened.vault);
      if (opened.vault.byPin) await this.#open(opened);
      else this.#become({ is: 'choosing', opened });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The network went meanwhile: the PIN opens it, or the next attempt.
      await this.#look();
      setTimeout(() => this.#then(() => this.#meet()), meetAgainMs);
    }
  }

  async #open({ vault, key }: Opened): Promise<void> {
    const owner = new Owner(this.#db, vault.subject, key);
    const session = await Session.open(owner, this.#api, () => this.#isSignedIn(vault.subject));
    // The PIN and the login may have opened it at the same time.
    if (this.state.is === 'open') return;
    session.sync.start();
    this.#become({ is: 'open', session });
  }

  async #isSignedIn(subject: string): Promise<boolean> {
    if (this.#login.state.is !== 'in') await this.#login.restore();
    const { state } = this.#login;
    return state.is === 'in' && state.subject === subject;
  }

  /** @param owed whether there is unsent work; undefined where that is not known: then it is looked for */
  async #close(vault: Vault, owed: boolean | undefined): Promise<void> {
    const { subject } = vault;
    const keeps = owed ?? (await this.#db.queue.where({ subject }).count()) > 0;
    if (!keeps) return this.#db.wipeAll(subject);
    await this.#db.wipeRecords(subject);
    await this.#keep(withoutPin(vault));
  }

  async #keep(vault: Vault): Promise<void> {
    await this.#db.vaults.put(vault);
  }

  #seals() {
    return this.#api.get('/api/v1/sync/seal', {});
  }

  #then(work: () => Promise<void>): void {
    this.#meeting = this.#meeting.catch(() => undefined).then(work);
  }

  #become(state: PhoneState): void {
    this.state = state;
    this.changed();
  }
}
