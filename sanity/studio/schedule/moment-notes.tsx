import { Button, Card, Flex, Radio, Stack, Text } from '@sanity/ui';
import { type ReactNode, useId } from 'react';
import { offsetAt, ruleChange, wallAt } from '#lib/announcements/zone.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { formatDistance, formatMoment, formatWall, formatZone } from './messages.ts';
import type { Moment } from './moments.ts';
import { type Reading, type Typed, typedOf, wallOf } from './typing.ts';
import { useNow } from './use-now.ts';
import { browserZone, formatOffset } from './zone-list.ts';

type Props = {
  /** What is kept, or null. */
  moment: Moment | null;
  typed: Typed;
  reading: Reading;
  readOnly: boolean;
  onChoose: (typed: Typed, instant: string) => void;
};

/** What a typed moment comes to, and what has to be settled before or after it is kept. */
export function MomentNotes(props: Props) {
  const { moment, typed, reading } = props;
  const time = useNow(moment?.time ?? null);
  if (reading.kind === 'empty') return null;
  const stays =
    moment === null
      ? t('Nothing is stored yet.')
      : t('Stored until then: {moment}.', { moment: formatMoment(moment, typed.zone, time) });
  if (reading.kind === 'unfinished') {
    return (
      <Hint>{`${reading.missing === 'time' ? t('Choose a time too.') : t('Choose a day too.')} ${stays}`}</Hint>
    );
  }
  if (reading.kind === 'outside') {
    return <Hint>{t('Finish the date: day, month and year. {stays}', { stays })}</Hint>;
  }
  if (reading.kind === 'missing') {
    return <MissingTime {...props} time={time} stays={stays} reading={reading} />;
  }
  return (
    <Stack gap={3}>
      {moment !== null && (
        <Hint>
          {formatMoment(moment, typed.zone, time)}
          {ownTime(moment, typed.zone, time)}, {formatDistance(time, moment.time)}
        </Hint>
      )}
      {reading.kind === 'ambiguous' && <WhichOne {...props} reading={reading} />}
      {moment !== null && moment.time > time && <ChangedRules {...props} moment={moment} />}
    </Stack>
  );
}

function Hint({ children }: { children: ReactNode }) {
  return (
    <Text size={1} muted>
      {children}
    </Text>
  );
}

/** The same moment on the editor's own clock, when that is neither the chosen zone nor UTC. */
function ownTime(moment: Moment, zone: string, time: number): string {
  const own = browserZone();
  const wall = wallAt(moment.instant, own);
  const isNew = own !== zone && own !== 'UTC' && offsetAt(moment.instant, own) !== 0;
  return wall !== null && isNew
    ? t(' = {wall} {zone} (yours)', { wall: formatWall(wall, time), zone: formatZone(own) })
    : '';
}

function MissingTime({
  typed,
  reading,
  readOnly,
  time,
  stays,
  onChoose,
}: Props & { time: number; stays: string; reading: Extract<Reading, { kind: 'missing' }> }) {
  const next = typedOf(typed.zone, reading.next);
  const nextWords = next.date === typed.date ? next.time : formatWall(reading.next, time);
  return (
    <Card tone="critical" padding={3} radius={2} border role="alert">
      <Stack gap={3}>
        <Text size={1}>
          {t(
            '{time} does not exist in {zone}: the clocks are put forward over it. {stays} The next time that exists is {next}.',
            {
              time: formatWall(wallOf(typed), time),
              zone: formatZone(typed.zone),
              stays,
              next: nextWords,
            },
          )}
        </Text>
        {!readOnly && (
          <Flex>
            <Button
              fontSize={1}
              padding={3}
              tone="primary"
              text={t('Use {time}', { time: nextWords })}
              onClick={() => onChoose(next, reading.instant)}
            />
          </Flex>
        )}
      </Stack>
    </Card>
  );
}

function WhichOne({
  moment,
  typed,
  reading,
  readOnly,
  onChoose,
}: Props & { reading: Extract<Reading, { kind: 'ambiguous' }> }) {
  const group = useId();
  const choices = [
    { instant: reading.earlier, word: t('The earlier one') },
    { instant: reading.later, word: t('The later one') },
  ];
  return (
    <Card tone="caution" padding={3} radius={2} border>
      <Stack gap={3} role="radiogroup" aria-labelledby={`${group}-question`}>
        <Text size={1} id={`${group}-question`}>
          {t(
            '{time} comes twice on this day in {zone}, since the clocks are put back. Which one do you mean?',
            { time: typed.time, zone: formatZone(typed.zone) },
          )}
        </Text>
        {choices.map(({ instant, word }) => (
          <Flex key={instant} as="label" align="center" gap={2}>
            <Radio
              name={group}
              checked={moment?.instant === instant}
              readOnly={readOnly}
              onChange={() => onChoose(typed, instant)}
            />
            <Text size={1}>
              {word}: {instant.slice(11, 16)} UTC (
              {formatOffset(offsetAt(instant, typed.zone) ?? 0)})
            </Text>
          </Flex>
        ))}
      </Stack>
    </Card>
  );
}

/** For a future moment what was typed wins over the instant that was made of it. */
function ChangedRules({ moment, readOnly, onChoose }: Props & { moment: Moment }) {
  const { zone, wall, instant } = moment;
  if (zone === null || wall === null) return null;
  const right = ruleChange({ zone, wall, instant });
  const shownNow = wallAt(instant, zone);
  if (right === null || shownNow === null) return null;
  const place = formatZone(zone);
  return (
    <Card tone="caution" padding={3} radius={2} border role="alert">
      <Stack gap={3}>
        <Text size={1}>
          {t(
            '{typed} was typed, but by the clock rules of today this moment is {now} in {place}. The rules of this zone may have changed since.',
            { typed: wall.slice(11), now: shownNow.slice(11), place },
          )}
        </Text>
        {!readOnly && (
          <Flex gap={2} wrap="wrap">
            <Button
              fontSize={1}
              padding={3}
              tone="primary"
              text={t('Make it {slice} {place} ({slice2} UTC)', {
                slice: right.wall.slice(11),
                place,
                slice2: right.instant.slice(11, 16),
              })}
              onClick={() => onChoose(typedOf(zone, right.wall), right.instant)}
            />
            <Button
              fontSize={1}
              padding={3}
              mode="ghost"
              text={t('Leave it at {slice} {place}', { slice: shownNow.slice(11), place })}
              onClick={() => onChoose(typedOf(zone, shownNow), instant)}
            />
          </Flex>
        )}
      </Stack>
    </Card>
  );
}
