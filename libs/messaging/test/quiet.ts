import type { Logger } from '../src/index.ts';

const nothing = (): void => undefined;

export const quiet: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
