import { type ReactNode, createContext, useCallback, useContext, useRef, useState } from 'react';
import css from './toast.module.css';
import { Icon } from './icon.tsx';

type Say = (line: string) => void;
const SayContext = createContext<Say>(() => undefined);
const shownMs = 6_000;

/** Says a line at the foot of the screen, and aloud to a screen reader; the newest replaces the one before. */
export const useSay = (): Say => useContext(SayContext);

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [line, setLine] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setLine(next);
    timer.current = setTimeout(() => setLine(''), shownMs);
  }, []);
  return (
    <SayContext value={say}>
      {children}
      <div className={css.place} role="status" aria-live="polite">
        {line && (
          <p className={css.toast}>
            <Icon name="check" />
            {line}
          </p>
        )}
      </div>
    </SayContext>
  );
}
