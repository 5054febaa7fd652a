import { useLocation } from 'react-router';
import { Loading } from '../../design/states.tsx';
import { useLogin, useLoginState } from '../../login/use-login.ts';
import { SignInFirst } from './sign-in-first.tsx';

/** Until it is read what is on this phone: where nobody signed in before, a login is wanted whatever that is. */
export function NotYetRead() {
  const [login, { is }, { pathname, search }] = [useLogin(), useLoginState(), useLocation()];
  return login.isFirst && is === 'out' ? <SignInFirst comeBackTo={pathname + search} /> : <Loading />;
}
