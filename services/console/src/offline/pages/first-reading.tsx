import { Loading } from '../../design/states.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useOfflineText } from '../text/use-offline-text.ts';
import { useRecords, useSync } from '../use-session.ts';
import css from './pin.module.css';

/** The first time, until the phone knows whose it is and what there is in the grids. */
export function FirstReading() {
  const [text, format, sync, { records }] = [useOfflineText().first, useFormat(), useSync(), useRecords()];
  const stuck = sync.state === 'pausing' || sync.state === 'no-network';
  return (
    <main className={css.page}>
      <div className={css.form}>
        <h1>{text.title}</h1>
        <p>{text.why}</p>
        {stuck ? <p role="alert">{text.stuck}</p> : <Loading />}
        <p role="status">{text.count(records.all('premises').length)}</p>
        {sync.nextAt && stuck ? <p className={css.soft}>{format.time(new Date(sync.nextAt))}</p> : null}
      </div>
    </main>
  );
}
