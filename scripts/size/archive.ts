import { join } from 'node:path';
import { put, writer, writeZendeskArchive } from '#tests/support/archives.ts';

/** Paragraphs added to each article: stored ones of real help centers are of 13 KB. */
const PARAGRAPHS = 9;
/** Of the longest article. */
export const LONG_LETTERS = 123_000;
export const LONG_TITLE = 'The longest of all articles';
const LONG_ID = 360_000_999_999;

/** Answers of Zendesk's API for so many articles, with announcements and a very long one among them. */
export async function writeArchive(folder: string, articles: number): Promise<void> {
  await writeZendeskArchive(folder, { articles: articles - 1, more: moreText });
  await put(
    join(folder, 'articles-long.json'),
    JSON.stringify({
      articles: [
        {
          id: LONG_ID,
          title: LONG_TITLE,
          body: longText(),
          locale: 'en-us',
          draft: false,
          section_id: 360_000_200_001,
          created_at: '2020-01-01T00:00:00Z',
          updated_at: '2024-01-01T00:00:00Z',
        },
      ],
    }),
  );
}

function moreText(n: number): string {
  const { sentence } = writer(n + 77);
  return Array.from({ length: PARAGRAPHS }, () => `<p>${sentence(60)}</p>`).join('\n');
}

function longText(): string {
  const { sentence } = writer(5);
  const parts: string[] = [];
  for (let letters = 0, n = 0; letters < LONG_LETTERS; n += 1) {
    const text = sentence(n % 6 === 0 ? 5 : 60);
    parts.push(n % 6 === 0 ? `<h2>${text}</h2>` : `<p>${text}</p>`);
    letters += text.length;
  }
  return parts.join('\n');
}
