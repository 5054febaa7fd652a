import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../design/button.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useText } from '../text/use-text.ts';
import { useBeginLogin } from './use-begin-login.ts';
import { useLogin } from './use-login.ts';

/** Where Keycloak sends the browser back to: takes the code for tokens and goes on to where somebody was going. */
export function ReturnPage() {
  const [login, navigate, text, begin] = [useLogin(), useNavigate(), useText(), useBeginLogin()];
  const [failed, setFailed] = useState(false);
  const taken = useRef(false);
  useEffect(() => {
    // A code is good for one time.
    if (taken.current) return;
    taken.current = true;
    login.finish().then(
      (address) => navigate(address, { replace: true }),
      () => setFailed(true),
    );
  }, [login, navigate]);
  if (!failed) return <Loading />;
  return (
    <Empty icon="person" title={text.login.failed}>
      <p>{text.login.failedTodo}</p>
      <Button kind="main" onClick={() => begin('/')}>
        {text.login.signIn}
      </Button>
    </Empty>
  );
}
