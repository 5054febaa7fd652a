import type { Actor, Decider } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';

const dayMs = 86_400_000;
/** How long a photo may wait for a record to name it, from when it arrived or somebody last wanted to send it. */
const unnamedMs = 90 * dayMs;
/** Asked for more often, the time of a photo is not written anew. */
const renewalMs = dayMs;
/** Pictures take seconds to write. Long before what is loose is swept, they are too late to be kept. */
const writingMs = 600_000;

/** An encoded picture. Pixels and bytes; the hash is of its bytes, hex. */
export interface Picture {
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** Objects that may lie in the storage and that no photo needs: written and not yet kept, or not kept any more. */
export interface Loose {
  readonly object: string;
  readonly since: Date;
}

interface Case {
  readonly loose: readonly Loose[];
}

/** A photo that is here, as it was encoded anew; the original is gone. */
export interface Kept extends Case {
  readonly status: 'kept';
  /** Names its two objects in the storage. */
  readonly object: string;
  readonly copy: Picture;
  readonly thumbnail: Picture;
  readonly uploaded: Actor & { readonly at: Date };
  /** From then on it goes, unless a record names it. */
  readonly due: Date;
}

/** A photo by the hash of what the phone took. */
export type Photo = Kept | (Case & { readonly status: 'wanted' });

type Encoded = Pick<Kept, 'object' | 'copy' | 'thumbnail'>;

export type Command =
  /** Objects are about to be written. */
  | { readonly type: 'begin'; readonly object: string }
  /** They are written. */
  | ({ readonly type: 'keep' } & Encoded)
  /** Somebody means to name it, or a record does. */
  | { readonly type: 'need' }
  /** No record names it. */
  | { readonly type: 'remove' }
  /** These objects are in the storage no more. */
  | { readonly type: 'clear'; readonly objects: readonly string[] };

export type Event =
  | { readonly type: 'begun'; readonly object: string }
  | ({ readonly type: 'kept' } & Encoded)
  | { readonly type: 'needed' | 'removed' }
  | { readonly type: 'cleared'; readonly objects: readonly string[] };

/** The rules of a photo: of several that bring it at once the first is kept, what the others wrote is loose. */
export const photo: Decider<Photo, Command, Event> = {
  initial: { status: 'wanted', loose: [] },

  decide(command, state, { at }) {
    switch (command.type) {
      case 'begin':
        return [{ type: 'begun', object: command.object }];
      case 'keep': {
        if (state.status === 'kept') return [];
        const begun = state.loose.find(({ object }) => object === command.object);
        if (!begun || at.getTime() - begun.since.getTime() > writingMs) throw tooLate();
        return [{ ...command, type: 'kept' }];
      }
      case 'need':
        return state.status === 'kept' && needsRenewal(state, at) ? [{ type: 'needed' }] : [];
      case 'remove':
        return state.status === 'kept' && state.due <= at ? [{ type: 'removed' }] : [];
      case 'clear': {
        const objects = command.objects.filter((one) => state.loose.some(({ object }) => object === one));
        return objects.length > 0 ? [{ type: 'cleared', objects }] : [];
      }
    }
  },

  evolve(state, event, { by, at }) {
    const without = (...gone: readonly string[]) =>
      state.loose.filter(({ object }) => !gone.includes(object));
    const due = new Date(at.getTime() + unnamedMs);
    switch (event.type) {
      case 'begun':
        return { ...state, loose: [...state.loose, { object: event.object, since: at }] };
      case 'kept': {
        const { object, copy, thumbnail } = event;
        const uploaded = { ...by, at };
        return { status: 'kept', loose: without(object), object, copy, thumbnail, uploaded, due };
      }
      case 'needed':
        return state.status === 'kept' ? { ...state, due } : state;
      case 'removed': {
        if (state.status !== 'kept') return state;
        return { status: 'wanted', loose: [...state.loose, { object: state.object, since: at }] };
      }
      case 'cleared':
        return { ...state, loose: without(...event.objects) };
    }
  },
};

/** Whether the time of a photo is worth writing anew: once a day is enough. */
export const needsRenewal = ({ due }: Kept, at: Date): boolean =>
  due.getTime() < at.getTime() + unnamedMs - renewalMs;

const tooLate = () =>
  new DomainError(common.conflict, 'It took too long to take the photo in. It is safe to try again.');
