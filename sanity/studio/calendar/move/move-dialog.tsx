import { Button, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { wallAt } from '#lib/announcements/zone.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { formatMoment } from '../../schedule/messages.ts';
import { isUp } from '../../schedule/phase.ts';
import { useCalendar } from '../calendar-context.tsx';
import { changesOf, consequenceOf, MOMENT_TITLES } from './consequence.ts';
import type { Mode, Mover } from './mover.ts';
import type { Pending } from './moving.ts';
import { type Edits, useEdits } from './use-edits.ts';

type Props = {
  pending: Pending;
  mover: Mover;
  canPublish: boolean;
  isBusy: boolean;
  onConfirm: (mode: Mode) => void;
};

/** Says what a move does to readers, and asks whether they are to have it now. */
export function MoveDialog({ pending, mover, canPublish, isBusy, onConfirm }: Props) {
  const { zone, time, moving } = useCalendar();
  const { entry, move } = pending;
  const edits = useEdits(entry.isEdited ? entry.id : null, mover);
  const isDraftOnly = entry.version === 'draft' && !entry.isEdited;
  const changes = changesOf(entry.schedule, move.schedule, { zone, time });
  const isClean = edits.state === 'known' && edits.titles.length === 0;
  const mayPublish = !isDraftOnly && canPublish && isClean;
  const touchesReaders = isUp(entry.phase);
  return (
    <Dialog
      id="move-announcement"
      header={t('Move “{title}”?', { title: entry.title })}
      width={1}
      onClose={moving.cancel}
      onClickOutside={moving.cancel}
      footer={
        <Flex gap={2} padding={3} justify="flex-end" wrap="wrap">
          <Button mode="bleed" fontSize={1} text={t('Cancel')} onClick={moving.cancel} />
          <Button
            mode={mayPublish ? 'ghost' : 'default'}
            tone="primary"
            fontSize={1}
            text={isDraftOnly ? t('Move the draft') : t('Keep it as a draft')}
            disabled={isBusy || edits.state === 'looking'}
            onClick={() => onConfirm('draft')}
          />
          {mayPublish && (
            <Button
              tone={touchesReaders ? 'caution' : 'primary'}
              fontSize={1}
              text={t('Publish the move')}
              disabled={isBusy}
              onClick={() => onConfirm('publish')}
            />
          )}
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        <Stack gap={3} as="ul" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {changes.map(({ name, from, to }) => (
            <li key={name}>
              <Text size={1}>
                <strong>{MOMENT_TITLES[name]}</strong> {to}{' '}
                <span style={{ opacity: 0.7 }}>{t('instead of {from}', { from })}</span>
              </Text>
            </li>
          ))}
        </Stack>
        <ClockNote pending={pending} />
        {entry.schedule.effectiveAt !== null && (
          <Text size={1} muted>
            {t('It still takes effect {when}.', {
              when: formatMoment(entry.schedule.effectiveAt, zone, time),
            })}
          </Text>
        )}
        <Text size={1}>
          {isDraftOnly
            ? t('It is a draft: readers see nothing of it until somebody publishes it.')
            : consequenceOf(entry.schedule, move.schedule, { zone, time })}
        </Text>
        {!isDraftOnly && (
          <Text size={1} muted>
            {laterMessage(edits, canPublish)}
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}

/** Says so when a wall time could not be kept, since the clocks skip it on the new day. */
function ClockNote({ pending: { entry, shift, move } }: { pending: Pending }) {
  const skipped = Object.entries(move.moments).filter(([name, moment]) => {
    const before = Object.entries(entry.schedule).find(([one]) => one === name)?.[1];
    const wall = before && wallAt(before.instant, moment.zone);
    return shift.hours === 0 && wall != null && wall.slice(11) !== moment.wall.slice(11);
  });
  if (skipped.length === 0) return null;
  return (
    <Text size={1}>
      {t('The clocks skip its former time on that day, so it becomes {times}.', {
        times: skipped.map(([, { wall }]) => wall.slice(11)).join(', '),
      })}
    </Text>
  );
}

function laterMessage(edits: Edits, canPublish: boolean): string {
  if (edits.state === 'looking') return t('Looking for changes that are not published…');
  if (edits.state === 'unknown' || edits.titles.length > 0) {
    const which = edits.state === 'known' ? ` (${edits.titles.join(', ')})` : '';
    return t(
      'It has changes that are not published{which}. The move joins them; open it to publish all of it. Until then the published times hold.',
      { which },
    );
  }
  return canPublish
    ? t('Kept as a draft, the published times hold until somebody publishes it.')
    : t('Your role does not publish: the published times hold until somebody publishes the draft.');
}
