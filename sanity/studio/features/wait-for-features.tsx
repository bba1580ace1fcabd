import { Box } from '@sanity/ui';
import { type ReactElement, useContext } from 'react';
import {
  type ActiveToolLayoutProps,
  type DocumentLayoutProps,
  definePlugin,
  LoadingBlock,
  useCommentsEnabled,
  useFeatureEnabled,
  useSource,
  useWorkspace,
} from 'sanity';
import { TasksEnabledContext } from 'sanity/_singletons';

/**
 * Draws tools and documents once it is known whether there are tasks and comments. Sanity 6.16
 * draws them before, and again from nothing when it knows, on a busy machine seconds later: whoever
 * types into the form then loses letters and the place of the caret, an upload loses its field.
 */
export const waitForFeatures = definePlugin({
  name: 'wait-for-features',
  studio: { components: { activeToolLayout: ToolWithTasks } },
  document: { components: { unstable_layout: DocumentWithComments } },
});

function ToolWithTasks(props: ActiveToolLayoutProps): ReactElement {
  const { enabled } = useContext(TasksEnabledContext);
  const isWanted = useWorkspace().tasks?.enabled ?? false;
  const isWaiting = useIsWaiting('sanityTasks', enabled, isWanted);
  return isWaiting ? <Waiting /> : props.renderDefault(props);
}

function DocumentWithComments(props: DocumentLayoutProps): ReactElement {
  const { documentId, documentType } = props;
  const { enabled } = useCommentsEnabled();
  const isWanted = useSource().document.comments.enabled({ documentId, documentType });
  const isWaiting = useIsWaiting('studioComments', enabled, isWanted);
  return isWaiting ? <Waiting /> : props.renderDefault(props);
}

/** What is wanted comes with the list of features, also where it is not paid for: as an offer. */
function useIsWaiting(feature: string, isThere: boolean, isWanted: boolean): boolean {
  const { error } = useFeatureEnabled(feature);
  return isWanted && !isThere && error === null;
}

function Waiting() {
  return (
    <Box flex={1} height="fill" data-testid="waiting-for-features">
      <LoadingBlock fill />
    </Box>
  );
}
