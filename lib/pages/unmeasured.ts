const known = new WeakSet<object>();

/**
 * Next 16.4.6 turns each page into JSON before it hands it to its cache, its payload as a list of
 * numbers, only to know how long it is: 3 ms and 1 MB of garbage for each drawing. The length limits
 * results of fetches alone, so pages are measured as nothing.
 * @param cache Next's `IncrementalCache`, of which each bundle of Next has a class of its own.
 */
export function leavePagesUnmeasured(cache: unknown): void {
  const owner: unknown = typeof cache === 'object' && cache && Object.getPrototypeOf(cache);
  if (typeof owner !== 'object' || owner === null || known.has(owner)) return;
  known.add(owner);
  const set: unknown = Reflect.get(owner, 'set');
  if (typeof set !== 'function') return;
  Reflect.set(owner, 'set', function (this: unknown, ...values: unknown[]): unknown {
    const [, value] = values;
    if (isPage(value)) Object.defineProperty(value, 'toJSON', { value: () => null });
    return Reflect.apply(set, this, values);
  });
}

function isPage(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Reflect.get(value, 'kind') === 'APP_PAGE' &&
    Object.isExtensible(value) &&
    !Object.hasOwn(value, 'toJSON')
  );
}
