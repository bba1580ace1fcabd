import { type ReactNode, useState } from 'react';
import type { ReportedArticle } from '#lib/import-report/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ReportTable } from '../insights/report-table.tsx';
import { CHOICES, type Choice, chosen, wordsOf } from './choose.ts';

/** A link to an article in the Studio. */
export type OpenArticle = (article: { id: string; type: string; title: string }) => ReactNode;

/** Articles shown at once; the filter finds the others. */
const MAX_ARTICLES = 200;

type Props = { articles: readonly ReportedArticle[]; isDryRun: boolean; open: OpenArticle };

/** The articles of a report, by what became of them and by words of their titles. */
export function ImportedArticles({ articles, isDryRun, open }: Props) {
  const [choice, setChoice] = useState<Choice>('problems');
  const [words, setWords] = useState('');
  const found = chosen(articles, choice, words);
  const caption =
    found.length > MAX_ARTICLES
      ? t('The first {MAX_ARTICLES} of {length} articles', { MAX_ARTICLES, length: found.length })
      : tCount(found.length, '{count} article', '{count} articles');
  return (
    <>
      <div className="import-filter">
        <label>
          {t('Articles')}
          <select
            value={choice}
            onChange={({ target }) =>
              setChoice(CHOICES.find(({ value }) => value === target.value)?.value ?? 'all')
            }
          >
            {CHOICES.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('with these words')}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      </div>
      <p className="insights-more" role="status">
        {caption}
      </p>
      <ReportTable
        caption={caption}
        rows={found.slice(0, MAX_ARTICLES)}
        keyOf={({ id }) => id}
        columns={[
          {
            title: t('Article'),
            cell: (one) => <ArticleCell article={one} open={open} isDryRun={isDryRun} />,
          },
          { title: t('Lost'), cell: (one) => wordsOf(one, 'lost') },
          { title: t('Changed'), cell: (one) => wordsOf(one, 'changed') },
          { title: t('To look at'), cell: ({ problems }) => problems.join(' ') },
        ]}
      />
    </>
  );
}

function ArticleCell({
  article,
  open,
  isDryRun,
}: {
  article: ReportedArticle;
  open: OpenArticle;
  isDryRun: boolean;
}) {
  const { url, title } = article;
  const isAddress = url !== null && /^https?:/.test(url);
  return (
    <span className="insights-article">
      <bdi>{isDryRun ? title : open(article)}</bdi>
      {isAddress && (
        <a className="insights-kind" href={url} target="_blank" rel="noreferrer">
          {t('there')}
        </a>
      )}
    </span>
  );
}
