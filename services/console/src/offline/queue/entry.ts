import type { Answer, Input } from '../../api/types.ts';

type Bundle = Input<'post', '/api/v1/sync'>['body'];
/** A command as POST /sync takes it. */
export type SyncCommand = NonNullable<Bundle>['commands'][number];
export type CommandKind = SyncCommand['kind'];
/** What became of a command. */
export type SyncAnswer = Answer<'post', '/api/v1/sync'>['answers'][number];
export type Refusal = Extract<SyncAnswer, { outcome: 'invalid' }>['problem'];

/** `draft`: still in somebody's hands. `later`: the platform has asked to be sent it again. */
export const states = [
  'draft',
  'waiting',
  'sending',
  'later',
  'accepted',
  'conflict',
  'not-yours',
  'invalid',
] as const;
export type EntryState = (typeof states)[number];

/** Something a person did, from its first touch until the platform has it or the person lets it go. */
export interface Entry {
  /** Of the command; of what is new it becomes the id. */
  readonly id: string;
  /** Place in the queue: what was finished first is sent first. */
  readonly order: number;
  readonly kind: CommandKind;
  readonly target?: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ifMatch?: number;
  /** Entries it depends on. */
  readonly after: readonly string[];
  /** Hashes, before they are sent and after. */
  readonly photos: readonly string[];
  readonly photosSent: readonly string[];
  /** What it is about, as people call it. */
  readonly about: string;
  /** ISO 8601, of the phone's clock. */
  readonly madeAt: string;
  readonly state: EntryState;
  /** Why it was refused. */
  readonly problem?: Refusal;
  /** Of a conflict: the record as it is on the platform. */
  readonly current?: unknown;
  /** Of a form that can be gone on with: what was filled in. */
  readonly form?: unknown;
}

/** Refused: nothing more happens to it until its owner decides. */
export const isRefused = ({ state }: Pick<Entry, 'state'>): boolean =>
  state === 'conflict' || state === 'not-yours' || state === 'invalid';

/** On its way to the platform. */
export const isUnderWay = ({ state }: Pick<Entry, 'state'>): boolean =>
  state === 'waiting' || state === 'sending' || state === 'later';

/** Somebody's work that the platform does not have. */
export const isUnsent = (entry: Pick<Entry, 'state'>): boolean => entry.state !== 'accepted';

/** Photos the platform does not have yet. */
export const photosLeft = ({ photos, photosSent }: Entry): string[] =>
  photos.filter((hash) => !photosSent.includes(hash));

/** Photos that this phone has to keep. */
export const photosWanted = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (isUnsent(entry) ? entry.photos : photosLeft(entry))));
