import type { Decider } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import {
  type Area,
  type Store,
  aggregateRepository,
  changesIndex,
  is,
  oneOf,
  range,
  startsWith,
} from '../src/index.ts';

/** The smallest aggregate with all a store has to carry: an emergency lamp that is hung, lit and taken down. */
export type Lamp =
  | { readonly status: 'absent' }
  | {
      readonly status: 'hanging' | 'down';
      readonly name: string;
      readonly serial?: string | undefined;
      readonly area: Area;
      readonly lit: number;
      readonly hungAt: Date;
      readonly notes: readonly string[];
    };

export type LampCommand =
  | { readonly type: 'hang'; readonly name: string; readonly area: Area; readonly serial?: string }
  | { readonly type: 'light'; readonly note?: string }
  | { readonly type: 'move'; readonly to: Area }
  | { readonly type: 'take-down' }
  | { readonly type: 'look' };

type LampEvent =
  | {
      readonly type: 'hung';
      readonly name: string;
      readonly area: Area;
      readonly serial?: string | undefined;
    }
  | { readonly type: 'lit'; readonly note?: string | undefined }
  | { readonly type: 'moved'; readonly to: Area }
  | { readonly type: 'taken-down' };

const lamp: Decider<Lamp, LampCommand, LampEvent> = {
  initial: { status: 'absent' },
  decide(command, state) {
    if (command.type === 'hang') {
      const { name, area, serial } = command;
      if (name === '') throw new DomainError(common['invalid-input'], 'A lamp has a name.');
      return [{ type: 'hung', name, area, serial }];
    }
    if (state.status !== 'hanging') throw new DomainError(common.conflict, 'The lamp is not hanging.');
    switch (command.type) {
      case 'light':
        return [{ type: 'lit', note: command.note }];
      case 'move':
        return [{ type: 'moved', to: command.to }];
      case 'take-down':
        return [{ type: 'taken-down' }];
      case 'look':
        return [];
    }
  },
  evolve(state, event, issued) {
    if (event.type === 'hung') {
      const { name, area, serial } = event;
      return { status: 'hanging', name, area, serial, lit: 0, hungAt: issued.at, notes: [] };
    }
    if (state.status === 'absent') return state;
    switch (event.type) {
      case 'lit':
        return {
          ...state,
          lit: state.lit + 1,
          notes: event.note ? [...state.notes, event.note] : state.notes,
        };
      case 'moved':
        return { ...state, area: event.to };
      case 'taken-down':
        return { ...state, status: 'down' };
    }
  },
};

export const lampRepository = (store: Store, name = 'lamps') =>
  aggregateRepository({
    store,
    name,
    decider: lamp,
    filters: {
      status: oneOf<'hanging' | 'down'>('state.status'),
      note: is<string>('state.notes'),
      within: is<string>('area.ancestors'),
      hung: range<Date>('state.hungAt'),
      name: startsWith('state.name'),
    },
    sorts: { newest: { 'state.hungAt': -1 }, brightest: { 'state.lit': -1, 'state.hungAt': 1 } },
    indexes: [
      changesIndex,
      {
        keys: { 'state.serial': 1 },
        unique: true,
        where: { 'state.serial': { $exists: true } },
      },
    ],
    area: (state) => (state.status === 'absent' ? undefined : state.area),
    publish: (event, state, { id, version, messageId }) => ({
      topic: 'lamps',
      key: id,
      headers: { ce_id: messageId },
      value: Buffer.from(JSON.stringify({ type: event.type, version, state })),
    }),
    receipt: (state) => ({ lit: state.status === 'absent' ? 0 : state.lit }),
    current: ({ id, version, state }) => ({ id, version, status: state.status }),
  });

export type Lamps = ReturnType<typeof lampRepository>;
