import type { Principal } from '@firegrid/access';
import type { Actor } from '@firegrid/decider';
import type { Area } from '@firegrid/store';
import type { SealedContact } from '../premises/contact.ts';
import type { PremisesCommand } from '../premises/premises.ts';
import type { Field } from './columns.ts';
import type { Rejection } from './rejection.ts';
import type { Row } from './row.ts';

/** Lines by what became of them. */
export interface Figures {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export const noFigures: Figures = { created: 0, changed: 0, unchanged: 0, rejected: 0 };

export const addFigures = (a: Figures, b: Figures): Figures => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  rejected: a.rejected + b.rejected,
});

/**
 * One file on its way into the register. `uploading` until all its lines lie staged in the database: from then on it
 * needs its sender no more, and any replica can go on with it.
 */
export interface ImportJob {
  readonly status: 'uploading' | 'working' | 'done' | 'failed' | 'abandoned';
  /** This attempt to upload: chunks and rejections of an earlier one don't count. */
  readonly upload: string;
  /** Who imports, with the grants held then: they bound what the file may touch. */
  readonly importer: Principal;
  readonly by: Actor;
  /** Of the importer's post: who covers it may see the job. */
  readonly area: Area;
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  /** Of the file, hex. */
  readonly sha256: string;
  readonly begunAt: Date;
  readonly finishedAt?: Date | undefined;
  /** Lines below the header. */
  readonly rows: number;
  readonly figures: Figures;
  /** What the file calls its columns. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly ignoredColumns: readonly string[];
  readonly chunks: number;
  readonly nextChunk: number;
  /** Nobody else works on it before; the epoch while nobody does. */
  readonly leaseUntil: Date;
  /** When it was last taken up: the one longest left alone comes next. */
  readonly servedAt: Date;
  /** How often the next chunk was taken up without being finished. */
  readonly attempts: number;
}

/** A line that read well, waiting to be worked. */
export type StagedRow = Omit<Row, 'contact'> & { readonly contact?: SealedContact };

/** What is to be done with a line: decided once and kept, so that doing it again after a crash does the same. */
export type Planned =
  | {
      readonly line: number;
      readonly does: 'create' | 'change';
      readonly id: string;
      readonly command: PremisesCommand;
      readonly by: Actor;
    }
  | { readonly line: number; readonly does: 'nothing'; readonly id: string }
  | { readonly line: number; readonly does: 'reject'; readonly rejection: Rejection };
