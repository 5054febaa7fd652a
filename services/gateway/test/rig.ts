import { type WireMessage, packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import { type Booted, createBoot, listen, parseConfig } from '@firegrid/service';
import { eventually } from '@firegrid/testkit';
import { Surroundings } from '@firegrid/testkit/surroundings';
import { randomUUID } from 'node:crypto';
import { buildService } from '../src/app.ts';
import { gatewayConfig } from '../src/config.ts';
import { Neighbour } from './neighbour.ts';

const names = ['org', 'premises', 'inspections', 'hazards', 'notifications', 'media'] as const;
type Name = (typeof names)[number];

/** The real gateway before services of three addresses each. */
export class Rig {
  readonly around: Surroundings;
  readonly neighbours: Readonly<Record<Name, Neighbour>>;
  readonly #boots: Booted[] = [];

  private constructor(neighbours: Rig['neighbours'], limits: NodeJS.ProcessEnv) {
    this.neighbours = neighbours;
    const urls = names.map((name) => [
      `FIREGRID_${name.toUpperCase()}_URL`,
      `http://127.0.0.1:${neighbours[name].port}`,
    ]);
    this.around = new Surroundings('gateway', { ...(Object.fromEntries(urls) as object), ...limits });
  }

  static async create(limits: NodeJS.ProcessEnv = {}): Promise<Rig> {
    const entries = names.map((name) => [name, new Neighbour(name)] as const);
    await Promise.all(entries.map(([, neighbour]) => neighbour.start()));
    const rig = new Rig(Object.fromEntries(entries) as Rig['neighbours'], limits);
    await rig.around.prepare();
    return rig;
  }

  /** One more gateway. @returns where it is, and how to stop it */
  async start(): Promise<{ address: string; stop: () => Promise<void> }> {
    const config = parseConfig(gatewayConfig, this.around.env);
    const boot = createBoot('gateway', config);
    this.#boots.push(boot);
    const address = `http://127.0.0.1:${await listen(boot, await buildService(config, boot), 0)}`;
    await eventually('it listens to notices', async () => {
      const { parts } = (await (await fetch(`${address}/health/ready`)).json()) as {
        parts: Record<string, { state: string }>;
      };
      return parts.notices?.state === 'ok' && parts.access?.state === 'ok';
    });
    return { address, stop: () => boot.stop() };
  }

  async destroy(): Promise<void> {
    for (const boot of this.#boots) await boot.stop();
    for (const neighbour of Object.values(this.neighbours)) await neighbour.stop();
    await this.around.clear({ stored: false });
  }

  tell(...messages: WireMessage[]): Promise<void> {
    return this.around.broker.send(messages);
  }

  /** Notifications tells of a notice. @returns what it is about */
  async notice(to: { role: string; area: string }, doer = 'somebody'): Promise<string> {
    const [id, about] = [randomUUID(), randomUUID()];
    await this.tell(
      packEvent(topics.notice, {
        id: `${id}/1/0`,
        key: `${to.role}@${to.area}`,
        at: new Date(),
        body: {
          happening: {
            by: { subject: doer, as: { role: 'grid-worker', area: '430121105201-001' } },
            at: timestampFromDate(new Date()),
            version: 1n,
          },
          notice: { id, to, kind: 'reported', subjectKind: 'hazard', subjectId: about, subjectNumber: 'n' },
          happened: { case: 'posted', value: {} },
        },
      }),
    );
    return about;
  }

  /** Somebody's older tokens are void. */
  async revoke(username: string): Promise<void> {
    const subject = await this.around.subject(username);
    const at = new Date();
    const body = { subject, notBefore: timestampFromDate(new Date(at.getTime() + 1_000)) };
    await this.tell(
      packEvent(topics.access, { id: `${subject}/${at.toISOString()}`, key: subject, at, body }),
    );
  }
}
