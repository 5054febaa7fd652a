import { systemScope } from '@firegrid/access';
import type { FollowArea } from '@firegrid/areas';
import { type Issued, derivedId } from '@firegrid/decider';
import type { PremisesRepository } from '../premises/store.ts';

const everywhere = systemScope('open premises follow their area to its successor');
const system = { subject: 'system', role: 'system', area: '' };
const atOnce = 500;

/** Open premises go where their area went; closed ones keep the area that held. */
export const followWith =
  (premises: PremisesRepository, clock: () => Date): FollowArea =>
  async ({ code, now }) => {
    let batch: { id: string; version: number }[] = [];
    const work = async (): Promise<void> => {
      const items = batch.map(({ id, version }) => ({
        id,
        command: { type: 'follow' as const, area: now },
        issued: {
          id: derivedId('follow', id, version, now.ancestors.join()),
          by: system,
          at: clock(),
        } satisfies Issued,
        fingerprint: 'follow',
      }));
      batch = [];
      const lost = (await premises.bulkHandle(everywhere, items)).filter(({ outcome }) => outcome === 'lost');
      for (const { id } of lost) {
        const item = items.find((one) => one.id === id);
        if (item) await premises.handle(everywhere, id, item.command, item.issued, item);
      }
    };
    for await (const { id, version } of premises.each(everywhere, { placedAt: code, status: 'open' })) {
      if (batch.push({ id, version }) >= atOnce) await work();
    }
    if (batch.length > 0) await work();
  };
