import { Card, useTheme_v2 as useTheme } from '@sanity/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useClient } from 'sanity';
import { StateLink, useRouter } from 'sanity/router';
import { API_VERSION } from '#lib/api-version.ts';
import { now } from '#lib/clock.ts';
import { readRange } from '#lib/insights/range.ts';
import { paneAttributes } from '#lib/studio-i18n/direction.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { AgentsSection } from './agents-section.tsx';
import { CommentsSection } from './comments-section.tsx';
import { ContentHealthSection } from './content-health-section.tsx';
import { LinksSection } from './links-section.tsx';
import { LowRatedSection } from './low-rated-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { RangePicker } from './range-picker.tsx';
import { hasRange, SECTIONS, type SectionName, sectionOf } from './sections.ts';
import { AccessContext } from './use-report.ts';
import { ZeroResultSection } from './zero-result-section.tsx';
import './insights.css';

/** The address holds the section and the range. */
export default function InsightsTool() {
  const client = useClient({ apiVersion: API_VERSION });
  const { token } = client.config();
  const access = useMemo(() => ({ token }), [token]);
  const [queries] = useState(() => new QueryClient());
  const { font } = useTheme();
  const { state, navigate } = useRouter();
  const section = sectionOf(state.section);
  const range = rangeOf(state.range);
  return (
    <QueryClientProvider client={queries}>
      <AccessContext value={access}>
        <Card
          {...paneAttributes()}
          className="insights"
          height="fill"
          overflow="auto"
          style={{ fontFamily: font.text.family }}
        >
          <div className="insights-page">
            <header className="insights-top">
              <h1>{t('Insights')}</h1>
              {hasRange(section) && (
                <RangePicker
                  range={range}
                  onChoose={(chosen) => navigate({ section, range: chosen })}
                />
              )}
            </header>
            <nav className="insights-nav" aria-label={t('Insights')}>
              {SECTIONS.map(({ name, title }) => (
                <StateLink
                  key={name}
                  state={{ section: name, range }}
                  aria-current={name === section ? 'page' : undefined}
                >
                  {title}
                </StateLink>
              ))}
            </nav>
            <Section name={section} range={range} />
          </div>
        </Card>
      </AccessContext>
    </QueryClientProvider>
  );
}

function Section({ name, range }: { name: SectionName; range: string }) {
  switch (name) {
    case 'overview':
      return <OverviewSection range={range} />;
    case 'write-next':
      return <ZeroResultSection range={range} />;
    case 'low-rated':
      return <LowRatedSection range={range} />;
    case 'comments':
      return <CommentsSection />;
    case 'agents':
      return <AgentsSection />;
    case 'content-health':
      return <ContentHealthSection range={range} />;
    case 'links':
      return <LinksSection />;
  }
}

/** The range of the address; 30 days when it cannot be read. */
function rangeOf(value: unknown): string {
  return typeof value === 'string' && readRange(value, now()) !== null ? value : '30d';
}
