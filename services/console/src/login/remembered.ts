const key = 'firegrid.signs-in-here';
const owedKey = 'firegrid.sign-out-owed';

/** Whether this browser is used to sign in: then Keycloak is asked after a reload. Says nothing of who it was. */
export class Remembered {
  get here(): boolean {
    return localStorage.getItem(key) !== null;
  }

  set here(is: boolean) {
    if (is) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  }

  /** Somebody signed out without a network: Keycloak does not know, and has to ask who is there next. */
  get signOutOwed(): boolean {
    return localStorage.getItem(owedKey) !== null;
  }

  set signOutOwed(is: boolean) {
    if (is) localStorage.setItem(owedKey, '1');
    else localStorage.removeItem(owedKey);
  }
}
