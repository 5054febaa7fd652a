import { type Area, type Store, is, range, readModel } from '@firegrid/store';
import type { ImportJob, Planned, StagedRow } from './job.ts';
import type { Rejection } from './rejection.ts';

export type Jobs = ReturnType<typeof importJobs>;

/** The imports. Written by compare-and-set: `apply` with the version read plus one is false when another was faster. */
export const importJobs = (store: Store) =>
  readModel({
    store,
    name: 'imports',
    area: ({ area }: ImportJob) => area,
    filters: {
      status: is<ImportJob['status']>('state.status'),
      free: range<Date>('state.leaseUntil'),
      begun: range<Date>('state.begunAt'),
    },
    sorts: { newest: { 'state.begunAt': -1 }, served: { 'state.servedAt': 1 } },
    indexes: [{ keys: { 'state.status': 1, 'state.servedAt': 1, _id: 1 } }],
  });

/** A rejection as it is kept. */
export interface KeptRejection extends Rejection {
  readonly upload: string;
  /** Of several in one line. */
  readonly n: number;
  readonly area: Area;
  readonly at: Date;
}

export type Rejections = ReturnType<typeof importRejections>;

/** Lines left out, told for 90 days. */
export const importRejections = (store: Store) =>
  readModel({
    store,
    name: 'importRejections',
    area: ({ area }: KeptRejection) => area,
    filters: { upload: is<string>('state.upload') },
    sorts: { line: { 'state.line': 1, 'state.n': 1 } },
    indexes: [
      { keys: { 'state.upload': 1, 'state.line': 1, 'state.n': 1, _id: 1 } },
      { keys: { 'state.at': 1 }, expireAfterSeconds: 90 * 86_400 },
    ],
  });

/** Lines staged together, worked together. */
interface Chunk {
  _id: string;
  rows: StagedRow[];
  plan?: Planned[];
}

export type Chunks = ReturnType<typeof importChunks>;

/** Staged lines, personal data sealed; gone when they are worked. */
export function importChunks(store: Store) {
  const chunks = store.collection<Chunk>('importChunks');
  const idOf = (upload: string, n: number): string => `${upload}/${String(n).padStart(6, '0')}`;
  return {
    async stage(upload: string, n: number, rows: readonly StagedRow[]): Promise<void> {
      await chunks.insertOne({ _id: idOf(upload, n), rows: [...rows] });
    },
    read: (upload: string, n: number) => chunks.findOne({ _id: idOf(upload, n) }),
    async keepPlan(upload: string, n: number, plan: readonly Planned[]): Promise<void> {
      await chunks.updateOne({ _id: idOf(upload, n) }, { $set: { plan: [...plan] } });
    },
    async drop(upload: string, n?: number): Promise<void> {
      // '0' follows '/': all that begins with "<upload>/".
      const all = { $gte: `${upload}/`, $lt: `${upload}0` };
      await chunks.deleteMany({ _id: n === undefined ? all : idOf(upload, n) });
    },
  };
}
