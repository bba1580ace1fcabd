import { Heading, Stack, Text } from '@sanity/ui';
import { type ReactNode, useState } from 'react';
import type { ImportReport, ReportedArticle } from '#lib/import-report/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ReportTable } from '../insights/report-table.tsx';
import '../insights/insights.css';
import { CHOICES, type Choice, chosen, percentOf, wordsOf } from './choose.ts';

/** Articles shown at once; the filter finds the others. */
const MAX_ARTICLES = 200;

type Props = {
  report: ImportReport;
  /** A link to an article in the Studio. */
  open: (article: { id: string; type: string; title: string }) => ReactNode;
};

/** A report: what became of each construct, and of each article. */
export function ImportView({ report, open }: Props) {
  const [choice, setChoice] = useState<Choice>('problems');
  const [words, setWords] = useState('');
  const { documents, constructs, problems, text, gone } = report;
  const found = chosen(report.articles, choice, words);
  return (
    <Stack gap={5}>
      <Text size={1}>
        {t(
          report.isDryRun
            ? 'A dry run of {source} on {day}: {articles} articles, {created} new documents, {updated} changed, {same} as before, {kept} left alone. Of {letters} letters {percent} are lost.'
            : 'An import of {source} on {day}: {articles} articles, {created} new documents, {updated} changed, {same} as before, {kept} left alone. Of {letters} letters {percent} are lost.',
          {
            source: report.source,
            day: report.at.slice(0, 10),
            articles: report.articles.length,
            created: documents.created,
            updated: documents.updated,
            same: documents.same,
            kept: documents.kept.length,
            letters: text.letters,
            percent: percentOf(text),
          },
        )}
      </Text>
      {documents.kept.length > 0 && (
        <ReportTable
          caption={t('Left alone, because they changed here')}
          rows={documents.kept}
          keyOf={({ id }) => id}
          columns={[
            { title: t('Document'), cell: open },
            { title: t('Why'), cell: ({ why }) => why },
          ]}
        />
      )}
      {gone.length > 0 && (
        <ReportTable
          caption={t('Imported earlier and not in this source: they stay until you delete them')}
          rows={gone}
          keyOf={({ id }) => id}
          columns={[{ title: t('Article'), cell: open }]}
        />
      )}
      <ReportTable
        caption={t('What became of each thing')}
        rows={constructs}
        keyOf={({ construct }) => construct}
        columns={[
          { title: t('What'), cell: ({ construct }) => construct },
          { title: t('Articles'), cell: (one) => one.articles, isNumber: true },
          { title: t('Kept'), cell: (one) => one.kept, isNumber: true },
          { title: t('Changed'), cell: (one) => one.changed, isNumber: true },
          { title: t('Lost'), cell: (one) => one.lost, isNumber: true },
          { title: t('For example'), cell: ({ details }) => details[0] ?? '' },
        ]}
      />
      {problems.length > 0 && (
        <Stack as="section" gap={3}>
          <Heading as="h2" size={1}>
            {t('Of the whole source')}
          </Heading>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>
                <Text size={1}>{problem}</Text>
              </li>
            ))}
          </ul>
        </Stack>
      )}
      <Stack gap={3}>
        <Text as="label" size={1}>
          {t('Articles')}{' '}
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
        </Text>
        <Text as="label" size={1}>
          {t('with these words')}{' '}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </Text>
      </Stack>
      <ReportTable
        caption={
          found.length > MAX_ARTICLES
            ? t('The first {MAX_ARTICLES} of {length} articles', {
                MAX_ARTICLES,
                length: found.length,
              })
            : tCount(found.length, '{count} article', '{count} articles')
        }
        rows={found.slice(0, MAX_ARTICLES)}
        keyOf={({ id }) => id}
        columns={[
          {
            title: t('Article'),
            cell: (one) => <ArticleCell article={one} open={open} isDryRun={report.isDryRun} />,
          },
          { title: t('Lost'), cell: (one) => wordsOf(one, 'lost') },
          { title: t('Changed'), cell: (one) => wordsOf(one, 'changed') },
          { title: t('To look at'), cell: ({ problems: own }) => own.join(' ') },
        ]}
      />
    </Stack>
  );
}

function ArticleCell({
  article,
  open,
  isDryRun,
}: {
  article: ReportedArticle;
  open: Props['open'];
  isDryRun: boolean;
}) {
  const { url, title } = article;
  const isAddress = url !== null && /^https?:/.test(url);
  return (
    <>
      {isDryRun ? title : open(article)}
      {isAddress && (
        <>
          {' '}
          <a href={url} target="_blank" rel="noreferrer">
            {t('there')}
          </a>
        </>
      )}
    </>
  );
}
