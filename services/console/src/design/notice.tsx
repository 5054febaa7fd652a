import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import css from './notice.module.css';
import tones from './tones.module.css';

/** A word in the way of the page: a deadline passed, a conflict, a handover under way. */
export const Notice = (props: {
  readonly tone: Exclude<Tone, 'grave' | 'calm'>;
  readonly icon: IconName;
  readonly children: ReactNode;
  /** `alert` where it answers what somebody just did. */
  readonly role?: 'alert' | 'status';
}) => (
  <div className={cx(css.notice, tones[props.tone])} role={props.role}>
    <Icon name={props.icon} size="1.5rem" />
    <div className={css.words}>{props.children}</div>
  </div>
);
