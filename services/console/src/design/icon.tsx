import type { ReactNode } from 'react';

/** Drawn on 24×24 with a line of 2; they stand beside words, so a screen reader passes over them. */
const shapes = {
  arrow: <path d="M5 12h14m-6-6 6 6-6 6" />,
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21.500h4" />,
  building: <path d="M5 21V4h10v17M15 9h4v12M8 8h1m3 0h0M8 12h1m3 0h0M8 16h1m3 0h0M3 21h18" />,
  camera: <path d="M4 8h3l2-3h6l2 3h3v11H4zM12 16.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z" />,
  chart: <path d="M4 20V4m0 16h16M8 16v-4m4 4V8m4 8v-6" />,
  check: <path d="m5 12.500 4.500 4.500L19 7" />,
  clipboard: <path d="M8 5H5v16h14V5h-3M8 3h8v4H8zM8 12h8m-8 4h5" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-14v5l3 2" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  door: <path d="M6 21V3h12v18M3 21h18M14 12h1" />,
  download: <path d="M12 4v11m-5-5 5 5 5-5M5 20h14" />,
  flag: <path d="M6 21V4h12l-2.500 4L18 12H6" />,
  flame: (
    <path d="M12 3c1 4 5 6 5 11a5 5 0 0 1-10 0c0-2 1-3.500 2.200-4.800.2 1.500.8 2.300 1.500 2.600C10.400 9 10.600 6 12 3z" />
  ),
  forward: <path d="m9 6 6 6-6 6" />,
  grid: <path d="M4 4h7v7H4zm9 0h7v7h-7zM4 13h7v7H4zm9 0h7v7h-7z" />,
  hand: <path d="M4 12h9m-3-4 4 4-4 4M15 5h5v14h-5" />,
  map: <path d="m9 4-6 2.500V20l6-2.500 6 2.500 6-2.500V4l-6 2.500zm0 0v13.500m6-11V20" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  people: (
    <path d="M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zm-6 9c0-3.500 2.500-6 6-6s6 2.500 6 6m1-16a3.500 3.500 0 0 1 0 7m1 3c2.500.6 4 2.800 4 6" />
  ),
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7.500 9c0-4 3-7 7.500-7s7.500 3 7.500 7" />,
  pin: (
    <path d="M12 21s7-6.300 7-11.500a7 7 0 0 0-14 0C5 14.700 12 21 12 21zm0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z" />
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  refresh: <path d="M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6" />,
  search: <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zm5-2 5 5" />,
  settings: (
    <path d="M4 7h9m5 0h2M4 17h2m5 0h9M15.500 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zm-7 10a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z" />
  ),
  pulse: <path d="M3 12h4l3-7 4 14 3-7h4" />,
  scales: <path d="M12 4v16m-5 0h10M5 7h14M5 7l-3 6h6zm14 0-3 6h6z" />,
  shield: <path d="M12 3 5 6v6c0 4.500 3 7.500 7 9 4-1.500 7-4.500 7-9V6z" />,
  upload: <path d="M12 16V5m-5 5 5-5 5 5M5 20h14" />,
  undo: <path d="M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3" />,
  warning: <path d="M12 4 2.500 20h19zm0 6v4.500m0 2.500v.5" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof shapes;

/** As large as the text it stands beside. */
export const Icon = ({ name, size = '1.25em' }: { readonly name: IconName; readonly size?: string }) => (
  <Drawing box={24} size={size}>
    {shapes[name]}
  </Drawing>
);

/** Lines of 2 on a square of `box`; words stand beside it, so a screen reader passes over it. */
export const Drawing = (props: {
  readonly box: number;
  readonly size: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) => (
  <svg
    viewBox={`0 0 ${props.box} ${props.box}`}
    width={props.size}
    height={props.size}
    className={props.className}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {props.children}
  </svg>
);
