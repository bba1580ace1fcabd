import { TextInput } from '@sanity/ui';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useClient } from 'sanity';
import { IntentLink } from 'sanity/router';
import { API_VERSION } from '#lib/api-version.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from '../insights/article-link.tsx';
import { Empty } from '../insights/panel.tsx';
import { ReportView } from '../insights/report-view.tsx';
import { findPhrase, type Occurrence, type Searched } from './find-phrase.ts';

const MAX_ARTICLES = 200;

type Row = Searched & { _id: string; _type: string };
type Found = { id: string; type: string; title: string; occurrences: Occurrence[] };

/** Finds words as they are written in articles, drafts too, and says where they stand. */
export function TextsSection({ phrase, onAsk }: { phrase: string; onAsk: (p: string) => void }) {
  const id = useId();
  const client = useClient({ apiVersion: API_VERSION });
  const [text, setText] = useState(phrase);
  const report = useQuery({
    queryKey: ['texts', phrase],
    queryFn: () =>
      client
        .withConfig({ perspective: 'drafts', useCdn: false })
        .fetch<Row[]>(
          `*[_type in $types && [@, _id] match text::query($phrase)] | order(_updatedAt desc)[0...${MAX_ARTICLES}]{_id, _type, title, summary, body}`,
          { types: [...ARTICLE_TYPES], phrase: phrase.replace(/["“”„«»]/g, '') },
          { tag: 'find-in-texts' },
        )
        .then((rows) => rows.flatMap((row) => foundIn(row, phrase))),
    enabled: phrase !== '',
    retry: false,
    staleTime: 0,
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAsk(text.trim());
  };
  return (
    <>
      <form className="search-form" onSubmit={ask}>
        <label htmlFor={id}>{t('Words as they stand in an article')}</label>
        <TextInput
          id={id}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{t('Find')}</button>
      </form>
      {phrase === '' ? null : (
        <ReportView query={report}>{(found) => <FoundView found={found} />}</ReportView>
      )}
    </>
  );
}

function foundIn(row: Row, phrase: string): Found[] {
  const occurrences = findPhrase(row, phrase);
  const title = typeof row.title === 'string' && row.title !== '' ? row.title : t('Untitled');
  const id = row._id.replace(/^drafts\./, '');
  return occurrences.length === 0 ? [] : [{ id, type: row._type, title, occurrences }];
}

function FoundView({ found }: { found: readonly Found[] }) {
  if (found.length === 0) {
    return <Empty title={t('No article says this.')}>{t('Try fewer words.')}</Empty>;
  }
  return (
    <>
      <p role="status">
        {tCount(found.length, '{count} article says this', '{count} articles say this')}
      </p>
      <ul className="search-texts">
        {found.map(({ id, type, title, occurrences }) => (
          <li key={id}>
            <ArticleLink article={{ id, type, title }} />
            <ul>
              {occurrences.map(({ path, place, before, match, after }) => (
                <li key={path}>
                  <IntentLink intent="edit" params={{ id, type, path }}>
                    <span className="insights-note">{place}: </span>
                    {before}
                    <mark>{match}</mark>
                    {after}
                  </IntentLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
