import type { AreaEvent, Received } from '@firegrid/contracts';
import type { Area, Newer } from '@firegrid/store';

/** An area or grid as the register of org tells it; itself the placement of a record in it. */
export interface AreaNode extends Area {
  readonly name: string;
  /** province | city | county | township | village | grid: a label for people, never computed with. */
  readonly level: string;
  readonly parent: string;
  /** ISO date in Asia/Shanghai; absent while it stands. */
  readonly closedOn?: string;
  /** Where its open work goes when it closes; the first is the heir. */
  readonly successors: readonly string[];
  /** Subject of the responsible person. */
  readonly responsible?: string;
}

/** The register's entry an event carries; undefined when it carries none. */
export function nodeOf({ key, body }: Received<AreaEvent>): Newer<AreaNode> | undefined {
  const { area, happening } = body;
  if (!area || !happening) return undefined;
  const { code, name, level, parent, ancestors, closedOn, successors, responsible } = area;
  const doc = {
    ...{ code, name, level, parent, ancestors, successors },
    ...(closedOn ? { closedOn } : {}),
    ...(responsible ? { responsible } : {}),
  };
  return { key, version: Number(happening.version), doc };
}
