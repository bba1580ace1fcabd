import { Card, Heading, Stack, Text } from '@sanity/ui';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from 'sanity';
import { IntentLink } from 'sanity/router';
import { z } from 'zod';
import { API_VERSION } from '#lib/api-version.ts';
import { type ImportReport, importReportSchema } from '#lib/import-report/types.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { requestReport } from '../insights/request.ts';
import { COMMANDS } from './commands.ts';
import { ImportView } from './import-view.tsx';

const answerSchema = z.object({ report: importReportSchema.nullable() });

/** What the last import kept, changed and lost, article by article. */
export function ImportPage() {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Card height="fill" overflow="auto" padding={5}>
        <Stack gap={5} style={{ maxWidth: 1080 }}>
          <Heading as="h1" size={2}>
            {t('Import')}
          </Heading>
          <Page />
        </Stack>
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
  const [fault, setFault] = useState('');
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const parsed = importReportSchema.safeParse(jsonOf(await file.text()));
    setOpened(parsed.success ? parsed.data : null);
    setFault(parsed.success ? '' : t('{name} is no report of an import.', { name: file.name }));
  };
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
      {report === null && !isPending && (
        <Stack gap={4}>
          <Text>
            {isError
              ? t('The site does not say whether there was an import.')
              : t('Nothing was imported here yet.')}
          </Text>
          <Commands />
        </Stack>
      )}
      <Stack gap={3}>
        <Text as="label" size={1}>
          {t('Open the report of another machine, which --report writes:')}{' '}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ target }) => read(target.files?.[0])}
          />
        </Text>
        {fault !== '' && (
          <Text size={1} role="alert">
            {fault}
          </Text>
        )}
      </Stack>
    </>
  );
}

/** How an import is started. */
function Commands() {
  return (
    <Stack gap={3}>
      <Text size={1}>
        {t(
          'Somebody who can run commands on the server starts it. A dry run first says what would be kept, changed and lost:',
        )}
      </Text>
      {COMMANDS.map(({ name, command }) => (
        <Text size={1} key={name}>
          {name}: <code>{command}</code>
        </Text>
      ))}
    </Stack>
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
