import { Card, Stack, Text } from '@sanity/ui';
import { IntentLink } from 'sanity/router';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { titleOfType } from '../status/type-titles.ts';
import type { Dependents, Referrer } from './referrers.ts';

/** Who leads readers to a document, each with a link to where that is written. */
export function DependentsView({
  dependents,
  onFollow,
}: {
  dependents: Dependents;
  onFollow: () => void;
}) {
  const { referrers, linking, oldAddresses } = dependents;
  const others = linking.filter(({ id }) => !referrers.some((one) => one.id === id));
  if (referrers.length + others.length + oldAddresses.length === 0) {
    return <Text size={1}>{t('No other document links to it.')}</Text>;
  }
  return (
    <Stack gap={4}>
      {referrers.length > 0 && (
        <Documents
          title={tCount(
            referrers.length,
            '{count} document links to it',
            '{count} documents link to it',
          )}
          documents={referrers}
          onFollow={onFollow}
        />
      )}
      {others.length > 0 && (
        <Documents
          title={tCount(
            others.length,
            '{count} document names its address',
            '{count} documents name its address',
          )}
          documents={others}
          onFollow={onFollow}
        />
      )}
      {oldAddresses.length > 0 && (
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            {tCount(
              oldAddresses.length,
              '{count} old address leads to it',
              '{count} old addresses lead to it',
            )}
          </Text>
          <Text size={1} muted>
            {oldAddresses.join(', ')}
          </Text>
        </Stack>
      )}
    </Stack>
  );
}

function Documents({
  title,
  documents,
  onFollow,
}: {
  title: string;
  documents: readonly Referrer[];
  onFollow: () => void;
}) {
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {title}
      </Text>
      <Card border radius={2} padding={2} style={{ maxHeight: 240, overflow: 'auto' }}>
        <Stack as="ul" gap={1}>
          {documents.map(({ id, type, title }) => (
            <li key={id} style={{ listStyle: 'none', padding: 6 }}>
              <Text size={1}>
                <IntentLink intent="edit" params={{ id, type }} onClick={onFollow}>
                  {title}
                </IntentLink>{' '}
                · {titleOfType(type)}
              </Text>
            </li>
          ))}
        </Stack>
      </Card>
    </Stack>
  );
}
