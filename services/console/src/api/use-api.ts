import { createContext, useContext } from 'react';
import type { Api } from './client.ts';

export const ApiContext = createContext<Api | undefined>(undefined);

/** @throws Error outside of the application */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('there is no API around this part');
  return api;
}
