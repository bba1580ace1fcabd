import { Text } from '@sanity/ui';
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
    `${up.length} up now${banners > 0 ? ` (${banners} as a banner)` : ''}`,
    `${entries.filter(({ phase }) => phase === 'scheduled').length} scheduled`,
    `${entries.filter(({ version }) => version === 'draft').length} in draft`,
  ];
  return (
    <Text size={1} muted>
      {parts.join(' · ')}
      {next !== null && (
        <>
          {' · '}
          <strong>Next:</strong> “{next.entry.title}” {MOMENT_TITLES[next.name].toLowerCase()}{' '}
          {formatDistance(time, next.time)}
        </>
      )}
    </Text>
  );
}
