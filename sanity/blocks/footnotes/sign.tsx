import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { FootnoteSign } from '../text/types.ts';

/** The number of a footnote, which leads to it. */
export function FootnoteSignView({ locale, sign }: { locale: Locale; sign: FootnoteSign }) {
  const number = String(sign.number);
  return (
    <sup className="footnote-sign" id={sign.backAnchor}>
      <a href={`#${sign.anchor}`} aria-label={messages(locale)('article.footnote', { number })}>
        {number}
      </a>
    </sup>
  );
}
