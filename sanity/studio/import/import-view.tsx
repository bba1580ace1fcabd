import { Heading, Stack, Text } from '@sanity/ui';
import { type ReactNode, useState } from 'react';
import type { ImportReport, ReportedArticle } from '#lib/import-report/types.ts';
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
        {report.isDryRun ? 'A dry run' : 'An import'} of {report.source} on {report.at.slice(0, 10)}
        : {report.articles.length} articles, {documents.created} new documents, {documents.updated}{' '}
        changed, {documents.same} as before, {documents.kept.length} left alone. Of {text.letters}{' '}
        letters {percentOf(text)} are lost.
      </Text>
      {documents.kept.length > 0 && (
        <ReportTable
          caption="Left alone, because they changed here"
          rows={documents.kept}
          keyOf={({ id }) => id}
          columns={[
            { title: 'Document', cell: open },
            { title: 'Why', cell: ({ why }) => why },
          ]}
        />
      )}
      {gone.length > 0 && (
        <ReportTable
          caption="Imported earlier and not in this source: they stay until you delete them"
          rows={gone}
          keyOf={({ id }) => id}
          columns={[{ title: 'Article', cell: open }]}
        />
      )}
      <ReportTable
        caption="What became of each thing"
        rows={constructs}
        keyOf={({ construct }) => construct}
        columns={[
          { title: 'What', cell: ({ construct }) => construct },
          { title: 'Articles', cell: (one) => one.articles, isNumber: true },
          { title: 'Kept', cell: (one) => one.kept, isNumber: true },
          { title: 'Changed', cell: (one) => one.changed, isNumber: true },
          { title: 'Lost', cell: (one) => one.lost, isNumber: true },
          { title: 'For example', cell: ({ details }) => details[0] ?? '' },
        ]}
      />
      {problems.length > 0 && (
        <Stack as="section" gap={3}>
          <Heading as="h2" size={1}>
            Of the whole source
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
          Articles{' '}
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
          with these words{' '}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </Text>
      </Stack>
      <ReportTable
        caption={
          found.length > MAX_ARTICLES
            ? `The first ${MAX_ARTICLES} of ${found.length} articles`
            : `${found.length} articles`
        }
        rows={found.slice(0, MAX_ARTICLES)}
        keyOf={({ id }) => id}
        columns={[
          {
            title: 'Article',
            cell: (one) => <ArticleCell article={one} open={open} isDryRun={report.isDryRun} />,
          },
          { title: 'Lost', cell: (one) => wordsOf(one, 'lost') },
          { title: 'Changed', cell: (one) => wordsOf(one, 'changed') },
          { title: 'To look at', cell: ({ problems: own }) => own.join(' ') },
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
            there
          </a>
        </>
      )}
    </>
  );
}
