import { afterAll, afterEach, describe } from '@jest/globals';
import { Bench } from './contract/bench.ts';
import { handling } from './contract/handling.ts';
import { membership } from './contract/membership.ts';
import { publishing } from './contract/publishing.ts';
import type { OpenBroker } from './world.ts';

/** What every client of the broker must bear: written against the port, run by contract.int.spec.ts. */
export function messagingContract(name: string, brokers: string[], open: OpenBroker): void {
  describe(`messaging on ${name}`, () => {
    const bench = new Bench(brokers, open);
    afterEach(() => bench.afterEach());
    afterAll(() => bench.afterAll());
    handling(bench);
    membership(bench);
    publishing(bench);
  });
}
