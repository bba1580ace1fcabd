import { Card, Grid, Heading, Stack, Text } from '@sanity/ui';
import { Fragment, type ReactNode } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import { COMMANDS } from '../import/commands.ts';
import { Sentence } from '../language/sentence.tsx';

/** Shown while there is no article: how another help center is moved in. */
export function MoveIn({ link }: { link: (path: string, text: string) => ReactNode }) {
  return (
    <Card as="section" border radius={3} padding={4} aria-labelledby="move-in">
      <Stack gap={4}>
        <Heading as="h2" size={1} id="move-in">
          {t('Move your help center in')}
        </Heading>
        <Text size={1}>
          {t(
            'There is no article yet. Articles, topics, pictures, old addresses and votes of another help center come in by one command on the server, which first says what it keeps, changes and loses:',
          )}
        </Text>
        <Grid gap={3} style={{ gridTemplateColumns: 'max-content minmax(0, 1fr)' }}>
          {COMMANDS.map(({ name, command }) => (
            <Fragment key={name}>
              <Text size={1} muted>
                {name}
              </Text>
              <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                <code>{command}</code>
              </Text>
            </Fragment>
          ))}
        </Grid>
        <Text size={1}>
          <Sentence
            text="Its report is then under {link}. Or write the first article with the button at the top."
            values={{ link: link('/structure/import', t('Import')) }}
          />
        </Text>
      </Stack>
    </Card>
  );
}
