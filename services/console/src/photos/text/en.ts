import type { zh } from './zh.ts';

export const en: typeof zh = {
  reading: 'Reading the photo…',
  notHereYet: 'The photo has not arrived yet',
  unreadable: 'This file is no photo: choose another',
  taken: (index) => `Photo ${index}`,
  take: 'Take or choose photos',
  remove: 'Remove',
};
