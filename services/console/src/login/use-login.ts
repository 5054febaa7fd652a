import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Login, LoginState } from './login.ts';

export const LoginContext = createContext<Login | undefined>(undefined);

/** @throws Error outside of the application */
export function useLogin(): Login {
  const login = useContext(LoginContext);
  if (!login) throw new Error('there is no login around this part');
  return login;
}

export function useLoginState(): LoginState {
  const login = useLogin();
  return useSyncExternalStore(login.watch, () => login.state);
}
