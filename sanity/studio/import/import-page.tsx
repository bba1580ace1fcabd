import { Card } from '@sanity/ui';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from 'sanity';
import { IntentLink } from 'sanity/router';
import { z } from 'zod';
import { API_VERSION } from '#lib/api-version.ts';
import { type ImportReport, importReportSchema } from '#lib/import-report/types.ts';
import { paneAttributes } from '#lib/studio-i18n/direction.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { requestReport } from '../insights/request.ts';
import '../insights/insights.css';
import { ImportCommands } from './import-commands.tsx';
import { ImportView } from './import-view.tsx';
import './import.css';

const answerSchema = z.object({ report: importReportSchema.nullable() });

/** What the last import kept, changed and lost, article by article. */
export function ImportPage() {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Card {...paneAttributes()} className="insights" height="fill" overflow="auto">
        <div className="insights-page">
          <header className="insights-top">
            <h1>{t('Import')}</h1>
          </header>
          <Page />
        </div>
      </Card>
    </QueryClientProvider>
  );
}

function Page() {
  const client = useClient({ apiVersion: API_VERSION });
  const { token } = client.config();
  const { data, isError, isPending } = useQuery({
    queryKey: ['import'],
    queryFn: () => requestReport('import', null, answerSchema, { token }),
    retry: false,
  });
  const [opened, setOpened] = useState<ImportReport | null>(null);
  const report = opened ?? data?.report ?? null;
  return (
    <>
      {report !== null && (
        <ImportView
          report={report}
          open={({ id, type, title }) => (
            <IntentLink intent="edit" params={{ id, type }}>
              {title}
            </IntentLink>
          )}
        />
      )}
      {report === null && isPending && <p className="import-lead">{t('Reading…')}</p>}
      {report === null && !isPending && (
        <>
          <p className="import-lead">
            {isError
              ? t('The site does not say whether there was an import.')
              : t('Nothing was imported here yet.')}{' '}
            {t(
              'Somebody who can run commands on the server starts it. A dry run first says what would be kept, changed and lost:',
            )}
          </p>
          <ImportCommands />
        </>
      )}
      <OpenReport onOpen={setOpened} />
    </>
  );
}

/** Shows the report of an import that ran elsewhere. */
function OpenReport({ onOpen }: { onOpen: (report: ImportReport | null) => void }) {
  const [fault, setFault] = useState('');
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const parsed = importReportSchema.safeParse(jsonOf(await file.text()));
    onOpen(parsed.success ? parsed.data : null);
    setFault(parsed.success ? '' : t('{name} is no report of an import.', { name: file.name }));
  };
  return (
    <>
      <label className="import-file">
        {t('Open the report of another machine, which --report writes:')}
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => read(target.files?.[0])}
        />
      </label>
      {fault !== '' && (
        <p className="import-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said as any other file that is no report.
    return undefined;
  }
}
