import { Badge, Button, Dialog, Flex, Stack, Text } from '@sanity/ui';
import type { MouseEvent } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import { editLabel, PHASE_STYLES } from '../../schedule/phase-styles.ts';
import { sentenceOf } from '../../schedule/sentence.ts';
import { useCalendar } from '../calendar-context.tsx';
import type { Entry } from '../data/entries.ts';
import type { Mover } from '../move/mover.ts';
import { useEdits } from '../move/use-edits.ts';
import { PLACEMENT_LABELS, SEVERITY_STYLES } from './severity-styles.ts';

/** The way into the form of an announcement. */
export type Opening = { href: (id: string) => string; open: (id: string) => void };

type Props = {
  entry: Entry;
  mover: Mover;
  opening: Opening;
  onMove: () => void;
  onClose: () => void;
};

/** An announcement in full: what will happen, what is edited, and what can be done with it. */
export function EntryDialog({ entry, mover, opening, onMove, onClose }: Props) {
  const { zone, time, canEdit } = useCalendar();
  const { id, title, severity, placement, phase, version, schedule, isEdited } = entry;
  const edits = useEdits(isEdited ? id : null, mover);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    opening.open(id);
  };
  const sentence = sentenceOf({ schedule, isPublished: version === 'published', zone, time });
  return (
    <Dialog
      id="announcement"
      header={title}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} padding={3} justify="flex-end">
          {canEdit && entry.start !== null && (
            <Button mode="ghost" fontSize={1} text={t('Move')} onClick={onMove} />
          )}
          <Button
            as="a"
            href={opening.href(id)}
            tone="primary"
            fontSize={1}
            text={canEdit ? t('Open to edit') : t('Open')}
            onClick={open}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        <Flex gap={2} wrap="wrap">
          <Badge tone={PHASE_STYLES[phase].tone}>{PHASE_STYLES[phase].label}</Badge>
          <Badge>{SEVERITY_STYLES[severity].label}</Badge>
          <Badge>{PLACEMENT_LABELS[placement]}</Badge>
          {isEdited && <Badge tone="caution">{editLabel(phase)}</Badge>}
        </Flex>
        <Text size={1}>{sentence}</Text>
        {edits.state === 'known' && edits.titles.length > 0 && (
          <Text size={1} muted>
            {t(
              'Edited: {titles}. Readers get the published version, without these edits, until somebody publishes them.',
              { titles: edits.titles.join(', ') },
            )}
          </Text>
        )}
        {isEdited && version === 'draft' && (
          <Text size={1} muted>
            {t(
              'This is where its draft puts it. The published times hold until the draft is published.',
            )}
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}
