import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { Heading } from '#sanity/blocks/text/types.ts';

/** A shorter page needs no list. */
const MIN_HEADINGS = 2;

/** A longer list shows main headings only. */
const MAX_HEADINGS = 14;

/**
 * The contents list, beside the text or folded above it. Both are in the page and CSS shows one,
 * because CSS cannot open a `details`.
 */
export function Contents({
  locale,
  language,
  headings,
}: {
  locale: Locale;
  /** Of the headings. */
  language: Locale;
  headings: readonly Heading[];
}) {
  const listed = listedHeadings(headings);
  if (listed.length < MIN_HEADINGS) return null;
  const text = languageWithin(locale, language);
  const label = messages(locale)('article.contents');
  return (
    <>
      <details className="fold toc toc-folded">
        <summary>{label}</summary>
        <nav aria-label={label}>
          <ContentsList headings={listed} text={text} />
        </nav>
      </details>
      <nav className="toc toc-beside" aria-label={label}>
        <p aria-hidden="true">{label}</p>
        <ContentsList headings={listed} text={text} />
      </nav>
    </>
  );
}

function listedHeadings(headings: readonly Heading[]): readonly Heading[] {
  const both = headings.filter((heading) => heading.level < 4);
  const main = both.filter((heading) => heading.level === 2);
  return both.length > MAX_HEADINGS && main.length >= MIN_HEADINGS ? main : both;
}

function ContentsList({
  headings,
  text,
}: {
  headings: readonly Heading[];
  text: ReturnType<typeof languageWithin>;
}) {
  return (
    <ol {...text}>
      {headings.map(({ id, text: heading, level }) => (
        <li key={id} className={level === 3 ? 'deeper' : undefined}>
          {/* The script may mark a section before React hydrates. */}
          <a href={`#${id}`} dir={textDirection(heading)} suppressHydrationWarning>
            {heading}
          </a>
        </li>
      ))}
    </ol>
  );
}
