import { readdirSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';

const TICKS_PER_SECOND = 100;

/** Processor time of a process and its children so far, in microseconds (Linux only). */
export function cpuOf(pid: number): number {
  return family(pid).reduce((sum, one) => sum + ownCpu(one), 0);
}

/** Peak memory of the largest process of a family, in bytes (Linux only). */
export function peakMemoryOf(pid: number): number {
  return Math.max(
    ...family(pid).map((one) => {
      const status = readProc(one, 'status') ?? '';
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    }),
  );
}

/** Memory of the largest process of a family right now, in bytes (Linux only). */
export function largestMemoryOf(pid: number): number {
  return pid === 0 ? 0 : Math.max(...family(pid).map(memoryOf));
}

/** Memory of a process that is not on disk, in bytes (Linux only). */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readProc(pid, 'status') ?? '')?.[1] ?? 0) * 1024;
}

function ownCpu(pid: number): number {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return 0;
  // The name in parentheses may hold spaces: fields are counted from behind it (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1e6;
}

/** A process with all that it started, and they (Linux only). */
export function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? readProc(Number(entry), 'stat') : undefined;
    if (stat === undefined) continue;
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(Number(entry), parent);
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // The process has ended.
    return undefined;
  }
}

/** Waits until an address answers 200. @returns the time that took, in ms. */
export async function untilAnswers(address: string, seconds = 300): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < seconds * 1_000) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answered at ${address} within ${seconds} s.`);
}

/** Asks one address `times` times over a few kept connections. @returns latencies in ms, sorted. */
export async function ask(
  address: string,
  times: number,
  headers: Readonly<Record<string, string>> = {},
  connections = 4,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let left = times;
  const worker = async () => {
    while (left-- > 0) latencies.push(await askOnce(address, headers, agent));
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return latencies.sort((a, b) => a - b);
}

/** Asks once. @returns the latency in ms. @throws when the answer is not 200. */
export function askOnce(address: string, headers: Readonly<Record<string, string>>, agent: Agent) {
  const startedAt = performance.now();
  return new Promise<number>((resolve, reject) => {
    get(address, { agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - startedAt);
        else reject(new Error(`${address} answered ${answer.statusCode}.`));
      });
    }).on('error', reject);
  });
}

/** The value below which a share of sorted numbers lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
