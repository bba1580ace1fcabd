import { Text } from '@sanity/ui';
import { inSentence, t } from '#lib/studio-i18n/translate.ts';
import { formatDistance } from '../../schedule/messages.ts';
import { isUp } from '../../schedule/phase.ts';
import { nextHappening } from '../data/coming-up.ts';
import type { Entry } from '../data/entries.ts';
import { MOMENT_TITLES } from '../move/consequence.ts';

/** How things stand at this moment, and what happens next, counted down. */
export function Overview({ entries, time }: { entries: readonly Entry[]; time: number }) {
  const up = entries.filter(({ phase }) => isUp(phase));
  const banners = up.filter(({ placement }) => placement === 'banner').length;
  const next = nextHappening(entries, time);
  const parts = [
    banners > 0
      ? t('{up} up now ({banners} as a banner)', { up: up.length, banners })
      : t('{up} up now', { up: up.length }),
    t('{length} scheduled', {
      length: entries.filter(({ phase }) => phase === 'scheduled').length,
    }),
    t('{length} in draft', { length: entries.filter(({ version }) => version === 'draft').length }),
  ];
  return (
    <Text size={1} muted>
      {parts.join(' · ')}
      {next !== null && (
        <>
          {' · '}
          <strong>{t('Next:')}</strong> “{next.entry.title}” {inSentence(MOMENT_TITLES[next.name])}{' '}
          {formatDistance(time, next.time)}
        </>
      )}
    </Text>
  );
}
