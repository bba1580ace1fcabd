import { UnpublishIcon } from '@sanity/icons/Unpublish';
import { type DocumentActionComponent, useDocumentPairPermissions } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { unpublishMessages } from './messages.ts';
import { UnpublishDialog } from './unpublish-dialog.tsx';
import { useUnpublish } from './use-unpublish.ts';

/** Unpublishing that says first who links to the document. Offered wherever something is published. */
export const unpublishAction: DocumentActionComponent = (props) => {
  const { id, type, draft, published, version } = props;
  const unpublish = useUnpublish(
    { id, type, published },
    {
      actions: [
        {
          actionType: 'sanity.action.document.unpublish',
          draftId: `drafts.${id}`,
          publishedId: id,
        },
      ],
      change: 'unpublish',
      failure: t('It was not unpublished'),
    },
  );
  const [permission, isLoading] = useDocumentPairPermissions({ id, type, permission: 'unpublish' });
  if (published === null || version !== null) return null;
  return {
    label: t('Unpublish'),
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: isLoading || !permission?.granted || unpublish.step === 'doing',
    title: permission?.granted === false ? t('Your role does not allow this.') : '',
    onHandle: unpublish.open,
    dialog: unpublish.step !== 'closed' && {
      type: 'custom',
      component: (
        <UnpublishDialog unpublish={unpublish} messages={unpublishMessages(draft !== null)} />
      ),
    },
  };
};
unpublishAction.action = 'unpublish';
unpublishAction.displayName = 'UnpublishAction';
