import { Button, Flex, Stack, TextInput } from '@sanity/ui';
import { type FocusEvent, useState } from 'react';
import type { StringInputProps } from 'sanity';
import { now } from '#lib/clock.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { type AnnouncementForm, useAnnouncementForm } from './form-context.tsx';
import { MomentNotes } from './moment-notes.tsx';
import { MOMENT_NAMES, type MomentName, scheduleOf, typedMoment } from './moments.ts';
import { instantOf, MAX_YEAR, MIN_YEAR, readTyped, type Typed, typedOf, wallOf } from './typing.ts';
import { preferredZone, rememberZone } from './zone-list.ts';
import { ZonePicker } from './zone-picker.tsx';

/**
 * Chooses a moment of an announcement as a date, a time and a zone. What is kept is the instant
 * and, beside it, the zone and the wall time as typed.
 */
export function MomentInput(props: StringInputProps) {
  const form = useAnnouncementForm();
  const name = MOMENT_NAMES.find((one) => one === props.path[0]);
  if (name === undefined || form === null) return props.renderDefault(props);
  return <NamedMoment {...props} name={name} form={form} />;
}

function NamedMoment({
  name,
  readOnly = false,
  schemaType,
  elementProps,
  form: { document, keep, clear },
}: StringInputProps & { name: MomentName; form: AnnouncementForm }) {
  const schedule = scheduleOf(document);
  const moment = schedule[name];
  const [preferred, setPreferred] = useState(preferredZone);
  const sibling = MOMENT_NAMES.map((other) => schedule[other]?.zone).find((zone) => zone != null);
  const zone = sibling ?? preferred;
  const kept = moment === null ? null : typedMoment(moment, zone);
  const stored = typedOf(kept?.zone ?? zone, kept?.wall ?? null);
  // What is being typed stands until the inputs are left, and longer while it cannot be kept.
  const [typing, setTyping] = useState<Typed | null>(null);
  const shown = typing ?? stored;
  const reading = readTyped(shown);

  const keepTyped = (typed: Typed, instant: string | null) => {
    if (instant !== null) keep(name, { instant, zone: typed.zone, wall: wallOf(typed) });
  };
  const type = (typed: Typed) => {
    setTyping(typed);
    const read = readTyped(typed);
    if (read.kind === 'empty') {
      if (moment !== null) clear(name);
    } else keepTyped(typed, instantOf(read));
  };
  const choose = (typed: Typed, instant: string) => {
    setTyping(null);
    keepTyped(typed, instant);
  };
  const changeZone = (chosen: string) => {
    rememberZone(chosen);
    setPreferred(chosen);
    type({ ...shown, zone: chosen });
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (currentTarget.contains(relatedTarget)) return;
    if (reading.kind === 'empty' || instantOf(reading) !== null) setTyping(null);
  };

  const title = schemaType.title ?? name;
  const isRefused = reading.kind === 'missing';
  const describedBy = [elementProps['aria-describedby'], `${elementProps.id}-notes`]
    .filter(Boolean)
    .join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div role="group" aria-label={title} onBlur={leave}>
      <Stack gap={3}>
        <Flex gap={2} wrap="wrap" align="center">
          <div style={{ flex: '1 1 9.5em' }}>
            <TextInput
              {...{ id: elementProps.id, ref: elementProps.ref, onFocus: elementProps.onFocus }}
              type="date"
              aria-label={`${title}, date`}
              aria-describedby={describedBy}
              customValidity={isRefused ? t('This time does not exist.') : undefined}
              min={`${MIN_YEAR}-01-01`}
              max={`${MAX_YEAR}-12-31`}
              value={shown.date}
              readOnly={readOnly}
              fontSize={1}
              padding={3}
              onChange={({ currentTarget }) => type({ ...shown, date: currentTarget.value })}
            />
          </div>
          <div style={{ flex: '1 1 7em' }}>
            <TextInput
              type="time"
              aria-label={`${title}, time`}
              aria-describedby={describedBy}
              customValidity={isRefused ? t('This time does not exist.') : undefined}
              value={shown.time}
              readOnly={readOnly}
              fontSize={1}
              padding={3}
              onChange={({ currentTarget }) => type({ ...shown, time: currentTarget.value })}
            />
          </div>
          <div style={{ flex: '2 1 12em' }}>
            <ZonePicker
              id={`${elementProps.id}-zone`}
              label={`${title}, time zone`}
              zone={shown.zone}
              instant={moment?.instant ?? now().toISOString()}
              readOnly={readOnly}
              onChange={changeZone}
            />
          </div>
          {!readOnly && reading.kind !== 'empty' && (
            <Button
              mode="bleed"
              fontSize={1}
              padding={3}
              text={t('Clear')}
              aria-label={`Clear ${title}`}
              onClick={() => {
                setTyping(null);
                clear(name);
              }}
            />
          )}
        </Flex>
        <div id={`${elementProps.id}-notes`}>
          <MomentNotes
            moment={moment}
            typed={shown}
            reading={reading}
            readOnly={readOnly}
            onChoose={choose}
          />
        </div>
      </Stack>
    </div>
  );
}
