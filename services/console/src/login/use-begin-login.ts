import { useEffect } from 'react';
import { usePreferences } from '../prefs/use-preferences.ts';
import { useLogin } from './use-login.ts';

/** Leaves for Keycloak's page, in the language shown, and comes back to an address of the console. */
export function useBeginLogin(): (comeBackTo: string) => void {
  const login = useLogin();
  const { language } = usePreferences();
  useEffect(() => login.prepare(), [login]);
  return (comeBackTo) => void login.begin(language === 'zh' ? 'zh-CN' : 'en', comeBackTo);
}
