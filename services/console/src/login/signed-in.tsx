import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useText } from '../text/use-text.ts';
import { useBeginLogin } from './use-begin-login.ts';
import { useLoginState } from './use-login.ts';

/** What only somebody who is signed in sees. Whose login ends keeps the page, and is asked to sign in again. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const state = useLoginState();
  const text = useText();
  const begin = useBeginLogin();
  const { pathname, search } = useLocation();
  const signIn = (
    <Button kind="main" onClick={() => begin(pathname + search)}>
      {text.login.signIn}
    </Button>
  );
  if (state.is === 'restoring') return <Loading />;
  if (state.is === 'out')
    return (
      <Empty icon="person" title={text.login.toGoOn}>
        <p>{text.login.toGoOnWhy}</p>
        {signIn}
      </Empty>
    );
  return (
    <>
      {children}
      {state.is === 'lapsed' && (
        <Dialog title={text.login.lapsed} onClose={() => begin(pathname + search)} foot={signIn}>
          <p>{text.login.lapsedWhy}</p>
        </Dialog>
      )}
    </>
  );
}
