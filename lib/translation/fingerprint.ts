import { isFields } from '#sanity/blocks/fields.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short name of a value: the same for equal ones, whatever the order of their fields and the keys
 * of their items (FNV-1a, 64 bits). It tells whether somebody changed something, and guards nothing.
 */
export function fingerprint(value: unknown): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(JSON.stringify(plain(value)) ?? '')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(36);
}

/** Fields in order, without keys and without what is empty, which editors add and take away. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value;
  const fields = Object.entries(value).filter(
    ([name, one]) => name !== '_key' && one !== undefined && !(Array.isArray(one) && !one.length),
  );
  return Object.fromEntries(
    fields
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, plain(one)]),
  );
}
