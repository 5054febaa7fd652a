import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Hazard } from '../types.ts';

/** 整改计划, where there is one. */
export function Plan({ hazard: { plan } }: { readonly hazard: Hazard }) {
  const [{ plan: text }, format] = [useHazardText(), useFormat()];
  if (!plan) return null;
  return (
    <Panel title={text.title}>
      <Facts>
        <Fact name={text.party}>{plan.responsibleParty}</Fact>
        <Fact name={text.measures}>{plan.measures}</Fact>
        {plan.cost !== null && <Fact name={text.cost}>{format.money(plan.cost)}</Fact>}
        {plan.interimPrecautions && <Fact name={text.precautions}>{plan.interimPrecautions}</Fact>}
      </Facts>
    </Panel>
  );
}
