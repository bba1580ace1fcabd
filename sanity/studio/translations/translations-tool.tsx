import { Card } from '@sanity/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useClient } from 'sanity';
import { useRouter } from 'sanity/router';
import { API_VERSION } from '#lib/api-version.ts';
import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { paneAttributes } from '#lib/studio-i18n/direction.ts';
import { AccessContext } from '../insights/use-report.ts';
import { ArticleView } from './article-view.tsx';
import { TableView } from './table-view.tsx';
import '../insights/insights.css';
import './translations.css';

const OTHERS = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);

/** The tool: its place in the address says which article in which language. */
export default function TranslationsTool() {
  const { token } = useClient({ apiVersion: API_VERSION }).config();
  const access = useMemo(() => ({ token }), [token]);
  const [queries] = useState(() => new QueryClient());
  const { state } = useRouter();
  const { article } = state;
  const language = OTHERS.find((one) => one === state.language) ?? OTHERS[0];
  return (
    <QueryClientProvider client={queries}>
      <AccessContext value={access}>
        <Card {...paneAttributes()} className="insights" height="fill" overflow="auto">
          <div className="insights-page translations-page">
            {typeof article === 'string' && language !== undefined ? (
              <ArticleView key={article} id={article} language={language} languages={OTHERS} />
            ) : (
              <TableView languages={OTHERS} />
            )}
          </div>
        </Card>
      </AccessContext>
    </QueryClientProvider>
  );
}
