import { timestampFromDate } from '@bufbuild/protobuf/wkt';

/** An act, as far as an event tells of it. */
export interface ToldAct {
  readonly issued: {
    readonly by: { readonly subject: string; readonly role: string; readonly area: string };
    readonly at: Date;
  };
  /** Of the aggregate, after the act. */
  readonly version: number;
}

/** Who, as what and when: the first field of every event. */
export const happeningOf = ({ issued: { by, at }, version }: ToldAct) => ({
  by: { subject: by.subject, as: { role: by.role, area: by.area } },
  at: timestampFromDate(at),
  version: BigInt(version),
});
