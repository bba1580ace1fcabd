import { Checkbox, Flex, Stack, Text } from '@sanity/ui';
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
            Change the links in {relink.changed.map(({ title }) => `“${title}”`).join(', ')} to it,
            and publish {relink.changed.length === 1 ? 'that' : 'those'}
          </Text>
        </Flex>
      )}
      {relink !== null && relink.byHand.length > 0 && (
        <Text size={1} muted>
          To be changed by hand, because of edits that are not published or links that would lead to
          their own page: {relink.byHand.map(({ title }) => `“${title}”`).join(', ')}.
        </Text>
      )}
    </Stack>
  );
}
