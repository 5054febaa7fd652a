import type { User, UserManager } from 'oidc-client-ts';
import { Problem } from '../api/problem.ts';
import type { Signature } from '../api/client.ts';
import { Remembered } from './remembered.ts';

/** Whether somebody is signed in. `lapsed`: somebody was, and the page still shows his work. */
export type LoginState =
  | { readonly is: 'restoring' }
  | { readonly is: 'out' }
  | { readonly is: 'lapsed'; readonly name: string }
  | { readonly is: 'in'; readonly subject: string; readonly name: string };

/** Tokens are stamped to the second; one made in the very second in which posts change counts as old. */
const nextSecondMs = 1_100;

/** oidc-client-ts's own `ErrorResponse`, known by name: it is not loaded before it is wanted. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'ErrorResponse';

/** The person at this browser. One login for all tabs: who signs out in one is out in each. */
export class Login implements Signature {
  readonly #load: () => Promise<UserManager>;
  readonly #remembered = new Remembered();
  readonly #tabs = new BroadcastChannel('firegrid-login');
  readonly #watchers = new Set<() => void>();
  readonly #renewalWatchers = new Set<() => void>();
  readonly #leavings = new Set<() => Promise<void>>();
  #state: LoginState = { is: 'restoring' };
  #renewing: Promise<User | null> | undefined;
  #managed: Promise<UserManager> | undefined;

  /** @param load who talks to Keycloak: not wanted before somebody signs in, or did so before */
  constructor(load: () => Promise<UserManager>) {
    this.#load = load;
    this.#tabs.onmessage = () => void this.#forget();
  }

  get state(): LoginState {
    return this.#state;
  }

  /** Nobody has signed in at this browser, or who did has signed out. */
  get isFirst(): boolean {
    return !this.#remembered.here;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Told when a refused login was renewed: what somebody may see is not what it was. */
  watchRenewals(watcher: () => void): () => void {
    this.#renewalWatchers.add(watcher);
    return () => this.#renewalWatchers.delete(watcher);
  }

  /** Has something done before somebody signs out: what this browser keeps of a person goes with the person. */
  beforeLeaving(work: () => Promise<void>): () => void {
    this.#leavings.add(work);
    return () => this.#leavings.delete(work);
  }

  /** Has all there that signing in takes, before somebody presses. */
  prepare(): void {
    this.#manager().catch(() => undefined);
  }

  /** After a reload: asks Keycloak, where this browser was used to sign in before, whether it still knows the person. */
  async restore(): Promise<void> {
    // Without a network the hidden frame would be waited for in vain, also by who asks when the network is back.
    const asks = this.#remembered.here && navigator.onLine;
    const user = asks ? await this.#renew().catch(() => null) : null;
    if (!user && this.#state.is === 'restoring') this.#become({ is: 'out' });
  }

  /** Leaves for Keycloak's sign-in page. @param language of that page @param comeBackTo an address of the console */
  async begin(language: string, comeBackTo: string): Promise<void> {
    const prompt = this.#remembered.signOutOwed ? { prompt: 'login' } : {};
    await (await this.#manager()).signinRedirect({ ui_locales: language, state: { comeBackTo }, ...prompt });
  }

  /** Back from there. @returns the address to go on at @throws Error when the sign-in was broken off */
  async finish(): Promise<string> {
    const user = await (await this.#manager()).signinRedirectCallback();
    this.#remembered.signOutOwed = false;
    this.#enter(user);
    const { comeBackTo } = (user.state ?? {}) as { readonly comeBackTo?: string };
    return comeBackTo?.startsWith('/') && !comeBackTo.startsWith('//') ? comeBackTo : '/';
  }

  /** Signs out here, in every tab, and of Keycloak's session: of every application that uses it. */
  async leave(): Promise<void> {
    await Promise.all([...this.#leavings].map((work) => work()));
    this.#remembered.here = false;
    this.#tabs.postMessage('left');
    const manager = navigator.onLine ? await this.#manager().catch(() => undefined) : undefined;
    if (!manager) {
      this.#remembered.signOutOwed = true;
      return this.#forget();
    }
    const user = await manager.getUser();
    await manager.signoutRedirect(user?.id_token ? { id_token_hint: user.id_token } : {});
  }

  async token(): Promise<string | undefined> {
    const manager = await this.#managed?.catch(() => undefined);
    const user = await manager?.getUser();
    if (!user) return undefined;
    const current = (user.expires_in ?? 0) > 15 ? user : await this.#renew();
    return current?.access_token;
  }

  async renewed(): Promise<string | undefined> {
    if (this.#state.is !== 'in') return undefined;
    await new Promise((resume) => setTimeout(resume, nextSecondMs));
    const user = await this.#renew();
    if (user) for (const watcher of this.#renewalWatchers) watcher();
    return user?.access_token;
  }

  lapse(): void {
    if (this.#state.is === 'in') this.#become({ is: 'lapsed', name: this.#state.name });
  }

  #manager(): Promise<UserManager> {
    this.#managed ??= this.#load().then(
      (manager) => {
        // A network that is away just now is asked again by the next request.
        manager.events.addAccessTokenExpiring(() => void this.#renew().catch(() => undefined));
        return manager;
      },
      (error: unknown) => {
        this.#managed = undefined;
        throw error;
      },
    );
    return this.#managed;
  }

  /** By the refresh token, else by Keycloak's own session. Requests side by side share one renewal. */
  #renew(): Promise<User | null> {
    this.#renewing ??= this.#ask().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  /** @throws Problem no-answer while Keycloak can't be reached: the login may be as good as ever */
  async #ask(): Promise<User | null> {
    const manager = await this.#manager();
    const had = await manager.getUser();
    try {
      return this.#enter(await manager.signinSilent());
    } catch (error) {
      if (!isRefusal(error)) throw new Problem({ status: 0, code: 'no-answer' });
      await manager.removeUser();
      // A refresh token ends before the session does, by use in another tab for one.
      return had?.refresh_token ? this.#ask() : this.#lost();
    }
  }

  #enter(user: User | null): User | null {
    if (!user) return this.#lost();
    this.#remembered.here = true;
    const name = user.profile.name ?? user.profile.preferred_username ?? '';
    const { sub: subject } = user.profile;
    if (this.#state.is !== 'in' || this.#state.subject !== subject) this.#become({ is: 'in', subject, name });
    return user;
  }

  #lost(): null {
    if (this.#state.is === 'in') this.lapse();
    return null;
  }

  async #forget(): Promise<void> {
    const manager = await this.#managed?.catch(() => undefined);
    await manager?.removeUser();
    this.#become({ is: 'out' });
  }

  #become(state: LoginState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
