import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Plate',
  why: 'Print it for the door: a grid worker reads it with the phone and begins the visit there.',
  of: (name) => `Plate of ${name}`,
  print: 'Print',
};
