import { createContext, useContext } from 'react';
import type { Settings } from './settings.ts';

export const SettingsContext = createContext<Settings | undefined>(undefined);

/** @throws Error outside of the application */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('there are no settings around this part');
  return settings;
}
