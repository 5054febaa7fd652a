import { useEffect, useState } from 'react';
import { Outlet, useNavigate, useParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { LinkButton } from '../design/link-button.tsx';
import { HelpLines, Page } from '../design/page.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useCan } from '../login/use-me.ts';
import { RegisterButton } from './acts/register-form.tsx';
import css from './layout.module.css';
import { AreaSearch } from './search.tsx';
import { StillLoading } from './still-loading.tsx';
import { useAreaText } from './text/use-area-text.ts';
import { AreaTree } from './tree/tree.tsx';
import { useRoots } from './use-roots.ts';

/** The tree beside what it shows; it stays as it was opened while one moves through it. */
export function AreaLayout() {
  const text = useAreaText();
  const can = useCan();
  return (
    <Page
      title={text.title}
      help={<HelpLines lines={text.help} />}
      side={
        <>
          {can('grid:manage') && (
            <LinkButton to="/desk/areas/import-grids" icon="upload">
              {text.gridImport.title}
            </LinkButton>
          )}
          {can('area:manage') && (
            <>
              <LinkButton to="/desk/areas/import" icon="upload">
                {text.areaImport.title}
              </LinkButton>
              <RegisterButton />
            </>
          )}
        </>
      }
    >
      <StillLoading />
      <div className={css.columns}>
        <Side />
        <div className={css.content}>
          <Outlet />
        </div>
      </div>
    </Page>
  );
}

function Side() {
  const text = useAreaText();
  const navigate = useNavigate();
  const { code: chosen } = useParams();
  const roots = useRoots();
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set());
  const shown = useRead(
    '/api/v1/org/areas/{code}',
    { path: { code: chosen ?? '' } },
    { when: chosen !== undefined },
  );
  const above = shown.data?.ancestors;

  // Beside what is open already: these may become known in any order.
  const open = (codes: readonly string[]) => setOpened((before) => new Set([...before, ...codes]));
  // What is shown is in sight in the tree, however one came to it.
  useEffect(() => {
    if (above) open(above.slice(0, -1));
  }, [above]);
  useEffect(() => {
    if (roots?.length === 1) open(roots.map(({ code }) => code));
    // Once, when the roots are known.
  }, [roots === undefined]);

  const choose = (code: string) => void navigate(`/desk/areas/${encodeURIComponent(code)}`);
  return (
    <aside className={css.side} aria-label={text.tree}>
      <AreaSearch onChoose={choose} />
      {!roots ? (
        <Loading />
      ) : roots.length === 0 ? (
        <Empty icon="grid" title={text.noAreas} />
      ) : (
        <AreaTree roots={roots} opened={opened} onOpened={setOpened} chosen={chosen} onChoose={choose} />
      )}
    </aside>
  );
}
