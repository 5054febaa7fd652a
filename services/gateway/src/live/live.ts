import type { Principal } from '@firegrid/access';
import type { EventOf, Notice, Received, topics } from '@firegrid/contracts';
import type { Response } from '@firegrid/http';

export type NoticeReceived = Received<EventOf<typeof topics.notice>>;

/** A server-sent event, as written on the wire. */
interface Line {
  readonly id: string;
  readonly to: string;
  /** Whose doing it tells of: he knows. */
  readonly doer: string;
  readonly text: string;
}

const beatMs = 15_000;
/** How many notices a browser that was away for a moment can catch up with; the inbox has them all. */
const remembered = 2_000;

/** The open browsers, each with the posts of its person. A notice goes to those who hold exactly its post. */
export class Live {
  readonly #listeners = new Set<Listener>();
  readonly #recent: Line[] = [];
  readonly #beat: NodeJS.Timeout;

  constructor() {
    this.#beat = setInterval(() => this.#everyBeat(), beatMs);
    this.#beat.unref();
  }

  get open(): number {
    return this.#listeners.size;
  }

  /** Keeps the answer open until the login ends, the access changes or the browser goes. */
  listen(principal: Principal, response: Response, lastEventId: string | undefined): void {
    const listener = new Listener(principal, response);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 3000\n\n');
    const seen = this.#recent.findIndex(({ id }) => id === lastEventId);
    if (seen >= 0) for (const line of this.#recent.slice(seen + 1)) listener.offer(line);
    else if (lastEventId) listener.miss();
    this.#listeners.add(listener);
    response.on('close', () => this.#listeners.delete(listener));
  }

  /** Tells everybody whom it concerns. */
  tell({ id, body, at }: NoticeReceived): void {
    const { notice } = body;
    if (!notice?.to) return;
    const { role, area } = notice.to;
    const line = {
      id,
      to: `${role}@${area}`,
      doer: body.happening?.by?.subject ?? '',
      text: `id: ${id}\nevent: notice\ndata: ${JSON.stringify(inboxLine(notice, at))}\n\n`,
    };
    this.#recent.push(line);
    if (this.#recent.length > remembered) this.#recent.shift();
    for (const listener of this.#listeners) listener.offer(line);
  }

  /** Somebody's posts are others now: his browsers sign in again. */
  accessChanged(subject: string): void {
    for (const listener of this.#listeners) {
      if (listener.principal.subject === subject) listener.end('access-changed');
    }
  }

  close(): void {
    clearInterval(this.#beat);
    for (const listener of this.#listeners) listener.end('server-stops');
  }

  #everyBeat(): void {
    for (const listener of this.#listeners) {
      if (listener.principal.expiresAt.getTime() <= Date.now()) listener.end('login-ended');
      else listener.beat();
    }
  }
}

/** A notice as the inbox shows it. */
const inboxLine = ({ id, kind, to, area, ...about }: Notice, at: Date) => ({
  id,
  kind,
  to: { role: to?.role, area: to?.area },
  about: { kind: about.subjectKind, id: about.subjectId, number: about.subjectNumber },
  area: area?.code,
  at: at.toISOString(),
});

class Listener {
  readonly principal: Principal;
  readonly #response: Response;
  readonly #posts: ReadonlySet<string>;

  constructor(principal: Principal, response: Response) {
    this.principal = principal;
    this.#response = response;
    this.#posts = new Set([
      ...principal.grants.map(({ role, area }) => `${role}@${area}`),
      `person@${principal.subject}`,
    ]);
  }

  offer(line: Line): void {
    if (this.#posts.has(line.to) && line.doer !== this.principal.subject) this.#response.write(line.text);
  }

  /** What came since is no longer known here: the inbox is to be read again. */
  miss(): void {
    this.#response.write('event: missed\ndata: {}\n\n');
  }

  beat(): void {
    this.#response.write(': still here\n\n');
  }

  /** Says why, so that the browser knows whether to sign in again or just to come back. */
  end(reason: 'access-changed' | 'login-ended' | 'server-stops'): void {
    this.#response.end(`event: ended\ndata: ${JSON.stringify({ reason })}\n\n`);
  }
}
