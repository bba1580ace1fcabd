import type {
  DocumentActionComponent,
  DuplicateActionProps,
  DuplicateDocumentActionComponent,
} from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';

type MapDocument = NonNullable<DuplicateActionProps['mapDocument']>;

/**
 * Duplicating that gives the copy a life of its own: its address, dates and changes are not those of
 * the original, and its title says that it is a copy.
 */
export function duplicateAction(
  standard: DuplicateDocumentActionComponent,
): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => standard({ ...props, mapDocument: asCopy });
  action.action = 'duplicate';
  action.displayName = 'DuplicateAction';
  return action;
}

/** The fields of a copy. */
export const asCopy: MapDocument = (document) => {
  const { slug, publishedAt, updatedAt, changes, update, ...rest } = document;
  return typeof rest.title === 'string'
    ? { ...rest, title: t('{title} (copy)', { title: rest.title }) }
    : rest;
};
