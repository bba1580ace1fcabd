import { attachment } from '../blocks/attachment/schema.ts';
import { callout } from '../blocks/callout/schema.ts';
import { codeBlock } from '../blocks/code-block/schema.ts';
import { figure } from '../blocks/figure/schema.ts';
import { platformSteps } from '../blocks/platform-steps/schema.ts';
import { steps } from '../blocks/steps/schema.ts';
import { step } from '../blocks/steps/step-schema.ts';
import { row } from '../blocks/table/row-schema.ts';
import { table } from '../blocks/table/schema.ts';
import { videoLink } from '../blocks/video-link/schema.ts';
import { announcement } from './documents/announcement.ts';
import { bestAnswer } from './documents/best-answer.ts';
import { faq } from './documents/faq.ts';
import { productDocument } from './documents/product-document.ts';
import { redirect } from './documents/redirect.ts';
import { savedSearch } from './documents/saved-search.ts';
import { synonym } from './documents/synonym.ts';
import { topic } from './documents/topic.ts';
import { articleBody } from './objects/article-body.ts';
import { linkItem } from './objects/link-item.ts';
import { seo } from './objects/seo.ts';
import { siteSettings } from './singletons/site-settings.ts';

/** Everything that editors can write, for the Studio and for the generated types. */
export const schemaTypes = [
  faq,
  announcement,
  productDocument,
  topic,
  siteSettings,
  redirect,
  synonym,
  bestAnswer,
  savedSearch,
  articleBody,
  attachment,
  callout,
  codeBlock,
  figure,
  linkItem,
  platformSteps,
  row,
  seo,
  step,
  steps,
  table,
  videoLink,
];
