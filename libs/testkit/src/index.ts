export * from './eventually.ts';
export * from './person.ts';
