import type { AreaNode, AreaRegister } from '@firegrid/areas';
import type { Counter } from '@firegrid/store';

/** Gives out numbers for people, such as 430121105-P-000123. */
export type Numbering = (area: AreaNode) => Promise<string>;

/** Numbers run per township; where there is none above, per area. Never used twice; a gap is no missing premises. */
export const numbering =
  (areas: Pick<AreaRegister, 'get'>, counter: Counter): Numbering =>
  async (area) => {
    const town = await townshipOf(areas, area);
    return `${town}-P-${String(await counter.next(town)).padStart(6, '0')}`;
  };

async function townshipOf(areas: Pick<AreaRegister, 'get'>, area: AreaNode): Promise<string> {
  for (const code of area.ancestors.toReversed()) {
    const node = code === area.code ? area : await areas.get(code);
    if (node?.level === 'township') return node.code;
  }
  return area.code;
}
