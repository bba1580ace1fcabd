import type {
  PortableTextBlockComponent,
  PortableTextListComponent,
  PortableTextListItemComponent,
} from '@portabletext/react';
import type { Locale } from '#lib/i18n/locales.ts';
import { HeadingView } from './heading.tsx';
import type { Heading } from './types.ts';

/** Paragraphs, quotes and headings. Each carries its anchor, so that a passage can be linked. */
export function textStyles(
  locale: Locale,
  headings: readonly Heading[],
): Record<string, PortableTextBlockComponent> {
  const entries = new Map(headings.map((heading) => [heading.key, heading]));
  const heading: PortableTextBlockComponent = ({ value, children }) => {
    const entry = entries.get(value._key ?? '');
    return entry === undefined ? (
      <p>{children}</p>
    ) : (
      <HeadingView locale={locale} heading={entry}>
        {children}
      </HeadingView>
    );
  };
  return {
    normal: ({ value, children }) => <p id={anchorOf(value)}>{children}</p>,
    blockquote: ({ value, children }) => (
      <blockquote id={anchorOf(value)}>
        <p>{children}</p>
      </blockquote>
    ),
    h2: heading,
    h3: heading,
    h4: heading,
  };
}

export const lists: Record<string, PortableTextListComponent> = {
  bullet: ({ children }) => <ul>{children}</ul>,
  number: ({ children }) => <ol>{children}</ol>,
};

export const ListItem: PortableTextListItemComponent = ({ value, children }) =>
  isPlaceholder(value) ? (
    <li className="bare">{children}</li>
  ) : (
    <li id={anchorOf(value)}>{children}</li>
  );

function anchorOf(block: object): string | undefined {
  return 'anchor' in block && typeof block.anchor === 'string' ? block.anchor : undefined;
}

/** The item that the dispatcher puts in between when a list starts deeper than the one it is in. */
function isPlaceholder({ children }: { children: readonly { _type: string }[] }): boolean {
  return children.every((child) => child._type === '@list');
}
