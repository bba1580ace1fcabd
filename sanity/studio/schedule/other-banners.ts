import { type Pair, titleOf } from '../announcements/pairs.ts';
import { scheduleOf } from './moments.ts';
import type { OtherBanner } from './warnings.ts';

/** Banners that are published or about to be: a changed one counts as its draft, as it is meant. */
export function bannersAmong(pairs: readonly Pair[], exceptId: string): OtherBanner[] {
  return pairs.flatMap(({ id, draft, published }) => {
    const meant = draft ?? published;
    return id === exceptId || meant?.placement !== 'banner'
      ? []
      : [{ title: titleOf(meant), schedule: scheduleOf(meant) }];
  });
}
