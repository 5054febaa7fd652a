import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Loading } from '../design/states.tsx';
import { useLoginState } from '../login/use-login.ts';
import { ChoosePin } from './pages/choose-pin.tsx';
import { NotYetRead } from './pages/not-yet-read.tsx';
import { SignInFirst } from './pages/sign-in-first.tsx';
import { Unlock } from './pages/unlock.tsx';
import { usePhone } from './use-phone.ts';
import { SessionContext } from './use-session.ts';

/** What only the owner of what is on this phone sees, by PIN or by login. */
export function Opened({ children }: { readonly children: ReactNode }) {
  const phone = usePhone();
  const login = useLoginState();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  const { state } = phone;
  switch (state.is) {
    case 'reading':
      return <NotYetRead />;
    case 'new':
      // Somebody signed in is being met.
      return login.is === 'restoring' || login.is === 'in' ? <Loading /> : <SignInFirst comeBackTo={here} />;
    case 'locked':
      return <Unlock phone={phone} attempts={state.vault.attempts} comeBackTo={here} />;
    case 'choosing':
      return <ChoosePin phone={phone} />;
    case 'open':
      return <SessionContext value={state.session}>{children}</SessionContext>;
  }
}
