import { ChevronLeftIcon } from '@sanity/icons/ChevronLeft';
import { ChevronRightIcon } from '@sanity/icons/ChevronRight';
import { Button, Flex, Heading } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import { ZonePicker } from '../../schedule/zone-picker.tsx';
import { formatPlace, type Place, placeBeside, VIEW_LABELS, VIEWS } from '../data/place.ts';

type Props = {
  place: Place;
  today: string;
  zone: string;
  isNarrow: boolean;
  onPlace: (place: Place) => void;
  onZone: (zone: string) => void;
};

/** Where the calendar is, ways to elsewhere, and the zone in which days are days. */
export function Toolbar({ place, today, zone, isNarrow, onPlace, onZone }: Props) {
  return (
    <Flex gap={3} wrap="wrap" align="center" justify="space-between">
      <Flex gap={1} align="center">
        <Button
          mode="ghost"
          fontSize={1}
          padding={3}
          text={t('Today')}
          onClick={() => onPlace({ ...place, day: today })}
        />
        <Button
          mode="bleed"
          padding={3}
          icon={ChevronLeftIcon}
          aria-label={t('Earlier')}
          onClick={() => onPlace(placeBeside(place, -1, isNarrow))}
        />
        <Button
          mode="bleed"
          padding={3}
          icon={ChevronRightIcon}
          aria-label={t('Later')}
          onClick={() => onPlace(placeBeside(place, 1, isNarrow))}
        />
        <Heading as="h2" size={1} aria-live="polite" style={{ paddingInline: 8 }}>
          {formatPlace(place, isNarrow)}
        </Heading>
      </Flex>
      <Flex gap={2} align="center" wrap="wrap">
        <Flex gap={1} role="group" aria-label={t('View')}>
          {VIEWS.map((view) => (
            <Button
              key={view}
              mode={view === place.view ? 'default' : 'bleed'}
              fontSize={1}
              padding={isNarrow ? 2 : 3}
              text={VIEW_LABELS[view]}
              aria-pressed={view === place.view}
              onClick={() => onPlace({ ...place, view })}
            />
          ))}
        </Flex>
        <div style={{ flex: '1 1 8em', maxWidth: '12em' }}>
          <ZonePicker
            id="calendar-zone"
            label={t('Time zone of the calendar')}
            zone={zone}
            instant={`${place.day}T12:00:00.000Z`}
            onChange={onZone}
          />
        </div>
      </Flex>
    </Flex>
  );
}
