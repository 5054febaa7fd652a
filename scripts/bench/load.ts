import { Agent, request } from 'node:http';

export interface Sending {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The same few connections for whoever is measured. */
export const agentOf = (connections: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: connections });

/** Sends one POST and reads the answer. @returns its status */
export function send({ url, headers, body }: Sending, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const options = {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    };
    const sent = request(url, options, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/**
 * Requests a second, `connections` of them always under way.
 * @throws Error for an answer that is not 201
 */
export async function rate(next: (i: number) => Sending, count: number, connections = 16): Promise<number> {
  const agent = agentOf(connections);
  let at = 0;
  const one = async () => {
    for (let i = at++; i < count; i = at++) {
      const status = await send(next(i), agent);
      if (status !== 201) throw new Error(`answered ${status}`);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return count / seconds;
}
