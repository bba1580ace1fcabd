import { Button, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import { DependentsView } from './dependents-view.tsx';
import { ForwardingView } from './forwarding-view.tsx';
import type { UnpublishMessages } from './messages.ts';
import { blockingReferrers } from './use-forwarding.ts';
import type { Unpublishing } from './use-unpublish.ts';

/**
 * Asks before readers lose something. While other documents refer to it the content API would
 * refuse, so the way forward is shown instead of a button that cannot work.
 */
export function UnpublishDialog({
  unpublish,
  messages,
}: {
  unpublish: Unpublishing;
  messages: UnpublishMessages;
}) {
  const { step, dependents, forwarding, close, confirm } = unpublish;
  const isHeld = dependents !== null && blockingReferrers(dependents, forwarding).length > 0;
  return (
    <Dialog
      id="unpublish"
      header={messages.header}
      width={1}
      onClose={close}
      onClickOutside={close}
      footer={
        <Flex justify="flex-end" gap={2} padding={3}>
          <Button mode="bleed" text={t('Cancel')} onClick={close} />
          {!isHeld && (
            <Button
              tone="critical"
              text={messages.confirm}
              disabled={step !== 'asking'}
              onClick={confirm}
              data-testid="unpublish-confirm"
            />
          )}
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        {step === 'looking' || dependents === null ? (
          <Text size={1}>{t('Looking for documents that link to it…')}</Text>
        ) : (
          <>
            <Text size={1}>{isHeld ? HELD : messages.consequence}</Text>
            <DependentsView dependents={dependents} onFollow={close} />
            {forwarding !== null && <ForwardingView forwarding={forwarding} />}
          </>
        )}
      </Stack>
    </Dialog>
  );
}

const HELD = t(
  'These documents refer to it, so it has to stay for now. Choose below where their links lead instead. Or open each, change it and publish, and then come back.',
);
