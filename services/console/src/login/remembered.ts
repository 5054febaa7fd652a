const key = 'firegrid.signs-in-here';

/** Whether this browser is used to sign in: then Keycloak is asked after a reload. Says nothing of who it was. */
export class Remembered {
  get here(): boolean {
    return localStorage.getItem(key) !== null;
  }

  set here(is: boolean) {
    if (is) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  }
}
