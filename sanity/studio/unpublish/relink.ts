type Version = Readonly<Record<string, unknown>>;

/** What goes, and what readers get instead of it. */
export type Replacement = {
  id: string;
  /** Addresses of the page that goes: its path, and with the site before it. */
  addresses: readonly string[];
  targetId: string;
  targetPath: string;
};

/** The fields of a document that lead to what goes, leading to its replacement. Empty when none does. */
export function relinkedFields(
  version: Version,
  replacement: Replacement,
): Record<string, unknown> {
  const fields = Object.entries(version).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(
    fields.flatMap(([name, value]) => {
      const changed = relinked(value, replacement);
      return changed === value ? [] : [[name, changed]];
    }),
  );
}

/** The same value where nothing in it leads there. */
function relinked(value: unknown, replacement: Replacement): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => relinked(item, replacement));
    if (items.every((item, at) => item === value[at])) return value;
    return items.filter((item, at) => !isRepeated(items, item, at));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    isAddress(name) ? readdressed(inner, replacement) : relinked(inner, replacement),
  ]);
  if ('_ref' in value && value._ref === replacement.id) {
    return { ...value, _ref: replacement.targetId };
  }
  const isSame = entries.every(([name, inner]) => Reflect.get(value, String(name)) === inner);
  return isSame ? value : Object.fromEntries(entries);
}

/** The names under which links and menus keep an address. */
function isAddress(name: string): boolean {
  return name === 'href' || name === 'url';
}

/** The new address for the old one. What follows it named a place in the page that goes. */
function readdressed(value: unknown, { addresses, targetPath }: Replacement): unknown {
  const page = typeof value === 'string' ? value.split(/[?#]/)[0] : undefined;
  return page !== undefined && addresses.includes(page) ? targetPath : value;
}

/** A list of references names each document once. */
function isRepeated(items: readonly unknown[], item: unknown, at: number): boolean {
  const ref = refOf(item);
  return ref !== undefined && items.findIndex((other) => refOf(other) === ref) < at;
}

/** Of a bare reference; an object that holds one beside other things may repeat it. */
function refOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? Reflect.get(item, '_ref') : undefined;
}
