import type { DocumentActionComponent, DocumentActionsContext } from 'sanity';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { duplicateAction } from './duplicate-action.ts';
import { copyLinkAction, openOnSiteAction } from './public-link/link-actions.ts';
import { publishAction } from './publish/publish-action.tsx';
import { deleteAction } from './unpublish/delete-action.tsx';
import { unpublishAction } from './unpublish/unpublish-action.tsx';

const SINGLETON_ACTIONS = new Set(['publish', 'discardChanges', 'restore']);

/** Types of which each document has a page of its own on the site. */
const WITH_PAGE = new Set<string>([...ARTICLE_TYPES, 'topic', 'category']);

const WRAPPERS = new Map<
  DocumentActionComponent['action'],
  (standard: DocumentActionComponent) => DocumentActionComponent
>([
  ['publish', publishAction],
  ['duplicate', duplicateAction],
]);

/** One wrapper for each of the Studio's own actions, since a new one on each call would be remounted. */
const wrapped = new Map<DocumentActionComponent, DocumentActionComponent>();

/** What can be done with a document of this type, in the Studio's own order. */
export function documentActions(
  standard: DocumentActionComponent[],
  { schemaType }: Pick<DocumentActionsContext, 'schemaType'>,
): DocumentActionComponent[] {
  const ours = standard.map(ourVersion);
  if (schemaType === 'siteSettings') {
    return ours.filter(({ action }) => action !== undefined && SINGLETON_ACTIONS.has(action));
  }
  return WITH_PAGE.has(schemaType) ? [...ours, openOnSiteAction, copyLinkAction] : ours;
}

function ourVersion(standard: DocumentActionComponent): DocumentActionComponent {
  if (standard.action === 'unpublish') return unpublishAction;
  if (standard.action === 'delete') return deleteAction;
  const wrap = WRAPPERS.get(standard.action);
  if (wrap === undefined) return standard;
  const ours = wrapped.get(standard) ?? wrap(standard);
  wrapped.set(standard, ours);
  return ours;
}
