import { TextInput } from '@sanity/ui';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useContext, useId, useState } from 'react';
import { StateLink } from 'sanity/router';
import { t } from '#lib/studio-i18n/translate.ts';
import { Empty, Panel } from '../insights/panel.tsx';
import { ReportView } from '../insights/report-view.tsx';
import { AccessContext } from '../insights/use-report.ts';
import { ExplanationView } from './explanation-view.tsx';
import { requestExplanation } from './requests.ts';
import { SaveButton } from './save-button.tsx';
import { useSavedSearches } from './use-saved-searches.ts';

const MAX_QUERY_CHARACTERS = 200;

/** Asks what readers find for a query, and why. */
export function ExplainSection({
  query,
  onAsk,
}: {
  query: string;
  onAsk: (query: string) => void;
}) {
  const access = useContext(AccessContext);
  const saved = useSavedSearches();
  const report = useQuery({
    queryKey: ['explain', query],
    queryFn: () => requestExplanation(query, access),
    enabled: query !== '',
    retry: false,
    // Content and rules change while an editor looks at this.
    staleTime: 0,
  });
  return (
    <>
      <QueryForm key={query} query={query} onAsk={onAsk} />
      {query === '' ? (
        <Panel
          title={t('Saved searches')}
          intro={t(
            'Searches that are worth a look after every change. Choose one, or type another.',
          )}
        >
          {saved.length === 0 ? (
            <Empty title={t('None yet.')}>{t('Type a search and save it.')}</Empty>
          ) : (
            <ul className="search-chips">
              {saved.map((one) => (
                <li key={one}>
                  <StateLink state={{ section: 'why', query: one }}>{one}</StateLink>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ) : (
        <ReportView query={report}>
          {(explanation) => (
            <>
              <div>
                <SaveButton query={query} isSaved={saved.includes(query)} />
              </div>
              <ExplanationView explanation={explanation} />
            </>
          )}
        </ReportView>
      )}
    </>
  );
}

function QueryForm({ query, onAsk }: { query: string; onAsk: (query: string) => void }) {
  const id = useId();
  const [text, setText] = useState(query);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAsk(text.trim());
  };
  return (
    <form className="search-form" onSubmit={ask}>
      <label htmlFor={id}>{t('What readers type')}</label>
      <TextInput
        id={id}
        value={text}
        maxLength={MAX_QUERY_CHARACTERS}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit">{t('Explain')}</button>
    </form>
  );
}
