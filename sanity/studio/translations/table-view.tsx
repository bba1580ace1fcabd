import { TextInput } from '@sanity/ui';
import { useId, useState } from 'react';
import { StateLink } from 'sanity/router';
import { ownName } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { Empty, Panel } from '../insights/panel.tsx';
import { type Column, ReportTable } from '../insights/report-table.tsx';
import { ReportView } from '../insights/report-view.tsx';
import { titleOfType } from '../status/type-titles.ts';
import { PAGE_SIZE, type Row } from './data.ts';
import { ExchangePanel } from './exchange-panel.tsx';
import { progressOf, standingOf } from './progress.ts';
import { useRows } from './use-rows.ts';
import { progressWords, STANDINGS } from './words.ts';

/** What is missing, out of date or in review: articles by languages. */
export function TableView({ languages }: { languages: readonly Locale[] }) {
  const [title, setTitle] = useState('');
  const [page, setPage] = useState(0);
  const [isOpenOnly, setOpenOnly] = useState(false);
  const id = useId();
  const query = useRows({ title, page });
  return (
    <>
      <header className="insights-top">
        <h1>{t('Translations')}</h1>
      </header>
      <div className="translations-filters">
        <label htmlFor={id}>{t('Find an article')}</label>
        <TextInput
          id={id}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            setPage(0);
          }}
        />
        <label>
          <input
            type="checkbox"
            checked={isOpenOnly}
            onChange={(event) => setOpenOnly(event.currentTarget.checked)}
          />{' '}
          {t('Only where something is to be done')}
        </label>
      </div>
      <ReportView query={query}>
        {(rows) => {
          const shown = isOpenOnly ? rows.filter((row) => isOpen(row, languages)) : rows;
          return (
            <>
              <Panel
                title={t('Articles')}
                intro={t(
                  'Those changed last come first. Choose a language to see the texts side by side.',
                )}
              >
                {shown.length === 0 ? (
                  <Empty title={t('Nothing here.')}>
                    {isOpenOnly
                      ? t('All of these are up to date.')
                      : t('No published article fits.')}
                  </Empty>
                ) : (
                  <ReportTable
                    caption={t('How far each article is in each language')}
                    columns={columnsFor(languages)}
                    rows={shown}
                    keyOf={(row) => row.id}
                  />
                )}
                <Pages page={page} isLast={rows.length < PAGE_SIZE} onChoose={setPage} />
              </Panel>
              <ExchangePanel rows={shown} languages={languages} />
            </>
          );
        }}
      </ReportView>
    </>
  );
}

function columnsFor(languages: readonly Locale[]): Column<Row>[] {
  return [
    {
      title: t('Article'),
      cell: ({ title, type }) => (
        <span className="insights-article">
          <bdi>{title}</bdi> <span className="insights-kind">{titleOfType(type)}</span>
        </span>
      ),
    },
    ...languages.map((language) => ({
      title: ownName(language),
      cell: (row: Row) => <Standing row={row} language={language} />,
    })),
  ];
}

function Standing({ row, language }: { row: Row; language: Locale }) {
  const progress = progressOf(row, language);
  const standing = standingOf(progress);
  return (
    <StateLink
      className="translations-standing"
      data-standing={standing}
      state={{ article: row.id, language }}
      aria-label={`${row.title}, ${ownName(language)}: ${STANDINGS[standing]}`}
    >
      {STANDINGS[standing]}
      {standing === 'none' ? null : (
        <span className="insights-note">{progressWords(progress)}</span>
      )}
      {progress.warnsReaders ? (
        <span className="insights-note">{t('Readers are warned')}</span>
      ) : null}
    </StateLink>
  );
}

function Pages({
  page,
  isLast,
  onChoose,
}: {
  page: number;
  isLast: boolean;
  onChoose: (page: number) => void;
}) {
  if (page === 0 && isLast) return null;
  return (
    <nav className="translations-pages" aria-label={t('Pages of articles')}>
      <button type="button" disabled={page === 0} onClick={() => onChoose(page - 1)}>
        {t('Newer')}
      </button>
      <span>{t('Page {page}', { page: page + 1 })}</span>
      <button type="button" disabled={isLast} onClick={() => onChoose(page + 1)}>
        {t('Older')}
      </button>
    </nav>
  );
}

function isOpen(row: Row, languages: readonly Locale[]): boolean {
  return languages.some((language) => standingOf(progressOf(row, language)) !== 'done');
}
