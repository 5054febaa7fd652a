/** The three doors, each loaded by itself. */
export const doors = {
  desk: async () => ({ Component: (await import('./desk/desk.tsx')).Desk }),
  field: async () => ({ Component: (await import('./field/field.tsx')).Field }),
  report: async () => ({ Component: (await import('./report/report.tsx')).Report }),
};

/** Begins to load the door an address belongs to. What does not arrive is asked for again where it is shown. */
export function beginDoor(pathname: string): void {
  const name = pathname.split('/')[1] ?? '';
  if (Object.hasOwn(doors, name)) doors[name as keyof typeof doors]().catch(() => undefined);
}
