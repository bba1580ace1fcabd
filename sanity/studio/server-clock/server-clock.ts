import { setClock } from '#lib/clock.ts';

/** Clocks that differ by less are taken as equal: the server tells whole seconds. */
const TOLERANCE_MS = 5_000;

/**
 * Has `now()` follow the clock of the server, as a computer's own may be wrong by a day: what an
 * editor publishes carries its dates, and badges say by it what readers see. It is compared at the
 * start and whenever the editor comes back, as after sleep.
 * @returns a function that ends it.
 */
export function followServerClock(): () => void {
  const put: (() => void)[] = [];
  const compare = async () => {
    const aheadMs = await serverAheadMs();
    if (aheadMs === null) return;
    for (const back of put.splice(0)) back();
    if (Math.abs(aheadMs) > TOLERANCE_MS) {
      put.push(setClock(() => new Date(Date.now() + aheadMs)));
    }
  };
  const start = () => void compare();
  start();
  window.addEventListener('focus', start);
  return () => {
    window.removeEventListener('focus', start);
    for (const back of put.splice(0)) back();
  };
}

/** How far the server is ahead of this computer; null when it does not say. */
async function serverAheadMs(): Promise<number | null> {
  try {
    const response = await fetch('/api/health', { method: 'HEAD', cache: 'no-store' });
    const time = Date.parse(response.headers.get('date') ?? '');
    return Number.isNaN(time) ? null : time + 500 - Date.now();
  } catch {
    // Compared again when the editor comes back.
    return null;
  }
}
