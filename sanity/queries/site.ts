import { defineQuery } from 'next-sanity';

const words = /* groq */ `
  name,
  logoText,
  supportLink{ label, url },
  navigation[]{ label, url },
  popularQueries,
  footer{ text, links[]{ label, url } }
`;

/** The one document of settings, or null. */
export const siteQuery = defineQuery(`*[_id == "siteSettings" && _type == "siteSettings"][0]{
  _id,
  ${words},
  showAuthors,
  embedHosts
}`);

/** Its words in `$locale`, or null where they are not translated. */
export const siteWordsQuery = defineQuery(
  `*[_id == "siteSettings" && _type == "siteSettings"][0].translations[language == $locale][0]{
  ${words}
}`,
);
