export * from './eventually.ts';
export * from './person.ts';
export * from './phone-records.ts';
