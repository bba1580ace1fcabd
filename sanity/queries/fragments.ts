import { figureProjection } from '../blocks/figure/query.ts';
import { blockProjections } from '../blocks/generated/projections.generated.ts';
import { linkedFields, textProjection } from '../blocks/text/query.ts';

// Values are never put into a query by hand. No query asks for the time: a kept answer would freeze
// it. Answers hold every announcement; `lib/announcements/` leaves out those outside their window.

export const inLocale = /* groq */ `coalesce(language, "en") == $locale`;

/** `ARTICLE_TYPES`, said as constants so that the generated types know the shape. */
export const isArticle = /* groq */ `_type in ["faq", "announcement", "productDocument"]`;

/** Every type that pages and search are made of. */
export const isSiteContent = /* groq */ `_type in ["faq", "announcement", "productDocument", "topic", "category", "person", "siteSettings", "redirect", "synonym", "bestAnswer", "translation.metadata"]`;

/** What has a page, if perhaps not yet or no longer. Takes `$locale`. */
export const isPublic = /* groq */ `defined(slug.current) && ${inLocale}`;

/** Articles of some types that have a page. Takes `$types` and `$locale`. */
export const isReadable = /* groq */ `_type in $types && ${isPublic}`;

/** What an article is sorted by: `lib/articles/by-date.ts` does that, since it knows the time. */
export const dateFields = /* groq */ `_id, title, publishedAt, updatedAt, publishAt`;

/** Announcements, the newest first; by instant, and last without a readable one. */
export const byNewest = /* groq */ `order(coalesce(dateTime(publishAt), dateTime(publishedAt), dateTime("1970-01-01T00:00:00Z")) desc, _id asc)`;

/** The title of a topic or category in `$locale`, else its own, and the language that it is in. */
export const topicName = /* groq */ `
  "title": coalesce(translations[language == $locale][0].title, title),
  "wordsIn": select(
    defined(translations[language == $locale][0].title) => $locale,
    coalesce(language, "en")
  )
`;
export const topicDescription = /* groq */ `
  "description": coalesce(translations[language == $locale][0].description, description),
  "textIn": select(
    defined(translations[language == $locale][0].description) => $locale,
    coalesce(language, "en")
  )
`;

/** Topics of the default language are those of every language; others are of their own alone. */
export const isTopicOfLocale = /* groq */ `coalesce(language, "en") in ["en", $locale]`;

export const cardFields = /* groq */ `
  _id,
  _type,
  "slug": slug.current,
  title,
  summary,
  publishedAt,
  updatedAt,
  severity,
  publishAt,
  expireAt,
  pinUntil,
  effectiveAt,
  affectedProducts
`;

/** Every block of a body, with references and assets looked up. Unknown blocks stay as they are. */
export const bodyBlocks = /* groq */ `{
  ...,
  _type == "block" => { ${textProjection} },
  ${blockProjections}
}`;

/** A picture that is no block of a text. */
export const pictureFields = /* groq */ `{
  crop, alt, decorative, caption, ${figureProjection}
}`;

/** What the page of a topic or a category shows above its list. */
export const landingFields = /* groq */ `
  "picture": picture${pictureFields},
  "body": body[]${bodyBlocks},
  "cards": cards[]{
    _key, title, text, url, "picture": picture${pictureFields},
    "target": target->{ ${linkedFields}, "text": coalesce(summary, description) }
  }
`;

/** The topic of an article and the category above it, for its path. */
export const topicPath = /* groq */ `{
  "slug": slug.current,
  language,
  ${topicName},
  "category": category->{ "slug": slug.current, ${topicName} }
}`;
