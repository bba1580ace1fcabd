import { Agent, request } from 'node:http';

/** What readers browse with. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36';

export type Reader = { address: string; agent: string };

/** One of many different readers; each network has twenty. */
export function readerOf(number: number): Reader {
  const network = Math.floor(number / 20);
  const address = `${11 + (network >> 16)}.${(network >> 8) & 255}.${network & 255}.${number % 20}`;
  return { address, agent: `${BROWSER} Reader/${number % 20}` };
}

export type Vote = { articleId: string; vote: 'yes' | 'no' };

/** A way to send votes to a site over kept connections, as a proxy in front of it would. */
export function createVoter(site: string, connections = 64) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 5_000 });
  return {
    /** @returns the status, and the helpful count when there is one. */
    send(vote: Vote, reader: Reader): Promise<{ status: number; helpful: number | undefined }> {
      const body = JSON.stringify(vote);
      return new Promise((resolve, reject) => {
        const sent = request(
          `${site}/api/feedback`,
          {
            agent,
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
              origin: site,
              'user-agent': reader.agent,
              'x-forwarded-for': reader.address,
            },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('error', reject);
            answer.on('end', () => {
              const said = /"helpful":(\d+)/.exec(Buffer.concat(chunks).toString())?.[1];
              resolve({
                status: answer.statusCode ?? 0,
                helpful: said === undefined ? undefined : Number(said),
              });
            });
          },
        );
        sent.on('error', reject);
        sent.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}
