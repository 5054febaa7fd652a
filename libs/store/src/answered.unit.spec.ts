import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '@firegrid/problem';
import { mongo } from 'mongoose';
import { answered, isDuplicate } from './answered.ts';

const asked = (error: Error): Promise<unknown> =>
  answered(() => Promise.reject(error)).catch((thrown: unknown) => thrown);
const said = (code: number, message: string) => new mongo.MongoServerError({ message, code });

describe('a question to the database', () => {
  it.each([
    new mongo.MongoNetworkError('connection 3 to 10.0.0.1:27017 closed'),
    new mongo.MongoServerSelectionError('no primary', {} as never),
    new mongo.MongoBulkWriteError(new mongo.MongoNetworkError('closed') as never, {} as never),
    new mongo.MongoNotConnectedError('client must be connected'),
    said(10107, 'not primary'),
    said(11600, 'interrupted at shutdown'),
    said(1, 'pool.go:90 (documentdb.(*Pool).Acquire): failed to connect to `user=postgres`'),
    said(1, 'write failed: write tcp 127.0.0.1:59742->127.0.0.1:5432: write: broken pipe'),
    said(1, 'terminating connection due to unexpected postmaster exit'),
    said(1, 'postmaster was shut down while establishing libpq connection, exiting'),
    said(1, 'FATAL: the database system is in recovery mode'),
    said(1, 'server closed the connection unexpectedly'),
    said(1, 'FATAL: terminating connection due to administrator command (SQLSTATE 57P01)'),
  ])('that is not answered for the moment (%s) is unavailable, to be tried again', async (error) => {
    const refusal = await asked(error);
    expect(refusal).toMatchObject({ code: 'unavailable', status: 503, retryAfterSeconds: 5, cause: error });
    expect((refusal as DomainError).message).not.toContain(error.message);
  });

  it('that was undone for another’s sake is asked again, and at last is unavailable', async () => {
    const deadlock = said(16_908_292, 'deadlock detected');
    const ask = (times: number) => {
      let asked = 0;
      return answered(async () => {
        if (asked++ < times) throw deadlock;
        return asked;
      });
    };
    expect(await ask(1)).toBe(2);
    await expect(ask(100)).rejects.toMatchObject({ code: 'unavailable', cause: deadlock });
  });

  it.each([
    said(11000, 'E11000 duplicate key'),
    said(2, 'bad value'),
    said(1, 'internal error'),
    new mongo.MongoInvalidArgumentError('$push of nothing'),
    new TypeError('x'),
  ])('that fails for good (%s) stays as it is', async (error) => {
    expect(await asked(error)).toBe(error);
    expect(isDuplicate(error)).toBe('code' in error && error.code === 11000);
  });
});
