import { TrashIcon } from '@sanity/icons/Trash';
import { type DocumentActionComponent, useDocumentPairPermissions } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { deletionOf } from './deletion.ts';
import { deleteMessages } from './messages.ts';
import { UnpublishDialog } from './unpublish-dialog.tsx';
import { useUnpublish } from './use-unpublish.ts';

/** Deleting that says first who links to the document. */
export const deleteAction: DocumentActionComponent = (props) => {
  const { id, type, draft, published, version } = props;
  const unpublish = useUnpublish(
    { id, type, published },
    { actions: deletionOf(props), change: 'delete', failure: t('It was not deleted') },
  );
  const [permission, isLoading] = useDocumentPairPermissions({ id, type, permission: 'delete' });
  if (version !== null) return null;
  const isThere = draft !== null || published !== null;
  return {
    label: t('Delete'),
    icon: TrashIcon,
    tone: 'critical',
    shortcut: 'Ctrl+Alt+D',
    disabled: !isThere || isLoading || !permission?.granted || unpublish.step === 'doing',
    title: permission?.granted === false ? t('Your role does not allow this.') : '',
    onHandle: unpublish.open,
    dialog: unpublish.step !== 'closed' && {
      type: 'custom',
      component: (
        <UnpublishDialog unpublish={unpublish} messages={deleteMessages(published !== null)} />
      ),
    },
  };
};
deleteAction.action = 'delete';
deleteAction.displayName = 'DeleteAction';
