import { type WireMessage, packEvent, timestampFromDate, topics } from '@firegrid/contracts';
import { type Booted, commonConfig, createBoot, listen, parseConfig } from '@firegrid/service';
import { PhoneRecords } from '@firegrid/testkit';
import { areaEvent, toldAreas } from '@firegrid/testkit/areas';
import { Surroundings } from '@firegrid/testkit/surroundings';
import { buildService } from '../src/app.ts';
import { registers } from '../src/context.ts';

export interface ShownNotice {
  readonly id: string;
  readonly kind: string;
  readonly to: { readonly role: string; readonly area: string };
  readonly about: { readonly kind: string; readonly id: string; readonly number: string };
  readonly read: boolean;
}

/** The real service, two replicas of it. */
export class Rig {
  readonly around: Surroundings;
  readonly replicas: { readonly boot: Booted; readonly port: number }[] = [];

  private constructor(realm: string | undefined) {
    this.around = new Surroundings('notifications', realm === undefined ? {} : { FIREGRID_REALM: realm });
  }

  static async create(realm?: string): Promise<Rig> {
    const rig = new Rig(realm);
    await rig.around.prepare(registers);
    await rig.tell(...toldAreas.map((area) => areaEvent(area)));
    const config = parseConfig(commonConfig, rig.around.env);
    for (let i = 0; i < 2; i++) {
      const boot = createBoot('notifications', config);
      rig.replicas.push({ boot, port: await listen(boot, await buildService(config, boot), 0) });
    }
    return rig;
  }

  async destroy(): Promise<void> {
    for (const { boot } of this.replicas) await boot.stop();
    await this.around.clear({ stored: true });
  }

  tell(...messages: WireMessage[]): Promise<void> {
    return this.around.broker.send(messages);
  }

  /** Somebody's older tokens are void. */
  revoke(subject: string): Promise<void> {
    const at = new Date();
    const body = { subject, notBefore: timestampFromDate(at) };
    return this.tell(
      packEvent(topics.access, { id: `${subject}/${at.toISOString()}`, key: subject, at, body }),
    );
  }

  as(username: string, replica = 0) {
    return this.around.as(username, `http://127.0.0.1:${this.replicas[replica]?.port}`);
  }

  /** What somebody's phone keeps. */
  phone(username: string): PhoneRecords {
    return new PhoneRecords((query) => this.as(username).get(`/changes${query}`));
  }

  /** Somebody's whole inbox, the newest first. */
  async inbox(username: string, query = ''): Promise<ShownNotice[]> {
    const { status, body } = await this.as(username).get(`/inbox?limit=200${query}`);
    if (status !== 200) throw new Error(`${username} was answered with ${status}`);
    return body.items as ShownNotice[];
  }

  async unread(username: string): Promise<unknown> {
    return (await this.as(username).get('/inbox/unread')).body.unread;
  }
}
