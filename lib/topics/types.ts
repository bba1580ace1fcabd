import type { Sort } from '#lib/articles/constants.ts';
import type { ArticleCard, NamedPlace } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Body } from '#lib/portable-text/read-body.ts';
import type { Figure } from '#sanity/blocks/figure/read.ts';

/** A topic or a category in a list. */
export type Place = NamedPlace & {
  description: string;
  descriptionLanguage?: Locale;
  /** The one language that has it; absent where all have. */
  only?: Locale;
};

/** A topic with the number of its articles; `id` is the document's. */
export type Topic = Place & { id: string; count: number };

/** A category with its topics, and with the number of their articles, each counted once. */
export type Category = Topic & { topics: Topic[] };

/** Categories in the editors' order, and the topics that stand in none. */
export type TopicTree = { categories: Category[]; others: Topic[] };

/**
 * A card of a landing page; `href` is safe. The languages are those of title and text where they are
 * not the page's.
 */
export type LandingCard = {
  key: string;
  title: string;
  titleLanguage?: Locale | undefined;
  text: string;
  textLanguage?: Locale | undefined;
  href: string;
  picture: Figure | null;
};

/** What the page of a topic or category shows above its list. */
export type Landing = {
  picture: Figure | null;
  body: Body;
  cards: LandingCard[];
};

/** One page of the articles of a topic, counted from 1; the promoted ones come first. */
export type TopicArticles = {
  sort: Sort;
  total: number;
  page: number;
  pages: number;
  results: ArticleCard[];
  /** How many of `results`, from the first, are promoted. */
  promoted: number;
};

export type TopicPage = Place &
  Landing & { id: string; category: NamedPlace | null; list: TopicArticles };

/** A category with its topics, each with its first articles. */
export type CategoryPage = Place &
  Landing & { topics: (Topic & { articles: ArticleCard[] })[]; count: number };

/** An article before or after another one in its topic, in the language in which readers get it. */
export type Neighbour = NamedPlace;

/** What stands beside an article on the page of its topic, in the order of that page. */
export type Neighbours = { previous: Neighbour | null; next: Neighbour | null };
