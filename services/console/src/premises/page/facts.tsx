import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { Premises } from '../types.ts';
import { useClasses } from '../use-classes.ts';

/** What is known of a place. */
export function PremisesFacts({ premises }: { readonly premises: Premises }) {
  const [text, names, format] = [usePremisesText(), useNames(), useFormat()];
  const { className, tagName } = useClasses();
  const { number, address, area, floorArea, creditCode, tags, position, closedReason } = premises;
  return (
    <Panel title={text.facts}>
      <Facts>
        <Fact name={text.columns.number}>{number}</Fact>
        <Fact name={text.columns.class}>{className(premises.class)}</Fact>
        <Fact name={text.columns.address}>{address}</Fact>
        <Fact name={text.columns.area}>{names.path(area.ancestors.slice(-3))}</Fact>
        {floorArea !== null && (
          <Fact name={text.columns.floorArea}>{text.squareMetres(format.number(floorArea))}</Fact>
        )}
        {creditCode && <Fact name={text.columns.creditCode}>{creditCode}</Fact>}
        {tags.length > 0 && <Fact name={text.columns.tags}>{tags.map(tagName).join('、')}</Fact>}
        {position && (
          <Fact name={text.columns.position}>
            {position.longitude.toFixed(5)}, {position.latitude.toFixed(5)}
          </Fact>
        )}
        {closedReason && <Fact name={text.columns.closedReason}>{closedReason}</Fact>}
      </Facts>
    </Panel>
  );
}
