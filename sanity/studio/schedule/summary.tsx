import { Badge, Card, Flex, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { now } from '#lib/clock.ts';
import { inSentence, t } from '#lib/studio-i18n/translate.ts';
import { isMomentName, scheduleOf, type Version } from './moments.ts';
import { nextMoment, phaseOf } from './phase.ts';
import { editLabel, PHASE_STYLES } from './phase-styles.ts';
import { sentenceOf } from './sentence.ts';
import { useNow } from './use-now.ts';
import { type OtherBanner, type Warning, warningsOf } from './warnings.ts';
import { preferredZone } from './zone-list.ts';

type Props = {
  /** What stands in the form. */
  document: Version;
  published: Version | null;
  /** Names of the fields in which the draft differs from what was published. */
  edited: readonly string[];
  titles: ReadonlyMap<string, string>;
  banners: readonly OtherBanner[];
};

/** What will happen to an announcement, what speaks against it, and what readers get meanwhile. */
export function ScheduleSummary({ document, published, edited, titles, banners }: Props) {
  const [zone] = useState(preferredZone);
  const schedule = scheduleOf(document);
  const time = useNow(nextMoment(schedule, now().getTime()));
  const isPublished = published !== null;
  const isRescheduled = isPublished && edited.some(isMomentName);
  const inForce = published === null ? schedule : scheduleOf(published);
  const phase = phaseOf(inForce, isPublished, time);
  const style = PHASE_STYLES[phase];
  const sentence = sentenceOf({ schedule, isPublished, zone, time });
  const warnings = warningsOf(
    { schedule, placement: document.placement, isPublished, time },
    banners,
  );
  return (
    <Card
      as="section"
      border
      radius={2}
      padding={4}
      aria-label={t('What will happen')}
      data-testid="schedule-summary"
    >
      <Stack gap={4}>
        <Flex gap={2} wrap="wrap">
          <Badge tone={style.tone}>{style.label}</Badge>
          {isPublished && edited.length > 0 && <Badge tone="caution">{editLabel(phase)}</Badge>}
        </Flex>
        <Text size={1}>
          {isRescheduled
            ? t('Once you publish: {sentence}', { sentence: lowered(sentence) })
            : sentence}
        </Text>
        {isPublished && edited.length > 0 && (
          <Text size={1} muted>
            {editedMessage(
              edited.map((name) => titles.get(name) ?? name).join(', '),
              isRescheduled
                ? lowered(sentenceOf({ schedule: inForce, isPublished, zone, time }))
                : null,
            )}
          </Text>
        )}
        {warnings.map((warning) => (
          <WarningLine key={warning.message} warning={warning} />
        ))}
      </Stack>
    </Card>
  );
}

/** @param meanwhile what readers have until then, where that is something else. */
function editedMessage(titles: string, meanwhile: string | null): string {
  return meanwhile === null
    ? t(
        'Edited: {titles}. Until you publish, readers get the published version without these edits.',
        { titles },
      )
    : t(
        'Edited: {titles}. Until you publish, readers get the published version without these edits: {meanwhile}',
        { titles, meanwhile },
      );
}

function WarningLine({ warning: { level, message } }: { warning: Warning }) {
  const isError = level === 'error';
  return (
    <Card tone={isError ? 'critical' : 'caution'} padding={3} radius={2}>
      <Text size={1}>
        <strong>{isError ? t('Error') : t('Warning')}:</strong> {message}
      </Text>
    </Card>
  );
}

function lowered(sentence: string): string {
  return inSentence(sentence);
}
