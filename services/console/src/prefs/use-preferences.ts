import { useSyncExternalStore } from 'react';
import { type Preferences, preferences } from './preferences.ts';

/** How somebody likes the console now; the part is drawn again when that changes. */
export const usePreferences = (): Preferences => useSyncExternalStore(preferences.watch, preferences.now);
