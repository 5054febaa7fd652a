import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Sealed } from './vault/seal.ts';
import type { Vault } from './vault/vault.ts';

/** What a record is kept under; all it says is sealed. */
export interface KeptRecord {
  readonly subject: string;
  readonly kind: string;
  readonly id: string;
  readonly sealed: Sealed;
}

interface KeptCursor {
  readonly subject: string;
  readonly sealed: Sealed;
}

export interface KeptEntry {
  readonly subject: string;
  readonly id: string;
  readonly sealed: Sealed;
}

export interface KeptPhoto {
  readonly subject: string;
  readonly hash: string;
  readonly sealed: Sealed;
}

/** All that the field app keeps on a phone: whose it is and under which ids, and nothing else that can be read. */
export class OfflineDb extends Dexie {
  declare readonly vaults: EntityTable<Vault, 'subject'>;
  declare readonly records: Table<KeptRecord, [string, string, string]>;
  declare readonly cursors: EntityTable<KeptCursor, 'subject'>;
  declare readonly queue: Table<KeptEntry, [string, string]>;
  declare readonly photos: Table<KeptPhoto, [string, string]>;

  constructor(name = 'firegrid-field') {
    super(name);
    this.version(1).stores({
      vaults: 'subject',
      records: '[subject+kind+id], subject',
      cursors: 'subject',
      queue: '[subject+id], subject',
      photos: '[subject+hash], subject',
    });
  }

  /** Takes away what came from the platform; what a person made stays, sealed for its owner. */
  async wipeRecords(subject: string): Promise<void> {
    await this.transaction('rw', this.records, this.cursors, async () => {
      await this.records.where({ subject }).delete();
      await this.cursors.delete(subject);
    });
  }

  /** Takes away all there is of a person. */
  async wipeAll(subject: string): Promise<void> {
    await this.transaction(
      'rw',
      this.vaults,
      this.records,
      this.cursors,
      this.queue,
      this.photos,
      async () => {
        for (const table of [this.records, this.queue, this.photos]) await table.where({ subject }).delete();
        await this.cursors.delete(subject);
        await this.vaults.delete(subject);
      },
    );
  }
}
