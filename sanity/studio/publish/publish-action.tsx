import { PublishIcon } from '@sanity/icons/Publish';
import {
  type DocumentActionComponent,
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { ReasonList } from './reason-list.tsx';
import { type Publishing, usePublishing } from './use-publishing.ts';

const LABELS: Readonly<Record<Publishing['step'], string>> = {
  idle: t('Publish'),
  saving: t('Saving…'),
  checking: t('Checking…'),
  publishing: t('Publishing…'),
};

/**
 * Publishing as this help center needs it. Where there is nothing to publish, or no right to, the
 * Studio's own action says so.
 */
export function publishAction(standard: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => usePublishAction(props, standard(props));
  action.action = 'publish';
  action.displayName = 'PublishAction';
  return action;
}

function usePublishAction(
  props: DocumentActionProps,
  fallback: DocumentActionDescription | null,
): DocumentActionDescription | null {
  const { id, type, draft, version, transactionSyncLock } = props;
  const { step, outlook, refusal, begin, dismiss } = usePublishing(props);
  const [permission, isLoading] = useDocumentPairPermissions({ id, type, permission: 'publish' });
  const isOurs = fallback !== null && draft !== null && version === null;
  if (!isOurs || isLoading || !permission?.granted) return fallback;
  const isBusy = step !== 'idle' || transactionSyncLock?.enabled === true;
  return {
    label: LABELS[step],
    icon: PublishIcon,
    tone: outlook.length > 0 ? 'caution' : 'primary',
    disabled: isBusy,
    shortcut: isBusy ? null : 'Ctrl+Alt+P',
    title: outlook.map(({ field, message }) => `${field}: ${message}`).join(' '),
    onHandle: begin,
    dialog: refusal.length > 0 && {
      type: 'popover',
      onClose: dismiss,
      content: <ReasonList reasons={refusal} onClose={dismiss} />,
    },
  };
}
