import { Button, Card, Flex, Radio, Stack, Text } from '@sanity/ui';
import { type KeyboardEvent, useId } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import styles from '../calendar.module.css';
import { useCalendar } from '../calendar-context.tsx';
import { hasEnd } from '../data/entries.ts';
import type { MovedPart } from './move.ts';
import { moveMessage } from './move-messages.ts';
import type { Pending } from './moving.ts';

const PARTS: readonly [MovedPart, string][] = [
  ['window', t('All of it')],
  ['publishAt', t('Start only')],
  ['expireAt', t('End only')],
];

const STEPS = [
  { label: '− 1 day', name: t('One day earlier'), step: { days: -1 } },
  { label: '+ 1 day', name: t('One day later'), step: { days: 1 } },
  { label: '− 1 hour', name: t('One hour earlier'), step: { hours: -1 } },
  { label: '+ 1 hour', name: t('One hour later'), step: { hours: 1 } },
] as const;

/** A move under way, with a button for everything that the keys and the mouse can do. */
export function MoveBar({ pending }: { pending: Pending }) {
  const { zone, time, moving } = useCalendar();
  const group = useId();
  const { entry, shift, move } = pending;
  return (
    <div className={styles.moveBar}>
      <Card
        border
        radius={3}
        shadow={3}
        padding={3}
        role="region"
        aria-label={`Moving ${entry.title}`}
        data-move-bar
        onKeyDown={({ key }: KeyboardEvent) => {
          if (key === 'Escape') moving.cancel();
        }}
      >
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {moveMessage(pending, { zone, time })}
          </Text>
          <Flex gap={2} wrap="wrap" align="center">
            {STEPS.map(({ label, name, step }) => (
              <Button
                key={name}
                mode="ghost"
                fontSize={1}
                padding={3}
                text={label}
                aria-label={name}
                onClick={() => moving.moveBy(entry, step)}
              />
            ))}
            <Flex gap={3} role="radiogroup" aria-label={t('What to move')}>
              {PARTS.filter(([part]) => part !== 'expireAt' || hasEnd(entry)).map(
                ([part, label]) => (
                  <Flex key={part} as="label" gap={2} align="center">
                    <Radio
                      name={group}
                      checked={shift.part === part}
                      onChange={() => moving.moveBy(entry, { part })}
                    />
                    <Text size={1}>{label}</Text>
                  </Flex>
                ),
              )}
            </Flex>
            <div style={{ flex: 1 }} />
            <Button
              mode="bleed"
              fontSize={1}
              padding={3}
              text={t('Cancel')}
              onClick={moving.cancel}
            />
            <Button
              tone="primary"
              fontSize={1}
              padding={3}
              text={t('Done')}
              disabled={move.problem !== null}
              onClick={moving.drop}
            />
          </Flex>
        </Stack>
      </Card>
    </div>
  );
}
