import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { Heading } from '#sanity/blocks/text/types.ts';

/** Fewer sections than this are found by looking. */
const MIN_HEADINGS = 2;

/** A list longer than this says less than its main headings alone. */
const MAX_HEADINGS = 14;

/**
 * The contents list: beside the text where there is room, folded above it on a phone. Both are in
 * the page and CSS shows one, because a `details` cannot be opened by the width of the window.
 */
export function Contents({ locale, headings }: { locale: Locale; headings: readonly Heading[] }) {
  const listed = listedHeadings(headings);
  if (listed.length < MIN_HEADINGS) return null;
  const label = messages(locale)('article.contents');
  return (
    <>
      <details className="fold toc toc-folded">
        <summary>{label}</summary>
        <nav aria-label={label}>
          <ContentsList headings={listed} />
        </nav>
      </details>
      <nav className="toc toc-beside" aria-label={label}>
        <p aria-hidden="true">{label}</p>
        <ContentsList headings={listed} />
      </nav>
    </>
  );
}

function listedHeadings(headings: readonly Heading[]): readonly Heading[] {
  const both = headings.filter((heading) => heading.level < 4);
  const main = both.filter((heading) => heading.level === 2);
  return both.length > MAX_HEADINGS && main.length >= MIN_HEADINGS ? main : both;
}

function ContentsList({ headings }: { headings: readonly Heading[] }) {
  return (
    <ol>
      {headings.map(({ id, text, level }) => (
        <li key={id} className={level === 3 ? 'deeper' : undefined}>
          {/* The script marks the section in view, perhaps before React has looked. */}
          <a href={`#${id}`} suppressHydrationWarning>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
