import { announcement } from './documents/announcement.ts';
import { bestAnswer } from './documents/best-answer.ts';
import { faq } from './documents/faq.ts';
import { productDocument } from './documents/product-document.ts';
import { redirect } from './documents/redirect.ts';
import { savedSearch } from './documents/saved-search.ts';
import { synonym } from './documents/synonym.ts';
import { topic } from './documents/topic.ts';
import { articleBody } from './objects/article-body.ts';
import { attachment } from './objects/attachment.ts';
import { callout } from './objects/callout.ts';
import { codeBlock } from './objects/code-block.ts';
import { figure } from './objects/figure.ts';
import { linkItem } from './objects/link-item.ts';
import { platformSteps } from './objects/platform-steps.ts';
import { row } from './objects/row.ts';
import { seo } from './objects/seo.ts';
import { step } from './objects/step.ts';
import { steps } from './objects/steps.ts';
import { table } from './objects/table.ts';
import { videoLink } from './objects/video-link.ts';
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
