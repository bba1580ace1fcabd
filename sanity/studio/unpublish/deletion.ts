import type { Action } from '@sanity/client';
import type { DocumentActionProps } from 'sanity';

/** A document that was never published is nothing but its draft, and is discarded. */
export function deletionOf({
  id,
  draft,
  published,
}: Pick<DocumentActionProps, 'id' | 'draft' | 'published'>): Action[] {
  if (published === null) {
    return draft === null
      ? []
      : [{ actionType: 'sanity.action.document.version.discard', versionId: draft._id }];
  }
  return [
    {
      actionType: 'sanity.action.document.delete',
      publishedId: id,
      includeDrafts: draft === null ? [] : [draft._id],
    },
  ];
}
