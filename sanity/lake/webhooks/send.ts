import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Attempt, Delivery } from './delivery.ts';
import type { Hook } from './hook.ts';
import { isPrivateHost, PrivateAddress, publicLookup } from './private-address.ts';

const MAX_ANSWER_BYTES = 64 * 1024;

type Outcome = Pick<Attempt, 'statusCode' | 'failure' | 'body'>;

/**
 * Sends one delivery with Sanity's headers and waits for the whole answer.
 * @returns what came of it; `failure` is null for a status of 2xx, `other` where it was not sent
 * because the address is private. Never throws.
 */
export function send(
  hook: Hook,
  delivery: Delivery,
  options: {
    projectId: string;
    dataset: string;
    now: Date;
    timeoutMs: number;
    signal: AbortSignal;
    /** Whether it may go to this machine and to private networks. */
    allowPrivate: boolean;
  },
): Promise<Outcome> {
  const { projectId, dataset, now, timeoutMs, signal, allowPrivate } = options;
  const body = Buffer.from(delivery.body);
  const timeout = AbortSignal.timeout(timeoutMs);
  const headers = {
    ...hook.headers,
    'content-type': 'application/json',
    'content-length': String(body.length),
    'user-agent': 'Sanity.io webhook delivery',
    connection: 'close',
    'idempotency-key': delivery.id,
    'sanity-transaction-id': delivery.transactionId,
    'sanity-transaction-time': delivery.transactionTime,
    'sanity-dataset': dataset,
    'sanity-document-id': delivery.documentId,
    'sanity-project-id': projectId,
    'sanity-webhook-id': hook.id,
    'sanity-operation': delivery.operation,
    ...(hook.secret === null
      ? {}
      : { 'sanity-webhook-signature': signatureOf(delivery.body, hook.secret, now) }),
  };
  const url = new URL(hook.url);
  if (!allowPrivate && isPrivateHost(url)) return Promise.resolve(notSent());
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const fail = () => resolve(noAnswer(timeout.aborted ? 'timeout' : 'network'));
    const outgoing = request(
      url,
      // A connection of its own for each: nothing of an earlier one can get into this one.
      {
        method: hook.httpMethod,
        headers,
        agent: false,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
        signal: AbortSignal.any([timeout, signal]),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answer.on('data', (chunk: Buffer) => {
          if (length < MAX_ANSWER_BYTES) chunks.push(chunk);
          length += chunk.length;
        });
        answer.on('error', fail);
        answer.on('end', () => {
          const { statusCode = 0 } = answer;
          const text = Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString('utf8');
          const isFine = statusCode >= 200 && statusCode < 300;
          resolve({ statusCode, failure: isFine ? null : 'http', body: text });
        });
      },
    );
    outgoing.on('error', (error) => {
      if (error instanceof PrivateAddress) resolve(notSent());
      else fail();
    });
    outgoing.end(body);
  });
}

function notSent(): Outcome {
  return { statusCode: null, failure: 'other', body: new PrivateAddress().message };
}

function noAnswer(failure: string): Outcome {
  return { statusCode: null, failure, body: '' };
}

/** `v1` is HMAC-SHA256 of `<t>.<body>`, `t` in milliseconds (format of `@sanity/webhook` 4). */
function signatureOf(body: string, secret: string, now: Date): string {
  const at = now.getTime();
  const code = createHmac('sha256', secret).update(`${at}.${body}`).digest('base64url');
  return `t=${at},v1=${code}`;
}
