import { type RefObject, useEffect } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * The keys of a table: down and up by the arrows or j and k, x chooses the row, Enter follows its link. They are heard
 * in the table, and letters also where nothing has the focus: never while somebody writes or a dialog is open.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { current } = table;
      if (!current || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isHeard(current, event.key)) return;
      if (act(current, event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [table]);
}

function isHeard(table: HTMLTableElement, key: string): boolean {
  if (document.querySelector('dialog[open]')) return false;
  const { activeElement } = document;
  if (activeElement && table.contains(activeElement)) return true;
  // The arrows scroll a page that nothing on it has the focus of.
  return !key.startsWith('Arrow') && (activeElement === document.body || activeElement?.id === 'content');
}

function act(table: HTMLTableElement, key: string): boolean {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  if (key === 'x') {
    const box = rows[here]?.querySelector<HTMLInputElement>('input[type=checkbox]');
    box?.click();
    return box !== undefined && box !== null;
  }
  const step = steps[key];
  const link = step === undefined ? undefined : rows[here + step]?.querySelector<HTMLElement>('th a');
  link?.focus();
  return link !== undefined && link !== null;
}
