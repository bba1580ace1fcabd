import { Button, Flex } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import { PLACEMENTS, SEVERITIES } from '../data/entries.ts';
import { type Filter, withSeverity } from '../data/filter.ts';
import { PLACEMENT_LABELS, SEVERITY_STYLES } from './severity-styles.ts';

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Narrows the calendar by severity and by where announcements show. Also the legend of its marks. */
export function Filters({ filter, onFilter }: Props) {
  return (
    <Flex gap={3} wrap="wrap" align="center">
      <Flex gap={1} wrap="wrap" role="group" aria-label={t('Kind')}>
        {SEVERITIES.map((severity) => {
          const { label, icon, tone } = SEVERITY_STYLES[severity];
          const isChosen = filter.severities.includes(severity);
          return (
            <Button
              key={severity}
              mode={isChosen ? 'default' : 'ghost'}
              tone={tone === 'transparent' || tone === 'inherit' ? 'default' : tone}
              fontSize={1}
              padding={2}
              icon={icon}
              text={label}
              aria-pressed={isChosen}
              onClick={() => onFilter(withSeverity(filter, severity))}
            />
          );
        })}
      </Flex>
      <Flex gap={1} role="group" aria-label={t('Where it shows')}>
        {PLACEMENTS.map((placement) => (
          <Button
            key={placement}
            mode={filter.placement === placement ? 'default' : 'ghost'}
            fontSize={1}
            padding={2}
            text={PLACEMENT_LABELS[placement]}
            aria-pressed={filter.placement === placement}
            onClick={() =>
              onFilter({ ...filter, placement: filter.placement === placement ? null : placement })
            }
          />
        ))}
      </Flex>
    </Flex>
  );
}
