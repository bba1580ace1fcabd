import { CalendarIcon } from '@sanity/icons/Calendar';
import { ClockIcon } from '@sanity/icons/Clock';
import { CogIcon } from '@sanity/icons/Cog';
import { DownloadIcon } from '@sanity/icons/Download';
import { EditIcon } from '@sanity/icons/Edit';
import { EyeOpenIcon } from '@sanity/icons/EyeOpen';
import { FolderIcon } from '@sanity/icons/Folder';
import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { HomeIcon } from '@sanity/icons/Home';
import { ImageIcon } from '@sanity/icons/Image';
import { PublishIcon } from '@sanity/icons/Publish';
import { SearchIcon } from '@sanity/icons/Search';
import { SortIcon } from '@sanity/icons/Sort';
import { TagIcon } from '@sanity/icons/Tag';
import { TagsIcon } from '@sanity/icons/Tags';
import type { ComponentType } from 'react';
import { map } from 'rxjs';
import type { StructureResolver } from 'sanity/structure';
import { API_VERSION } from '#lib/api-version.ts';
import { now } from '#lib/clock.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { SITE_SETTINGS_ID } from '#sanity/schema/singletons/site-settings.ts';
import { announcementsIn } from '../announcements/use-announcements.ts';
import { HelpPane, ImportPane, OrderPane, StartPane } from '../start/pages.tsx';
import { START_ID } from '../start/start-at.tsx';
import { whenIdle } from '../when-idle.ts';
import { imagesNamedLikeFiles, ofIds } from '../work-lists/image-words.ts';
import {
  drafts,
  needsReview,
  recentlyPublished,
  scheduled,
  stale,
  type WorkList,
  withoutTopic,
} from '../work-lists/lists.ts';
import { countWork } from '../work-lists/read-work.ts';
import { countScheduled, watchScheduledIds } from '../work-lists/scheduled.ts';
import { withoutUnpublished } from '../work-lists/unpublished.ts';
import { WorkCountStore } from '../work-lists/work-counts.ts';
import { countedIcon } from './counted-icon.tsx';
import {
  BY_PLACE,
  categoryList,
  documentList,
  paneItem,
  placeItem,
  topicList,
} from './document-lists.ts';
import { isFindingDocument } from './intent.ts';

const WORK_LISTS = {
  'needs-review': needsReview,
  drafts,
  'without-topic': withoutTopic,
  'recently-published': recentlyPublished,
  stale,
} satisfies Record<string, (at: Date) => WorkList>;

type WorkListName = keyof typeof WORK_LISTS;

const WORK_LIST_NAMES: readonly WorkListName[] = [
  'needs-review',
  'drafts',
  'without-topic',
  'recently-published',
  'stale',
];

/** Lists of what readers have, shown without what is not published. */
const PUBLISHED_ONLY = new Set<WorkListName>(['recently-published', 'stale']);

/** The desk: first what staff ask for, then everything by type, then what holds the site together. */
export const structure: StructureResolver = (S, { getClient }) => {
  const client = getClient({ apiVersion: API_VERSION });
  const listOf = (name: WorkListName): WorkList | Promise<WorkList> => {
    const list = WORK_LISTS[name](now());
    return PUBLISHED_ONLY.has(name) ? withoutUnpublished(client, list) : list;
  };
  const counters = WORK_LIST_NAMES.map((name) => {
    return [name, async () => countWork(client, await listOf(name))] as const;
  });
  const counts = new WorkCountStore(
    { ...Object.fromEntries(counters), scheduled: () => countScheduled(client) },
    whenIdle,
  );
  /** The list is asked for when it is opened, so that "now" is the moment of looking. */
  const workItem = (id: WorkListName, title: string, icon: ComponentType) =>
    S.listItem()
      .id(id)
      .title(title)
      .icon(countedIcon(icon, id, counts))
      .child(async () => {
        const list = isFindingDocument() ? WORK_LISTS[id](now()) : await listOf(id);
        return documentList(S, id, title, list);
      });
  const scheduledList = (ids: readonly string[]) =>
    // Whoever opens an announcement from elsewhere finds it among all of them.
    documentList(S, 'scheduled', t('Scheduled'), scheduled(ids)).canHandleIntent(() => false);
  // Of a title Sanity makes ids of Latin letters alone.
  return S.list()
    .id('help-center')
    .title(t('Help center'))
    .items([
      paneItem(S, { id: START_ID, title: t('Start'), icon: HomeIcon, pane: StartPane }),
      workItem('needs-review', t('Needs review'), EyeOpenIcon),
      workItem('drafts', t('Drafts'), EditIcon),
      S.listItem()
        .id('scheduled')
        .title(t('Scheduled'))
        .icon(countedIcon(CalendarIcon, 'scheduled', counts))
        .child(() =>
          isFindingDocument()
            ? scheduledList([])
            : watchScheduledIds(announcementsIn(client)).pipe(map(scheduledList)),
        ),
      S.listItem()
        .id('by-category')
        .title(t('By category'))
        .icon(FolderIcon)
        .child(
          S.documentTypeList('category')
            .title(t('By category'))
            .defaultOrdering(BY_PLACE)
            .child((categoryId) => categoryList(S, categoryId)),
        ),
      S.listItem()
        .id('by-topic')
        .title(t('By topic'))
        .icon(TagsIcon)
        .child(
          S.documentTypeList('topic')
            .title(t('By topic'))
            .defaultOrdering(BY_PLACE)
            .child((topicId) => topicList(S, topicId)),
        ),
      workItem('without-topic', t('Without topic'), TagIcon),
      S.listItem()
        .id('images-named-like-files')
        .title(t('Images named like files'))
        .icon(ImageIcon)
        .child(async () => {
          const list = isFindingDocument() ? ofIds([]) : await imagesNamedLikeFiles(client);
          return (
            documentList(S, 'images-named-like-files', t('Images named like files'), list)
              // Whoever opens an article from elsewhere finds it in the lists of its type.
              .canHandleIntent(() => false)
          );
        }),
      workItem('recently-published', t('Recently published'), PublishIcon),
      workItem('stale', t('Stale'), ClockIcon),
      S.divider(),
      S.documentTypeListItem('announcement').title(t('Announcements')),
      S.documentTypeListItem('faq').title('FAQ'),
      S.documentTypeListItem('productDocument').title(t('Product documents')),
      S.divider(),
      placeItem(S, 'category', t('Categories')),
      placeItem(S, 'topic', t('Topics')),
      paneItem(S, { id: 'order', title: t('Order of topics'), icon: SortIcon, pane: OrderPane }),
      S.documentTypeListItem('person').title(t('People')),
      S.documentTypeListItem('term').title(t('Glossary')),
      S.documentTypeListItem('redirect').title(t('Redirects')),
      S.listItem()
        .id('search')
        .title(t('Site search'))
        .icon(SearchIcon)
        .child(
          S.list()
            .id('site-search')
            .title(t('Site search'))
            .items([
              S.documentTypeListItem('synonym').title(t('Synonyms')),
              S.documentTypeListItem('bestAnswer').title(t('Best answers')),
              S.documentTypeListItem('savedSearch').title(t('Saved searches')),
            ]),
        ),
      S.listItem()
        .id(SITE_SETTINGS_ID)
        .title(t('Site settings'))
        .icon(CogIcon)
        .child(
          S.document()
            .schemaType('siteSettings')
            .documentId(SITE_SETTINGS_ID)
            .title(t('Site settings')),
        ),
      paneItem(S, { id: 'import', title: t('Import'), icon: DownloadIcon, pane: ImportPane }),
      paneItem(S, { id: 'help', title: t('Help'), icon: HelpCircleIcon, pane: HelpPane }),
    ]);
};
