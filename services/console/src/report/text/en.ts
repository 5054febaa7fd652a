import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Report a fire hazard',
  burning: 'Is something burning?',
  burningTodo: 'Call the fire brigade at once: say where it is, what burns, and whether anyone is trapped.',
  hazard: 'Seen a hazard?',
  hazardTodo:
    'Locked exits, blocked escape routes, makeshift wiring, e-bikes charged indoors: call the hazard hotline.',
  call: (number) => `Call ${number}`,
};
