import { createRoot } from 'react-dom/client';
import { Api } from './api/client.ts';
import { App } from './app.tsx';
import './design/tokens.css';
import './design/base.css';
import { Login } from './login/login.ts';
import { newManager, returnPath } from './login/manager.ts';
import { follow } from './prefs/preferences.ts';
import { loadSettings } from './settings.ts';
import { Unreachable } from './shell/unreachable.tsx';

follow();
const root = createRoot(document.getElementById('app') as HTMLElement);
try {
  const settings = await loadSettings();
  const login = new Login(newManager(settings, location.origin));
  // Coming back from Keycloak there is a code to redeem: nothing to restore.
  if (location.pathname !== returnPath) void login.restore();
  root.render(<App settings={settings} login={login} api={new Api(login)} />);
} catch {
  root.render(<Unreachable />);
}
