import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { CodeBlock as Code } from '../blocks.ts';

/** Code as it is written. The copy button works through the article's one small script. */
export function CodeBlock({ locale, block }: { locale: Locale; block: Code }) {
  const t = messages(locale);
  return (
    <figure id={block.anchor ?? undefined} className="code">
      <figcaption>
        <span>{block.filename || block.language}</span>
        <button type="button" data-copy-code="" data-needs-js="">
          {t('article.copy')}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        role="group"
        className="code-text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
        tabIndex={0}
        aria-label={block.filename || t('article.code')}
      >
        <pre>
          <code>{block.code}</code>
        </pre>
      </div>
    </figure>
  );
}
