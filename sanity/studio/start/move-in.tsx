import { Card, Heading, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { COMMANDS } from '../import/commands.ts';

/** Shown while there is no article: how another help center is moved in. */
export function MoveIn({ link }: { link: (path: string, text: string) => ReactNode }) {
  return (
    <Card as="section" border radius={3} padding={4} aria-labelledby="move-in">
      <Stack gap={4}>
        <Heading as="h2" size={1} id="move-in">
          Move your help center in
        </Heading>
        <Text size={1}>
          There is no article yet. Articles, topics, pictures, old addresses and votes of another
          help center come in by one command on the server, which first says what it keeps, changes
          and loses:
        </Text>
        {COMMANDS.map(({ name, command }) => (
          <Text size={1} key={name}>
            {name}: <code>{command}</code>
          </Text>
        ))}
        <Text size={1}>
          Its report is then under {link('/structure/import', 'Import')}. Or write the first article
          with the button at the top.
        </Text>
      </Stack>
    </Card>
  );
}
