import { Button, Card, Flex, Text } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import styles from '../calendar.module.css';
import { useCalendar } from '../calendar-context.tsx';
import { moveMessage } from './move-messages.ts';
import type { News } from './use-apply.ts';

/** What became of the last move, with the way back; and, for those who hear it, the move under way. */
export function MoveNews({ news, onForget }: { news: News | null; onForget: () => void }) {
  const { zone, time, moving } = useCalendar();
  const { pending } = moving;
  return (
    <>
      <output className={styles.hidden} aria-live="assertive">
        {pending !== null &&
          !pending.isDragged &&
          t('{pending} Enter confirms, Escape cancels.', {
            pending: moveMessage(pending, { zone, time }),
          })}
      </output>
      <div role="status">
        {news !== null && (
          <Card
            tone={news.status === 'done' ? 'positive' : 'critical'}
            padding={2}
            paddingLeft={3}
            marginTop={3}
            radius={2}
            border
          >
            <Flex align="center" gap={2} wrap="wrap">
              <div style={{ flex: 1 }}>
                <Text size={1}>{news.message}</Text>
              </div>
              {news.undo && (
                <Button
                  mode="ghost"
                  fontSize={1}
                  padding={2}
                  text={t('Undo')}
                  onClick={news.undo}
                />
              )}
              <Button
                mode="bleed"
                fontSize={1}
                padding={2}
                text={t('Dismiss')}
                onClick={onForget}
              />
            </Flex>
          </Card>
        )}
      </div>
    </>
  );
}
