import { type DutyStatus, dutyStatuses } from '../types.ts';

/** What an address of the list asks for: `?status=missed&week=2026-W10&area=430121105`. */
export interface Asked {
  readonly status: DutyStatus;
  /** '' for any. */
  readonly week: string;
  readonly area: string;
}

export const askedBy = (address: URLSearchParams): Asked => ({
  status: dutyStatuses.find((status) => status === address.get('status')) ?? 'due',
  week: /^\d{4}-W\d{2}$/.exec(address.get('week') ?? '')?.[0] ?? '',
  area: address.get('area') ?? '',
});

/** What is usual is left out. */
export function addressOf({ status, ...rest }: Asked): string {
  const given = Object.entries({ status: status === 'due' ? '' : status, ...rest }).filter(
    ([, value]) => value,
  );
  return `?${new URLSearchParams(given).toString()}`;
}

export const filterFor = ({ status, week, area }: Asked) => ({
  status,
  ...(week ? { period: week } : {}),
  ...(area ? { area } : {}),
});
