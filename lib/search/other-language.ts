import type { IndexReader, Ranking, RankRequest } from './rank/reader.ts';

/**
 * Ranks in the language that is asked for, and where that has no answer in the others, the first of
 * which that has one counts.
 * @param others in the order in which they are tried.
 */
export function rankInLanguages<Language extends string>(
  reader: IndexReader,
  { lang, ...request }: Omit<RankRequest, 'lang'> & { lang: Language },
  others: readonly Language[],
): { lang: Language; ranking: Ranking } {
  const own = { lang, ranking: reader.rank({ ...request, lang }) };
  if (own.ranking.results.length > 0) return own;
  for (const other of others) {
    if (other === lang) continue;
    const ranking = reader.rank({ ...request, lang: other });
    if (ranking.results.length > 0) return { lang: other, ranking };
  }
  return own;
}
