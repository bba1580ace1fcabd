import { type Comments, commentsSchema } from '#lib/insights/types.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { CommentChange } from './comment-item.tsx';
import { CommentsView } from './comments-view.tsx';
import { ReportView } from './report-view.tsx';
import { usePeople } from './use-people.ts';
import { useChange, useReport } from './use-report.ts';

/** The inbox of comments. */
export function CommentsSection() {
  const query = useReport('comments', null, commentsSchema);
  const change = useChange<Comments, CommentChange>('comments', commentsSchema, t('Not changed'));
  const people = usePeople();
  return (
    <ReportView query={query}>
      {(report) => (
        <CommentsView
          report={report}
          people={people}
          isBusy={change.isPending}
          onChange={(wanted) => change.mutate(wanted)}
        />
      )}
    </ReportView>
  );
}
