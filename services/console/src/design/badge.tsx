import type { ReactNode } from 'react';
import css from './badge.module.css';
import tones from './tones.module.css';
import { cx } from './cx.ts';

/** The weights of tokens.css. */
export type Tone = 'calm' | 'info' | 'act' | 'good' | 'warn' | 'hot' | 'grave';

/** Shapes that tell apart what colours tell apart, for those who don't see the colours. */
const marks = {
  dot: <circle cx="8" cy="8" r="5" />,
  ring: <circle cx="8" cy="8" r="4.500" fill="none" stroke="currentColor" strokeWidth="2" />,
  half: <path d="M8 2a6 6 0 1 0 0 12zm1 1.200a5 5 0 0 1 0 9.600" />,
  triangle: <path d="M8 2 15 14H1z" />,
  diamond: <path d="M8 1l7 7-7 7-7-7z" />,
  octagon: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
  check: <path d="m3 8.500 3.500 3.500L13 4.500" fill="none" stroke="currentColor" strokeWidth="2.500" />,
  cross: <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2.500" />,
  clock: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm1 7.500H5v-1.500h2.500V4H9z" />,
  join: <path d="M3 3v3l5 4v4m5-11v3L8 10" fill="none" stroke="currentColor" strokeWidth="2" />,
} as const;

export type Mark = keyof typeof marks;

/** A state in a word, a colour and a shape. */
export const Badge = (props: { readonly tone: Tone; readonly mark: Mark; readonly children: ReactNode }) => (
  <span className={cx(css.badge, tones[props.tone])}>
    <svg viewBox="0 0 16 16" width="0.8em" height="0.8em" fill="currentColor" aria-hidden="true">
      {marks[props.mark]}
    </svg>
    {props.children}
  </span>
);
