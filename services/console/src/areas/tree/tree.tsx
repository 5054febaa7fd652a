import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from '../../design/cx.ts';
import { Icon } from '../../design/icon.tsx';
import { useText } from '../../text/use-text.ts';
import { useAreaText } from '../text/use-area-text.ts';
import type { Area } from '../types.ts';
import { type Node, moveBy, nodesOf } from './nodes.ts';
import css from './tree.module.css';
import { useParts } from './use-parts.ts';

interface AreaTreeProps {
  readonly roots: readonly Area[];
  readonly opened: ReadonlySet<string>;
  readonly onOpened: (opened: ReadonlySet<string>) => void;
  /** The area whose page is shown. */
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** The areas as a tree. One line of it is a stop of the Tab key; arrows move, open and close, Enter shows the area. */
export function AreaTree({ roots, opened, onOpened, chosen, onChoose }: AreaTreeProps) {
  const text = useAreaText();
  const tree = useRef<HTMLUListElement>(null);
  const nodes = nodesOf(roots, opened, useParts(opened));
  const [stop, setStop] = useState(chosen);
  const here = [stop, chosen, roots[0]?.code].find((code) => nodes.some(({ area }) => area.code === code));

  useEffect(() => {
    if (chosen) setStop(chosen);
  }, [chosen]);

  const focus = (code: string) => {
    setStop(code);
    tree.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`)?.focus();
  };
  const toggle = (code: string) => {
    const next = new Set(opened);
    if (!next.delete(code)) next.add(code);
    onOpened(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = here && moveBy(event.key, nodes, here);
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if ('to' in move) focus(move.to);
    else if ('choose' in move) onChoose(move.choose);
    else toggle('open' in move ? move.open : move.close);
  };

  return (
    <ul ref={tree} role="tree" aria-label={text.tree} className={css.tree} onKeyDown={onKeyDown}>
      {nodes.map((node) => (
        <Line
          key={node.area.code}
          node={node}
          chosen={node.area.code === chosen}
          stop={node.area.code === here}
          onToggle={() => toggle(node.area.code)}
          onChoose={() => {
            setStop(node.area.code);
            onChoose(node.area.code);
          }}
        />
      ))}
    </ul>
  );
}

function Line(props: {
  readonly node: Node;
  readonly chosen: boolean;
  readonly stop: boolean;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
}) {
  const { node, chosen, stop, onToggle, onChoose } = props;
  const { area, depth, open, place, beside, says } = node;
  const [text, shared] = [useAreaText(), useText()];
  const said = says && { reading: shared.loading, failed: text.partsFailed, nothing: text.noParts }[says];
  return (
    <li
      role="treeitem"
      data-code={area.code}
      aria-level={depth}
      aria-posinset={place}
      aria-setsize={beside}
      aria-expanded={open}
      aria-selected={chosen}
      tabIndex={stop ? 0 : -1}
      className={cx(css.line, chosen && css.chosen)}
      style={{ paddingInlineStart: `${(depth - 1) * 1.1}rem` }}
      onClick={onChoose}
    >
      <span
        className={cx(css.knob, open && css.open)}
        onClick={(event) => {
          if (open === undefined) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {open !== undefined && <Icon name="forward" size="1em" />}
      </span>
      <span className={css.name}>{area.name}</span>
      {said && <span className={css.said}>{said}</span>}
    </li>
  );
}
