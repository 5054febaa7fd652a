import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part loaded when it is first shown: `lazyPart(() => import('./pages.tsx'), 'HazardPages')`. */
export const lazyPart = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyExoticComponent<ComponentType> => lazy(async () => ({ default: (await load())[name] }));
