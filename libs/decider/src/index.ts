export * from './decider.ts';
export * from './given.ts';
export * from './derived-id.ts';
