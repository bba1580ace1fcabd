import { markdownOf } from '#lib/portable-text/markdown.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { everyArticle } from '#sanity/seed/content.ts';
import { parsers } from '#tests/support/markdown.ts';
import { pageLetters } from '#tests/support/show-body.tsx';

const addresses = {
  siteUrl: 'https://help.example.com',
  article: (slug: string) => `https://help.example.com/articles/${slug}`,
  figure: () => 'https://help.example.com/p.png',
  attachment: () => 'https://help.example.com/f.pdf',
};

it.each(everyArticle.map(({ document }) => [document._id, document] as const))(
  'the Markdown of %s says what its page says',
  (_id, { body, language: locale }) => {
    const markdown = markdownOf(readBody(body).blocks, { ...addresses, locale });
    const parsed = parsers.GitHub(markdown);
    // GitHub puts a hidden heading above footnotes.
    parsed.querySelector('#footnote-label')?.remove();
    const twin = parsed.textContent ?? '';
    expect(twin.replace(/\s/g, '')).toBe(pageLetters(body, locale));
  },
);
