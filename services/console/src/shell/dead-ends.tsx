import { LinkButton } from '../design/link-button.tsx';
import { Empty } from '../design/states.tsx';
import { useText } from '../text/use-text.ts';

/** An address that leads nowhere. */
export function NothingHere() {
  const text = useText();
  return (
    <Empty icon="search" title={text.nothingHere}>
      <p>{text.nothingHereTodo}</p>
      <LinkButton to="/">{text.toStart}</LinkButton>
    </Empty>
  );
}

/** A room none of one's posts opens. */
export function NotAllowed() {
  const text = useText();
  return (
    <Empty icon="shield" title={text.notAllowed}>
      <p>{text.notAllowedTodo}</p>
      <LinkButton to="/">{text.toStart}</LinkButton>
    </Empty>
  );
}
