import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { Api } from './api/client.ts';
import { newQueries } from './api/queries.ts';
import { ApiContext } from './api/use-api.ts';
import { Toasts } from './design/toast.tsx';
import type { Login } from './login/login.ts';
import { LoginContext } from './login/use-login.ts';
import { Names } from './names/names.ts';
import { NamesContext } from './names/use-names.ts';
import { routes } from './routes.tsx';
import type { Settings } from './settings.ts';
import { SettingsContext } from './use-settings.ts';

interface AppProps {
  readonly settings: Settings;
  readonly login: Login;
  readonly api: Api;
}

/** What every page finds around it. */
export function App({ settings, login, api }: AppProps) {
  const [queries] = useState(newQueries);
  const [names] = useState(() => new Names(api));
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <StrictMode>
      <SettingsContext value={settings}>
        <LoginContext value={login}>
          <ApiContext value={api}>
            <QueryClientProvider client={queries}>
              <NamesContext value={names}>
                <Toasts>
                  <RouterProvider router={router} />
                </Toasts>
              </NamesContext>
            </QueryClientProvider>
          </ApiContext>
        </LoginContext>
      </SettingsContext>
    </StrictMode>
  );
}
