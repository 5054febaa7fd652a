import type { Answer, Item } from '../api/types.ts';

export type Transfer = Answer<'get', '/api/v1/hazards/transfers/{id}'>;
export type ListedTransfer = Item<'/api/v1/hazards/transfers'>;
export type Line = Transfer['hazards'][number];
export type Summary = Answer<'get', '/api/v1/hazards/summary'>;
export type Candidate = Summary['candidates'][number];

/** Nobody has answered for it, and no answer is being carried out. */
export const isWaiting = ({ status, answering }: Line): boolean =>
  (status === 'sent' || status === 'offered') && !answering;
