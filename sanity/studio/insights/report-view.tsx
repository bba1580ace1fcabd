import { Button } from '@sanity/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';

/** A report, its loading state, or its error. */
export function ReportView<Report>({
  query,
  children,
}: {
  query: UseQueryResult<Report>;
  children: (report: Report) => ReactNode;
}) {
  const { data, error, isFetching, isPlaceholderData, refetch } = query;
  if (data !== undefined) {
    return (
      <div className="insights-report" data-waiting={isPlaceholderData ? '' : undefined}>
        {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
        {children(data)}
      </div>
    );
  }
  if (error !== null && !isFetching) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  return (
    <p className="insights-wait" role="status">
      {t('Counting…')}
    </p>
  );
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div className="insights-failure" role="alert">
      <p>{error.name === 'RequestError' ? error.message : t('This could not be read.')}</p>
      <Button fontSize={1} mode="ghost" padding={2} text={t('Try again')} onClick={onRetry} />
    </div>
  );
}
