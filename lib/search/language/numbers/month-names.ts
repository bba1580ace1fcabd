const MIN_PREFIX = 3;
/** Where a language calls months otherwise: of the Levant, of the Maghreb, of Austria. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-SY', 'ar-DZ', 'ar-MA'],
  de: ['de-AT'],
};

/** The names of the months, alone and beside a day, and what begins like one alone, lower case. */
export function monthNames(code: string): Map<string, number> {
  const monthOf = new Map<string, number>();
  const prefixes = new Map<string, Set<number>>();
  const formats = [code, ...(REGIONS[code] ?? [])].flatMap((tag) =>
    (['long', 'short'] as const).map((month) => ({ tag, month })),
  );
  for (const { tag, month } of formats) {
    const options = { month, timeZone: 'UTC', calendar: 'gregory' } as const;
    const alone = new Intl.DateTimeFormat(tag, options);
    const inDate = new Intl.DateTimeFormat(tag, { ...options, day: 'numeric' });
    for (let number = 1; number <= 12; number += 1) {
      const date = Date.UTC(2026, number - 1, 5);
      const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      for (const name of [alone.format(date), part]) {
        const bare = name.toLowerCase().replace(/\.$/, '');
        // East Asian months are numbers, and read above.
        if (!/\p{L}/u.test(bare) || /^\d/.test(bare)) continue;
        if (!monthOf.has(bare)) monthOf.set(bare, number);
        for (let length = MIN_PREFIX; length < bare.length && !/\d/.test(bare); length += 1) {
          const prefix = bare.slice(0, length);
          prefixes.set(prefix, (prefixes.get(prefix) ?? new Set()).add(number));
        }
      }
    }
  }
  for (const [prefix, [number = 0, ...others]] of prefixes) {
    if (others.length === 0 && !monthOf.has(prefix)) monthOf.set(prefix, number);
  }
  return monthOf;
}
