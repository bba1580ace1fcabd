import { formatList } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages, type Translate } from '#lib/i18n/translate.ts';
import {
  type Addresses,
  joinMarkdown,
  listMarkdown,
  titleMarkdown,
} from '#sanity/blocks/markdown.ts';
import { escaped, linkMarkdown, plainMarkdown } from '#sanity/blocks/markdown-text.ts';
import type { Article } from './types.ts';

type Place = Pick<Addresses, 'article'> & { locale: Locale };

/** What the head of an article's page says besides its title and dates. */
export function headParts(article: Article, place: Place): string[] {
  const t = messages(place.locale);
  const { announcement, affects, notices } = article;
  const concerned = notices.map((notice) => {
    const state = stateOf(notice, t);
    return `${linkTo(notice, place)} (${plainMarkdown(state)})`;
  });
  return [
    ...(announcement === undefined ? [] : [plainMarkdown(stateOf(announcement, t))]),
    announcement === undefined || announcement.products.length === 0
      ? ''
      : plainMarkdown(
          t('text.labelled', {
            label: t('news.products'),
            text: formatList(
              place.locale,
              announcement.products.map((area) => t(`product.${area}`)),
            ),
          }),
        ),
    part(
      t('news.concerns'),
      affects.map((one) => linkTo(one, place)),
    ),
    part(t('news.notices'), concerned),
  ];
}

/** What stands below an article's text. */
export function footParts(article: Article, place: Place): string[] {
  const t = messages(place.locale);
  const { changes, author, related } = article;
  return [
    part(
      t('article.changes'),
      changes.map(({ at, note }) => plainMarkdown(`${at.slice(0, 10)}: ${note}`)),
    ),
    author === null ? '' : plainMarkdown(t('article.author', { author })),
    part(
      t('article.related'),
      related.map((one) => linkTo(one, place)),
    ),
  ];
}

type State = Pick<Article['notices'][number], 'severity' | 'effectiveAt' | 'upcoming'>;

function stateOf({ severity, effectiveAt, upcoming }: State, t: Translate): string {
  const word = t(`severity.${severity}`);
  if (effectiveAt === null) return word;
  const state = t(upcoming ? 'news.upcoming' : 'news.inEffect');
  const since = t(upcoming ? 'news.from' : 'news.since', { date: effectiveAt });
  return t('text.labelled', { label: word, text: `${state} ${since}` });
}

function linkTo({ title, slug }: { title: string; slug: string }, { article }: Place): string {
  return linkMarkdown(escaped(title.replace(/\s+/g, ' ').trim()), article(slug));
}

function part(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return joinMarkdown([titleMarkdown(title), listMarkdown('bullet', items)]);
}
