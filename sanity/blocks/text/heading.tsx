import type { ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { Heading } from './types.ts';

/**
 * A heading and, beside it, the link to copy. The link names the block's key, which outlives a
 * rewording; the readable slug leads here too.
 */
export function HeadingView({
  locale,
  heading,
  children,
}: {
  locale: Locale;
  heading: Heading;
  children: ReactNode;
}) {
  const Level = `h${heading.level}` as const;
  return (
    <div className="heading" dir={textDirection(heading.text)}>
      <Level id={heading.id}>
        {heading.slug === null ? children : <span id={heading.slug}>{children}</span>}
      </Level>
      {/* biome-ignore lint/a11y/useAnchorContent: its label names it, and nobody copies a sign that CSS draws */}
      <a
        href={`#${heading.id}`}
        className="anchor"
        data-copy-link=""
        aria-label={messages(locale)('article.anchor', { heading: heading.text })}
      />
    </div>
  );
}
