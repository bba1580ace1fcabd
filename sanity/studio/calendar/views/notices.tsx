import { Card, Text } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';

/** Before there is anything to show. */
export function NoAnnouncements() {
  return (
    <Card padding={4} border radius={2} tone="transparent">
      <Text size={1}>
        {t(
          'There are no announcements yet. Write one under Announcements; with a time to go up or come down it stands here.',
        )}
      </Text>
    </Card>
  );
}

/** What is shown may be old. */
export function ReadingFailed({ message }: { message: string }) {
  return (
    <Card padding={3} radius={2} tone="caution" role="alert">
      <Text size={1}>
        {t(
          'The announcements could not be read, so this may be old: {message} It is tried again as soon as the connection is back.',
          { message },
        )}
      </Text>
    </Card>
  );
}
