import { blockTypes } from '../blocks/generated/schemas.generated.ts';
import { withPlacement } from '../blocks/nested/placement-schema.ts';
import { BLOCKS } from '../blocks/registry.ts';
import { inlineTypes } from '../blocks/text/inline-schema.ts';
import { announcement } from './documents/announcement.ts';
import { bestAnswer } from './documents/best-answer.ts';
import { category } from './documents/category.ts';
import { faq } from './documents/faq.ts';
import { person } from './documents/person.ts';
import { productDocument } from './documents/product-document.ts';
import { redirect } from './documents/redirect.ts';
import { savedSearch } from './documents/saved-search.ts';
import { synonym } from './documents/synonym.ts';
import { term } from './documents/term.ts';
import { topic } from './documents/topic.ts';
import { translationMetadata } from './documents/translation-metadata.ts';
import { articleBody } from './objects/article-body.ts';
import { contact } from './objects/contact.ts';
import { landingCard } from './objects/landing-card.ts';
import { linkItem } from './objects/link-item.ts';
import { seo } from './objects/seo.ts';
import { siteLook } from './objects/site-look.ts';
import { siteSettings } from './singletons/site-settings.ts';

/** Everything that editors can write, for the Studio and for the generated types. */
export const schemaTypes = [
  faq,
  announcement,
  productDocument,
  category,
  topic,
  person,
  siteSettings,
  redirect,
  synonym,
  bestAnswer,
  savedSearch,
  term,
  translationMetadata,
  articleBody,
  landingCard,
  linkItem,
  seo,
  siteLook,
  contact,
  ...inlineTypes,
  ...blockTypes.map((type) => (isBlock(type.name) ? withPlacement(type) : type)),
];

function isBlock(name: string): boolean {
  return BLOCKS.some((block) => block === name);
}
