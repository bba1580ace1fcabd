import { Badge, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import { type ReactNode, useId } from 'react';
import { IntentLink } from 'sanity/router';
import { t } from '#lib/studio-i18n/translate.ts';

/** One question of the start page: how many, the first few, and the way to all. */
export function Panel({
  title,
  count,
  empty,
  all,
  children,
}: {
  title: string;
  /** Undefined while it is read, or where nothing is counted. */
  count?: number | undefined;
  /** Shown in place of the lines when there are none. */
  empty: string;
  /** Leads to all of it. */
  all: ReactNode;
  /** Lines; an empty list when there are none, undefined while they are read. */
  children: readonly ReactNode[] | undefined;
}) {
  const id = useId();
  return (
    <Card as="section" border radius={3} padding={4} aria-labelledby={id}>
      <Stack gap={4}>
        <Flex align="center" gap={2} style={{ minHeight: 17 }}>
          <Heading as="h2" size={0} id={id}>
            {title}
          </Heading>
          {count !== undefined && <Badge tone={count > 0 ? 'primary' : 'default'}>{count}</Badge>}
          <div style={{ flex: 1 }} />
          <Text size={1}>{all}</Text>
        </Flex>
        {children === undefined && (
          <Text size={1} muted>
            {t('Reading…')}
          </Text>
        )}
        {children?.length === 0 && (
          <Text size={1} muted>
            {empty}
          </Text>
        )}
        {children !== undefined && children.length > 0 && (
          <Stack as="ul" gap={3} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
            {children}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}

/** A document by its title, with a few words about it. */
export function DocumentLine({
  id,
  type,
  title,
  note,
}: {
  id: string;
  type: string;
  title: string | null;
  note: string;
}) {
  return (
    <li>
      <Text size={1}>
        <IntentLink intent="edit" params={{ id, type }}>
          {title?.trim() || t('Untitled')}
        </IntentLink>
        {note !== '' && (
          <span style={{ opacity: 0.75 }}>
            {' '}
            <span style={{ display: 'inline-block' }}>· {note}</span>
          </span>
        )}
      </Text>
    </li>
  );
}
