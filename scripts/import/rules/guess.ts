import type { ArticleType } from '#lib/articles/constants.ts';
import type { Source, SourcePlace } from '../source.ts';
import type { Rules } from './types.ts';

const NEWS =
  /\b(?:announcements?|news|release notes?|changelog|what'?s new|updates|ank[üu]ndigungen|neuigkeiten|novedades|anuncios|novidades)\b|お知らせ|公告/i;
const DOCUMENTS =
  /\b(?:docs?|documentation|references?|manuals?|handbooks?|guides?|user guide|specifications?|datasheets?|api|developers?|terms|polic(?:y|ies)|legal|tutorials?|handbuch|anleitungen)\b/i;

/** Types by the titles of sections and of the categories above them. */
export function guessRules(source: Source): Rules {
  const byId = new Map([...source.categories, ...source.sections].map((one) => [one.id, one]));
  const sections = source.sections.map(
    (one) => [one.id, { title: titleOf(one, byId), type: guess(titleOf(one, byId)) }] as const,
  );
  return {
    default: 'faq',
    sections: Object.fromEntries(sections),
    hosts: source.hosts,
    redirects: {},
  };
}

function titleOf(one: SourcePlace, byId: ReadonlyMap<string, SourcePlace>): string {
  const above = one.parent === undefined ? undefined : byId.get(one.parent);
  return above === undefined || above === one ? one.title : `${above.title} / ${one.title}`;
}

function guess(title: string): ArticleType {
  if (NEWS.test(title)) return 'announcement';
  return DOCUMENTS.test(title) ? 'productDocument' : 'faq';
}
