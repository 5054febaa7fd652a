import { useSyncExternalStore } from 'react';
import type { Api } from '../api/client.ts';
import { useApi } from '../api/use-api.ts';
import type { Login } from '../login/login.ts';
import { useLogin } from '../login/use-login.ts';
import { Phone } from './phone.ts';

const phones = new WeakMap<Login, Phone>();

/** One for as long as the page is open, whatever is shown of it. */
function phoneOf(api: Api, login: Login): Phone {
  const known = phones.get(login) ?? new Phone(api, login);
  phones.set(login, known);
  return known;
}

/** What is on this phone, and whether it is open; the part is drawn again when that changes. */
export function usePhone(): Phone {
  const phone = phoneOf(useApi(), useLogin());
  useSyncExternalStore(phone.watch, phone.version);
  return phone;
}
