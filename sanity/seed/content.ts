import { announcements } from './articles/announcements/index.ts';
import { faqs } from './articles/faq/index.ts';
import { productDocuments } from './articles/product-documents/index.ts';
import { categories, people } from './categories.ts';
import type { SeedArticle, SeedDocument } from './documents.ts';
import { translationRecords, translationsOf } from './languages/index.ts';
import { savedSearches, searchRules } from './search-rules.ts';
import { redirects, settings } from './site.ts';
import { topics } from './topics.ts';

/** Every article of the demo content with its helpful count. */
export const articles: readonly SeedArticle[] = [...faqs, ...announcements, ...productDocuments];

/** Some of them in the other languages. */
const translated = translationsOf(articles);

/** Every article in every language. */
export const everyArticle: readonly SeedArticle[] = [...articles, ...translated];

/** Every document of the demo content: settings, categories and topics first, so that references look back. */
export const documents: readonly SeedDocument[] = [
  settings,
  ...categories,
  ...topics,
  ...people,
  ...everyArticle.map(({ document }) => document),
  ...translationRecords(articles),
  ...redirects,
  ...searchRules,
  ...savedSearches,
];
