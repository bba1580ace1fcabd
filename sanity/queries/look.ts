import { defineQuery } from 'next-sanity';

/** How the site looks, or null. */
export const lookQuery = defineQuery(`*[_id == "siteSettings" && _type == "siteSettings"][0].look{
  font,
  brand{ light, dark },
  accent{ light, dark },
  logoHoldsName,
  "logoLight": logoLight.asset->{ _id, size },
  "logoDark": logoDark.asset->{ _id, size }
}`);

/** How a person is reached, in `$locale` where its words are translated; or null. */
export const contactQuery = defineQuery(`*[_id == "siteSettings" && _type == "siteSettings"][0]{
  "own": contact{ name, email, phone, url, hours },
  "translated": translations[language == $locale][0].contact{ name, email, phone, url, hours }
}`);
