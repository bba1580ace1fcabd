import { BANNERS_FIRST } from '#components/announcement/banners-script.ts';
import { LOCAL_TIMES_SCRIPT } from '#components/announcement/local-times-script.ts';
import { ARTICLE_SCRIPT } from '#components/article/article-script.ts';
import { READER_SCRIPT } from '#components/feedback/reader-code.ts';
import { LANGUAGE_OFFER } from '#components/language/language-script.ts';
import { THEME_SCRIPT } from '#components/theme/theme-script.ts';
import { SPECULATION_RULES } from './speculation-rules.ts';

/** All that pages run from within their HTML: their policy names each by its hash. */
export const INLINE_SCRIPTS: readonly string[] = [
  ARTICLE_SCRIPT,
  BANNERS_FIRST,
  LANGUAGE_OFFER,
  LOCAL_TIMES_SCRIPT,
  READER_SCRIPT,
  SPECULATION_RULES,
  THEME_SCRIPT,
];
