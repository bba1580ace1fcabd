import type { Entry } from './entries.ts';

/** Something that readers get or lose by itself, at an instant in milliseconds. */
export type Coming = { entry: Entry; name: 'publishAt' | 'expireAt'; time: number };

/** What goes up or comes down next, soonest first; drafts do neither. */
export function comingUp(entries: readonly Entry[], time: number): Coming[] {
  return entries
    .filter(({ version }) => version === 'published')
    .flatMap((entry) =>
      (['publishAt', 'expireAt'] as const).flatMap((name) => {
        const at = entry.schedule[name]?.time;
        return at !== undefined && at > time ? [{ entry, name, time: at }] : [];
      }),
    )
    .sort((one, other) => one.time - other.time);
}

/** The next of them, or null. */
export function nextHappening(entries: readonly Entry[], time: number): Coming | null {
  return comingUp(entries, time)[0] ?? null;
}
