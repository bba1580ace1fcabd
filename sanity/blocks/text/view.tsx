import type { PortableTextBlockComponent } from '@portabletext/react';
import type { Locale } from '#lib/i18n/locales.ts';
import { blockDirection } from './direction.ts';
import { HeadingView } from './heading.tsx';
import type { Heading } from './types.ts';

/** Paragraphs, quotes, headings and the text of list items, each with its anchor for links. */
export function textStyles(
  locale: Locale,
  headings: readonly Heading[],
): Record<string, PortableTextBlockComponent> {
  const entries = new Map(headings.map((heading) => [heading.key, heading]));
  const heading: PortableTextBlockComponent = ({ value, children }) => {
    const entry = entries.get(value._key ?? '');
    return entry === undefined ? (
      <p dir={blockDirection(value)}>{children}</p>
    ) : (
      <HeadingView locale={locale} heading={entry}>
        {children}
      </HeadingView>
    );
  };
  return {
    normal: ({ value, children }) => (
      <p id={anchorOf(value)} dir={blockDirection(value)}>
        {children}
      </p>
    ),
    blockquote: ({ value, children }) => (
      <blockquote id={anchorOf(value)} dir={blockDirection(value)}>
        <p>{children}</p>
      </blockquote>
    ),
    item: ({ children }) => <>{children}</>,
    itemParagraph: ({ children }) => <p>{children}</p>,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
  };
}

function anchorOf(block: object): string | undefined {
  return 'anchor' in block && typeof block.anchor === 'string' ? block.anchor : undefined;
}
