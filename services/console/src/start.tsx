import { createRoot } from 'react-dom/client';
import { Api } from './api/client.ts';
import { App } from './app.tsx';
import './design/tokens.css';
import './design/base.css';
import { Login } from './login/login.ts';
import { returnPath } from './login/return-path.ts';
import { follow } from './prefs/preferences.ts';
import type { Settings } from './settings.ts';
import { Unreachable } from './shell/unreachable.tsx';

/** @param settings undefined where the gateway does not answer */
export function start(settings: Settings | undefined): void {
  follow();
  const root = createRoot(document.getElementById('app') as HTMLElement);
  if (!settings) return root.render(<Unreachable />);
  const login = new Login(async () => {
    const { newManager } = await import('./login/manager.ts');
    return newManager(settings, location.origin);
  });
  // Coming back from Keycloak there is a code to redeem: nothing to restore.
  if (location.pathname !== returnPath) void login.restore();
  root.render(<App settings={settings} login={login} api={new Api(login)} />);
}
