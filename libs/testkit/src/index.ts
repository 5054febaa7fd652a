export * from './eventually.ts';
export * from './person.ts';
export * from './phone-records.ts';
export { noteSeen } from './seen.ts';
export * from './witness.ts';
