import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe';
import { Card, Flex, Text } from '@sanity/ui';
import { Autocomplete } from '@sanity/ui/autocomplete';
import { useMemo, useState } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import { formatZone } from './messages.ts';
import { findZones, type ZoneOption } from './zone-list.ts';

type Props = {
  id: string;
  label: string;
  zone: string;
  /** The instant at which the distances from UTC are shown. */
  instant: string;
  readOnly?: boolean;
  onChange: (zone: string) => void;
};

/** Chooses a zone by place, by the name of its time or by its distance from UTC. */
export function ZonePicker({ id, label, zone, instant, readOnly = false, onChange }: Props) {
  const [query, setQuery] = useState('');
  // An emptied field shows the zone again when it is left: there is always one.
  const [isEmptied, setIsEmptied] = useState(false);
  const [round, setRound] = useState(0);
  const options = useMemo(() => findZones(query, instant), [query, instant]);
  return (
    <Autocomplete<ZoneOption>
      key={round}
      id={id}
      aria-label={label}
      icon={EarthGlobeIcon}
      fontSize={1}
      padding={3}
      readOnly={readOnly}
      openButton={!readOnly}
      options={options}
      value={zone}
      renderValue={(value) => formatZone(value)}
      filterOption={isFound}
      onQueryChange={(typed) => setQuery(typed ?? '')}
      renderOption={renderOption}
      onChange={(chosen) => {
        setIsEmptied(chosen === '');
        if (chosen !== '') onChange(chosen);
      }}
      onBlur={() => {
        if (isEmptied) setRound(round + 1);
        setIsEmptied(false);
      }}
      placeholder={t('City, “EST”, “+2”…')}
    />
  );
}

/** What is offered has been searched for already. */
const isFound = () => true;

function renderOption({ value, place, offset }: ZoneOption) {
  return (
    <Card as="button" padding={3} radius={2}>
      <Flex gap={3} align="center" justify="space-between">
        <Text size={1} textOverflow="ellipsis">
          {place}
          {value.includes('/') && <span style={{ opacity: 0.7 }}> · {value.split('/')[0]}</span>}
        </Text>
        <Text size={1} muted>
          {offset}
        </Text>
      </Flex>
    </Card>
  );
}
