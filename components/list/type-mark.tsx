import type { ArticleType } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** A shape for each type, to tell them apart without colour. */
const SHAPES: Readonly<Record<ArticleType, string>> = {
  faq: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  announcement: 'M1 1.2 11 6 1 10.8z',
  productDocument: 'M1.5 1h9v10h-9zm1.6 1.6v6.8h5.8V2.6z',
};

/** The type of an article as word and shape. */
export function TypeMark({ locale, type }: { locale: Locale; type: ArticleType }) {
  return (
    <span className="type-mark">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[type]} />
      </svg>
      {messages(locale)(`type.${type}`)}
    </span>
  );
}
