import type { QueryTerm, Variant } from '../query/query-term.ts';
import type { Collection } from './collection.ts';

/** A query's variants in rows, each at the same index, for a loop over the words of an article. */
export type WeighedTerms = {
  /** By term id: index of the variant + 1, 0 where the term is not in the query. */
  variantOf: Int16Array;
  queryTermOf: number[];
  variants: Variant[];
  idf: number[];
  titleIdf: number[];
  trust: number[];
  /** `idf` of words that carry meaning, which choose the passage to show; of all if none does. */
  contentIdf: number[];
  /** By query term: the most it can give. */
  queryTermIdf: number[];
  totalIdf: number;
  /** By query term: what it counts when asking whether an article answers the query at all. */
  subject: number[];
  /** What words that any question may hold would count, which the site lacks. */
  missing: number;
};

/** What each word of a query is worth among the articles of its language. */
export function weighTerms(
  queryTerms: readonly QueryTerm[],
  { articles }: Pick<Collection, 'articles'>,
  termCount: number,
): WeighedTerms {
  const variantOf = new Int16Array(termCount + 1);
  const queryTermOf: number[] = [];
  const variants: Variant[] = [];
  const idfs: number[] = [];
  const contentIdf: number[] = [];
  const titleIdf: number[] = [];
  const trust: number[] = [];
  const queryTermIdf: number[] = [];
  const subject: number[] = [];
  let missing = 0;
  const onlyEmpty = queryTerms.every((queryTerm) => queryTerm.empty);
  const onlyStops = queryTerms.every((queryTerm) => queryTerm.stop);
  queryTerms.forEach((queryTerm, queryTermIndex) => {
    let most = 0;
    let rarest = queryTerm.variants.length === 0 && !queryTerm.common ? idf(articles, 0) : 0;
    for (const variant of queryTerm.variants) {
      // A term that several words stand for counts for the one that gives it most weight.
      const taken = (variantOf[variant.term] ?? 0) - 1;
      const value = variant.weight * idf(articles, variant.articles);
      if (taken >= 0 && (idfs[taken] ?? 0) >= value) continue;
      variantOf[variant.term] = idfs.length + 1;
      queryTermOf.push(queryTermIndex);
      variants.push(variant);
      idfs.push(value);
      contentIdf.push(queryTerm.empty && !onlyEmpty ? 0 : value);
      titleIdf.push(variant.weight * idf(articles, variant.titles));
      trust.push(variant.trust);
      most = Math.max(most, value);
      rarest = Math.max(rarest, idf(articles, variant.articles));
    }
    if (isMissing(queryTerm)) missing += MISSING_SHARE * idf(articles, 0);
    subject.push(queryTerm.stop && !onlyStops ? 0 : rarest);
    queryTermIdf.push(most);
  });
  const totalIdf = queryTermIdf.reduce((sum, value) => sum + value, 0);
  return {
    variantOf,
    queryTermOf,
    variants,
    idf: idfs,
    contentIdf,
    titleIdf,
    trust,
    queryTermIdf,
    totalIdf,
    subject,
    missing,
  };
}

/** Share of a missing common word, beside that of a rare one. */
const MISSING_SHARE = 0.5;

function isMissing({ stop, vague, common, variants }: QueryTerm): boolean {
  return common && !stop && !vague && variants.length === 0;
}

function idf(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
}
