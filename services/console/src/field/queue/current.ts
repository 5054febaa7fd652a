/** What a conflict tells of the record as it is now, as far as people can use it. */
export interface Current {
  readonly status: string | undefined;
  /** To decide anew by; undefined where the platform does not tell. */
  readonly version: number | undefined;
}

export function currentOf(current: unknown): Current {
  const told = (typeof current === 'object' && current !== null ? current : {}) as Record<string, unknown>;
  return {
    status: typeof told.status === 'string' ? told.status : undefined,
    version: typeof told.version === 'number' ? told.version : undefined,
  };
}
