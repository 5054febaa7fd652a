import type { ComponentType } from 'react';
import type { IconName } from '../design/icon.tsx';
import type { Permission } from '../login/use-me.ts';
import type { Dictionary } from '../text/dictionary.ts';

/** A part of the domain as a door shows it. */
export interface Room {
  /** Under the door: 'hazards' is /desk/hazards and all below. */
  readonly path: string;
  readonly title: Dictionary<string>;
  /** Who has none of it does not see the room. */
  readonly permission: Permission;
  /** Has its own routes below its path. */
  readonly element: ComponentType;
  /** Its place in the navigation; a room without is reached from others. */
  readonly nav?: {
    readonly icon: IconName;
    /** Beside the title: how many wait there. */
    readonly mark?: ComponentType;
  };
}
