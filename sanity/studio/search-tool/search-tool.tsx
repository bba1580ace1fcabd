import { Card } from '@sanity/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useClient } from 'sanity';
import { StateLink, useRouter } from 'sanity/router';
import { API_VERSION } from '#lib/api-version.ts';
import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { paneAttributes } from '#lib/studio-i18n/direction.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { AccessContext } from '../insights/use-report.ts';
import { ExplainSection } from './explain-section.tsx';
import { TextsSection } from './texts-section.tsx';
import { TrySection } from './try-section.tsx';
import '../insights/insights.css';
import './search-tool.css';

const SECTIONS = [
  { name: 'why', title: t('Why these results') },
  { name: 'try', title: t('Try a rule') },
  { name: 'texts', title: t('Find in articles') },
] as const;

/** The tool: its place in the address says what is searched for. */
export default function SearchTool() {
  const { token } = useClient({ apiVersion: API_VERSION }).config();
  const access = useMemo(() => ({ token }), [token]);
  const [queries] = useState(() => new QueryClient());
  const { state, navigate } = useRouter();
  const section = SECTIONS.find(({ name }) => name === state.section)?.name ?? 'why';
  const query = queryOf(state.query);
  return (
    <QueryClientProvider client={queries}>
      <AccessContext value={access}>
        <Card {...paneAttributes()} className="insights" height="fill" overflow="auto">
          <div className="insights-page">
            <header className="insights-top">
              <h1>{t('Site search')}</h1>
            </header>
            <nav className="insights-nav" aria-label={t('Site search')}>
              {SECTIONS.map(({ name, title }) => (
                <StateLink
                  key={name}
                  state={{ section: name }}
                  aria-current={name === section ? 'page' : undefined}
                >
                  {title}
                </StateLink>
              ))}
            </nav>
            {section === 'try' ? <TrySection /> : null}
            {section === 'texts' ? (
              <TextsSection
                key={query}
                phrase={query}
                onAsk={(wanted) => navigate({ section: 'texts', query: wanted })}
              />
            ) : null}
            {section !== 'why' ? null : (
              <ExplainSection
                query={query}
                onAsk={(wanted) => navigate({ section: 'why', query: wanted })}
              />
            )}
          </div>
        </Card>
      </AccessContext>
    </QueryClientProvider>
  );
}

/** The query in the address, which the router leaves as the address has it. */
function queryOf(value: unknown): string {
  return typeof value === 'string' ? decodedOrSame(value) : '';
}
