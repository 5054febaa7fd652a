import type { Answer, Item } from '../api/types.ts';

export type Premises = Answer<'get', '/api/v1/premises/premises/{id}'>;
export type ListedPremises = Item<'/api/v1/premises/premises'>;
export type Archive = Answer<'get', '/api/v1/premises/premises/{id}/archive'>;
export type ImportJob = Answer<'get', '/api/v1/premises/imports/{id}'>;
