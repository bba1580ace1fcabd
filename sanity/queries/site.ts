import { defineQuery } from 'next-sanity';

/** The one document of settings, or null. */
export const siteQuery = defineQuery(`*[_id == "siteSettings" && _type == "siteSettings"][0]{
  _id,
  name,
  logoText,
  supportLink{ label, url },
  navigation[]{ label, url },
  popularQueries,
  showAuthors,
  footer{ text, links[]{ label, url } }
}`);
