import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePages, useRead } from '../../api/use-read.ts';
import { Button } from '../../design/button.tsx';
import { LinkButton } from '../../design/link-button.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { useCan } from '../../login/use-me.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { RegisterForm } from '../acts/register-form.tsx';
import { usePremisesText } from '../text/use-premises-text.ts';
import { addressOf, askedBy, filterOf } from './asked.ts';
import { FilterBar } from './filter-bar.tsx';
import { PremisesTable } from './table.tsx';

/** So many come with one answer: the server's limit. */
const limit = 200;

/** The places of my areas. What is looked at is the address: it can be sent to a colleague. */
export function PremisesList() {
  const [text, shared, format, can] = [usePremisesText(), useText(), useFormat(), useCan()];
  const [address, setAddress] = useSearchParams();
  const [registering, setRegistering] = useState(false);
  const asked = askedBy(address);
  const filter = filterOf(asked);
  const premises = usePages('/api/v1/premises/premises', { query: { ...filter, limit } });
  const count = useRead('/api/v1/premises/premises/count', { query: filter });
  return (
    <Page
      title={text.title}
      help={<HelpLines lines={text.help} />}
      side={
        <>
          {can('premises:import') && (
            <LinkButton to="/desk/premises/imports" icon="upload">
              {text.imports.title}
            </LinkButton>
          )}
          {can('premises:register') && (
            <Button kind="main" icon="plus" onClick={() => setRegistering(true)}>
              {text.acts.register.title}
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        key={asked.name + asked.number}
        asked={asked}
        onAsk={(next) => setAddress(addressOf(next), { replace: true })}
      />
      {premises.problem && !premises.items ? (
        <Failed problem={premises.problem} again={premises.again} />
      ) : !premises.items ? (
        <Loading />
      ) : premises.items.length === 0 ? (
        <Empty icon="building" title={shared.nothingFound}>
          <p>{text.emptyTodo}</p>
        </Empty>
      ) : (
        <>
          <p role="status" className="soft">
            {count.data && text.found(format.number(count.data.count))}
          </p>
          <PremisesTable
            key={address.toString()}
            premises={premises.items}
            count={count.data?.count}
            outdated={premises.outdated}
            onEnd={() => {
              // What was refused is not asked for again by itself.
              const may = premises.hasMore && !premises.problem && !premises.outdated;
              if (may && !premises.readingMore) premises.more();
            }}
          />
        </>
      )}
      {registering && <RegisterForm onClose={() => setRegistering(false)} />}
    </Page>
  );
}
