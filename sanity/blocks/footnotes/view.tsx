import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import type { Footnotes } from '../text/types.ts';
import './style.css';

/** All footnotes at the end of the text, each with a way back to its sign. */
export function FootnotesView({
  locale,
  footnotes,
  inside,
}: {
  locale: Locale;
  footnotes: Footnotes;
  inside: BlockProps<Footnotes>['inside'];
}) {
  const t = messages(locale);
  return (
    <section className="footnotes" aria-label={t('article.footnotes')}>
      <ol>
        {footnotes.items.map(({ anchor, backAnchor, number, content }) => (
          <li key={anchor} id={anchor} dir="auto">
            {inside(content)}
            <a
              href={`#${backAnchor}`}
              className="footnote-back"
              aria-label={t('article.footnoteBack', { number: String(number) })}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
