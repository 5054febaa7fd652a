import { eventually } from '@firegrid/testkit';

/** A server-sent event. */
export interface Line {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly about?: { readonly id: string } };
}

/** A browser that listens. */
export class Stream {
  readonly status: number;
  readonly headers: Headers;
  readonly lines: Line[] = [];
  /** The server has closed it. */
  closed = false;
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.status = response.status;
    this.headers = response.headers;
    this.#abort = abort;
    void this.#read(response);
  }

  static async open(address: string, token: string, lastEventId?: string): Promise<Stream> {
    const abort = new AbortController();
    const response = await fetch(`${address}/api/v1/events`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      signal: abort.signal,
    });
    return new Stream(response, abort);
  }

  /** What the notices were about, in order. */
  get about(): unknown[] {
    return this.lines.filter(({ event }) => event === 'notice').map(({ data }) => data.about?.id);
  }

  async arrives(about: string): Promise<Line> {
    const { value } = await eventually(`the notice about ${about}`, async () =>
      this.lines.find(({ data }) => data.about?.id === about),
    );
    return value;
  }

  leave(): void {
    this.#abort.abort();
  }

  async #read(response: Response): Promise<void> {
    let text = '';
    try {
      for await (const part of response.body ?? []) {
        text += Buffer.from(part as Uint8Array).toString();
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch {
      // Left, or cut off.
    }
    this.closed = true;
  }

  #take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => {
        const [name = '', ...rest] = line.split(': ');
        return [name, rest.join(': ')];
      }),
    );
    const data = fields.get('data');
    if (data === undefined) return;
    this.lines.push({
      id: fields.get('id') ?? '',
      event: fields.get('event') ?? '',
      data: JSON.parse(data) as Line['data'],
    });
  }
}
