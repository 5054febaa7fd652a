import type { Answer, Item } from '../../api/types.ts';
import type { Me } from '../../login/use-me.ts';

type Told =
  | Item<'/api/v1/org/changes'>
  | Item<'/api/v1/premises/changes'>
  | Item<'/api/v1/inspections/changes'>
  | Item<'/api/v1/hazards/changes'>
  | Item<'/api/v1/notifications/changes'>;
type DataOf<Kind extends Told['kind']> = NonNullable<Extract<Told, { kind: Kind }>['data']>;

export type AreaData = DataOf<'area'>;
export type PremisesData = DataOf<'premises'>;
export type DutyData = DataOf<'duty'>;
export type HazardData = DataOf<'hazard'>;
export type NoticeData = DataOf<'notice'>;
export type Checklist = DataOf<'checklists'>['items'][number];
export type HazardType = DataOf<'hazard-catalogue'>['types'][number];

/** All that a phone keeps, by kind: what the feed brings, and who its owner is. */
export interface Kinds {
  readonly area: AreaData;
  readonly premises: PremisesData;
  readonly 'premises-catalogue': DataOf<'premises-catalogue'>;
  readonly duty: DutyData;
  readonly checklists: DataOf<'checklists'>;
  readonly hazard: HazardData;
  readonly 'hazard-catalogue': DataOf<'hazard-catalogue'>;
  readonly notice: NoticeData;
  readonly me: Me;
}

export type Kind = keyof Kinds;

export interface Kept<K extends Kind> {
  readonly id: string;
  readonly version: number;
  readonly data: Kinds[K];
}

export type FeedPage = Answer<'get', '/api/v1/sync/feed'>;
export type FeedItem = FeedPage['items'][number];
