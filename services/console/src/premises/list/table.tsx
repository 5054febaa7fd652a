import { LongTable } from '../../design/long-table.tsx';
import { useNames } from '../../names/use-names.ts';
import { PremisesStatus } from '../marks.tsx';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { ListedPremises } from '../types.ts';
import { useClasses } from '../use-classes.ts';
import css from './table.module.css';

export function PremisesTable(props: {
  readonly premises: readonly ListedPremises[];
  readonly count: number | undefined;
  readonly outdated: boolean;
  readonly onEnd: () => void;
}) {
  const { premises, ...rest } = props;
  const [{ columns, title }, names, { className, tagName }] = [usePremisesText(), useNames(), useClasses()];
  return (
    <LongTable
      caption={title}
      columns={[
        {
          id: 'name',
          title: columns.name,
          cell: ({ name, number }) => (
            <>
              {name}
              <span className={css.number}>{number}</span>
            </>
          ),
        },
        {
          id: 'class',
          title: columns.class,
          cell: ({ class: code, tags }) => [className(code), ...tags.map(tagName)].join(' · '),
        },
        { id: 'area', title: columns.area, cell: ({ area }) => names.area(area.code) },
        { id: 'address', title: columns.address, cell: ({ address }) => address },
        {
          id: 'responsible',
          title: columns.responsible,
          cell: ({ responsible }) => responsible && `${responsible.name} ${responsible.phone}`,
        },
        {
          id: 'status',
          title: columns.status,
          cell: ({ status }) => <PremisesStatus status={status} />,
        },
      ]}
      rows={premises}
      to={({ id }) => `/desk/premises/${id}`}
      {...rest}
    />
  );
}
