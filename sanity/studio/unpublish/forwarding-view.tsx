import { Checkbox, Flex, Stack, Text } from '@sanity/ui';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { TargetPicker } from './target-picker.tsx';
import type { Forwarding } from './use-forwarding.ts';

/** Asks where readers are sent instead, and whether the links to it are changed. */
export function ForwardingView({ forwarding }: { forwarding: Forwarding }) {
  const { target, relink, changesLinks, find, choose, changeLinks } = forwarding;
  return (
    <Stack gap={4}>
      <TargetPicker target={target} find={find} onChoose={choose} />
      {relink !== null && relink.changed.length > 0 && (
        <Flex as="label" gap={3} align="flex-start">
          <Checkbox
            checked={changesLinks}
            onChange={(event) => changeLinks(event.currentTarget.checked)}
          />
          <Text size={1}>
            {tCount(
              relink.changed.length,
              'Change the links in {titles} to it, and publish that',
              'Change the links in {titles} to it, and publish those',
              { titles: relink.changed.map(({ title }) => `“${title}”`).join(', ') },
            )}
          </Text>
        </Flex>
      )}
      {relink !== null && relink.byHand.length > 0 && (
        <Text size={1} muted>
          {t(
            'To be changed by hand, because of edits that are not published or links that would lead to their own page: {titles}.',
            { titles: relink.byHand.map(({ title }) => `“${title}”`).join(', ') },
          )}
        </Text>
      )}
    </Stack>
  );
}
