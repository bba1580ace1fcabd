import { parentPort, workerData } from 'node:worker_threads';

/** Loops of requests, on a thread of their own so that they do not delay what is measured. */
export type Attack = {
  /** Addresses to ask, with `RANDOM` where each request has a number of its own. */
  url: string;
  loops: number;
  /** Networks that the loops come from. */
  networks: number;
};

/** What the attacker got: how often each status, and how many 429 without `Retry-After`. */
export type Outcome = { statuses: Record<string, number>; withoutHint: number };

const attack: Attack = workerData;
const outcome: Outcome = { statuses: {}, withoutHint: 0 };
const stop = new AbortController();

async function ask(network: number): Promise<void> {
  const url = attack.url.replace('RANDOM', String(Math.random()));
  const headers = { 'x-lake-visitor': '1', 'x-forwarded-for': `203.${network}.113.5` };
  const response = await fetch(url, { headers, signal: stop.signal });
  await response.arrayBuffer();
  const { status } = response;
  outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
  if (status === 429 && !response.headers.has('retry-after')) outcome.withoutHint += 1;
}

async function loop(index: number): Promise<void> {
  while (!stop.signal.aborted) {
    // Ends with the attack; a failed request is followed by the next.
    await ask(index % attack.networks).catch(() => undefined);
  }
}

parentPort?.once('message', () => {
  stop.abort();
  parentPort?.postMessage(outcome);
});
for (let index = 0; index < attack.loops; index += 1) void loop(index);
