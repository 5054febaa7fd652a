import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Brand } from '../shell/brand.tsx';
import { useText } from '../text/use-text.ts';
import css from './report.module.css';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';

/** 火警, and the hotline for fire hazards of the National Fire and Rescue Administration. */
const numbers = { fire: '119', hazard: '96119' };

/** What anybody may tell, without a login. */
export function Report() {
  const text = useText({ zh, en });
  return (
    <>
      <header className={css.head}>
        <Brand />
      </header>
      <main>
        <Page title={text.title}>
          <Panel title={text.burning}>
            <p>{text.burningTodo}</p>
            <a className={css.call} href={`tel:${numbers.fire}`}>
              {text.call(numbers.fire)}
            </a>
          </Panel>
          <Panel title={text.hazard}>
            <p>{text.hazardTodo}</p>
            <a className={css.call} href={`tel:${numbers.hazard}`}>
              {text.call(numbers.hazard)}
            </a>
          </Panel>
        </Page>
      </main>
    </>
  );
}
