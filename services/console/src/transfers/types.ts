import type { Answer, Item } from '../api/types.ts';

export type Transfer = Answer<'get', '/api/v1/hazards/transfers/{id}'>;
export type ListedTransfer = Item<'/api/v1/hazards/transfers'>;
export type Line = Transfer['hazards'][number];
export type Summary = Answer<'get', '/api/v1/hazards/summary'>;
export type Candidate = Summary['candidates'][number];

/** What becomes of it is not settled. */
const isOpen = ({ status }: Line): boolean => status === 'sent' || status === 'offered';

/** How many hazards of a document an answer, or something else, has settled. */
export const settled = ({ hazards }: Pick<Transfer, 'hazards'>): number =>
  hazards.filter((line) => !isOpen(line)).length;

/** Nobody has answered for it, and no answer is being carried out. */
export const isWaiting = (line: Line): boolean => isOpen(line) && !line.answering;
