export interface Answer {
  readonly item: string;
  readonly answer: 'pass' | 'fail' | 'not-applicable';
  readonly note?: string | undefined;
}

export const severities = ['common', 'habitual', 'serious', 'major'] as const;

/** What was found and must disappear: it becomes a hazard. */
export interface Finding {
  /** Client-made, so that the phone knows the hazard's id before the network does. */
  readonly hazardId: string;
  readonly type: string;
  readonly place: string;
  readonly severity: (typeof severities)[number];
  readonly note?: string | undefined;
  /** SHA-256, hex. */
  readonly photos: readonly string[];
  readonly fixedOnSpot: boolean;
  readonly photosAfter: readonly string[];
}

/** What the inspector brings home. */
export interface Report {
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  /** As the phone's clock had it; the server's own is in the audit. */
  readonly deviceTime: Date;
  readonly position?: { readonly longitude: number; readonly latitude: number } | undefined;
}
