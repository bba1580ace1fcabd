import { UnpublishIcon } from '@sanity/icons/Unpublish';
import { type DocumentActionComponent, useDocumentPairPermissions } from 'sanity';
import { TakeDownDialog } from './take-down-dialog.tsx';
import { useTakeDown } from './use-take-down.ts';

const WORDS = {
  header: 'Unpublish?',
  consequence: 'Readers no longer see it. What was published becomes a draft, so nothing is lost.',
  confirm: 'Unpublish now',
};

/** Unpublishing that says first who links to the document. Offered wherever something is published. */
export const unpublishAction: DocumentActionComponent = (props) => {
  const { id, type, published, version } = props;
  const takeDown = useTakeDown(
    { id, published },
    {
      actions: [
        {
          actionType: 'sanity.action.document.unpublish',
          draftId: `drafts.${id}`,
          publishedId: id,
        },
      ],
      failure: 'It was not unpublished',
    },
  );
  const [permission, isLoading] = useDocumentPairPermissions({ id, type, permission: 'unpublish' });
  if (published === null || version !== null) return null;
  return {
    label: 'Unpublish',
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: isLoading || !permission?.granted || takeDown.step === 'doing',
    title: permission?.granted === false ? 'Your role does not allow this.' : '',
    onHandle: takeDown.open,
    dialog: takeDown.step !== 'closed' && {
      type: 'custom',
      component: <TakeDownDialog takeDown={takeDown} words={WORDS} />,
    },
  };
};
unpublishAction.action = 'unpublish';
unpublishAction.displayName = 'UnpublishAction';
