/** What may be done to several hazards, one after the other, without a word of one's own to each. */
export type BulkAct = 'confirm' | 'acknowledge';
