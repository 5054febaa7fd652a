import { NavLink, Route, Routes } from 'react-router';
import { Button } from '../design/button.tsx';
import { cx } from '../design/cx.ts';
import { preferences } from '../prefs/preferences.ts';
import { usePreferences } from '../prefs/use-preferences.ts';
import { Brand } from '../shell/brand.tsx';
import { NothingHere } from '../shell/dead-ends.tsx';
import { Follow } from './follow/follow.tsx';
import { ReportForm } from './form/form.tsx';
import { Receipt } from './receipt/receipt.tsx';
import css from './report.module.css';
import { useReportText } from './text/use-report-text.ts';

/** 火警 */
const fireNumber = '119';

/** The public's door: report a hazard and follow it, without a login. */
export function Report() {
  const text = useReportText();
  const { language } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className={css.door}>
      <header className={css.head}>
        <Brand />
        <Button onClick={() => preferences.prefer({ language: other })}>
          <span lang={other === 'en' ? 'en' : 'zh-CN'}>{text.other}</span>
        </Button>
      </header>
      <aside className={css.burning} aria-label={text.burning}>
        <p>
          <strong>{text.burning}</strong> {text.burningTodo}
        </p>
        <a className={css.call} href={`tel:${fireNumber}`}>
          {text.call(fireNumber)}
        </a>
      </aside>
      <nav className={css.nav} aria-label={text.nav}>
        <NavLink end to="/report" className={cx(css.link)}>
          {text.toForm}
        </NavLink>
        <NavLink to="/report/follow" className={cx(css.link)}>
          {text.toFollow}
        </NavLink>
      </nav>
      <main>
        <Routes>
          <Route index element={<ReportForm />} />
          <Route path="receipt" element={<Receipt />} />
          <Route path="follow" element={<Follow />} />
          <Route path="*" element={<NothingHere />} />
        </Routes>
      </main>
    </div>
  );
}
