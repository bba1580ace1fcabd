import { Card, Heading, Stack, Text } from '@sanity/ui';
import { paneAttributes } from '#lib/studio-i18n/direction.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { HELP } from './help-text.ts';

/** Help for editors, as a page of the desk. */
export function HelpPage() {
  return (
    <Card {...paneAttributes()} height="fill" overflow="auto" padding={5}>
      <Stack gap={6} style={{ maxWidth: 720 }}>
        <Heading as="h1" size={2}>
          {t('How to write for this help center')}
        </Heading>
        {HELP.map(({ title, points }) => (
          <Stack as="section" gap={4} key={title}>
            <Heading as="h2" size={1}>
              {title}
            </Heading>
            <Stack as="ul" gap={4} paddingLeft={4}>
              {points.map((point) => (
                <li key={point}>
                  <Text>{point}</Text>
                </li>
              ))}
            </Stack>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
