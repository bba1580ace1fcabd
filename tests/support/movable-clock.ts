/*
 * Preloaded into a process whose clock a test moves: a message `{ aheadMs }` over its channel sets
 * how far it is ahead of the real one. Timers that run already are not moved.
 */
let aheadMs = 0;

const realNow = Date.now;
const realPerformanceNow = performance.now.bind(performance);
const now = () => realNow() + aheadMs;

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
performance.now = () => realPerformanceNow() + aheadMs;

process.on('message', (message: unknown) => {
  if (typeof message !== 'object' || message === null || !('aheadMs' in message)) return;
  aheadMs = Number(message.aheadMs);
  process.send?.({ aheadMs });
});
