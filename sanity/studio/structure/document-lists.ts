import type { ComponentType } from 'react';
import type { SortOrderingItem } from 'sanity';
import type { StructureBuilder, UserComponent } from 'sanity/structure';
import { API_VERSION } from '#lib/api-version.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { ofCategory, ofTopic, type WorkList } from '../work-lists/lists.ts';

/** Numbers of editors first, and titles where they are the same. */
export const BY_PLACE: SortOrderingItem[] = [
  { field: 'order', direction: 'asc' },
  { field: 'title', direction: 'asc' },
];

/** Categories or topics in the order in which readers see them. */
export function placeItem(S: StructureBuilder, type: 'category' | 'topic', title: string) {
  return S.documentTypeListItem(type)
    .title(title)
    .child(S.documentTypeList(type).title(title).defaultOrdering(BY_PLACE));
}

/** A page of our own in the desk. */
export function paneItem(
  S: StructureBuilder,
  {
    id,
    title,
    icon,
    pane,
  }: { id: string; title: string; icon: ComponentType; pane: UserComponent },
) {
  return S.listItem().id(id).title(title).icon(icon).child(S.component(pane).id(id).title(title));
}

/** The topics of a category, each leading to its articles. What is created here belongs to it. */
export function categoryList(S: StructureBuilder, categoryId: string) {
  return documentList(S, categoryId, t('Topics'), ofCategory(categoryId))
    .defaultOrdering(BY_PLACE)
    .initialValueTemplates([S.initialValueTemplateItem('topic-in-category', { categoryId })])
    .child((topicId) => topicList(S, topicId));
}

/** What is created in the list of a topic belongs to it. */
export function topicList(S: StructureBuilder, topicId: string) {
  return documentList(S, topicId, t('Articles'), ofTopic(topicId)).initialValueTemplates(
    ARTICLE_TYPES.map((type) => S.initialValueTemplateItem(`${type}-in-topic`, { topicId })),
  );
}

/** The documents of a work list, in its order. */
export function documentList(
  S: StructureBuilder,
  id: string,
  title: string,
  { filter, params, order: [field, direction] }: WorkList,
) {
  return S.documentList()
    .id(id)
    .title(title)
    .apiVersion(API_VERSION)
    .filter(filter)
    .params(params)
    .defaultOrdering([{ field, direction }]);
}
