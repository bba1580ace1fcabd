import { visionTool } from '@sanity/vision';
import { defineConfig, type WorkspaceOptions } from 'sanity';
import { structureTool } from 'sanity/structure';
import { API_VERSION } from '#lib/api-version.ts';
import { isArticleType } from '#lib/articles/constants.ts';
import { TRANSLATIONS_TYPE } from '#lib/site-index/translation-record.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { calendarTool } from './calendar/plugin.ts';
import { documentActions } from './document-actions.ts';
import { onLake } from './embedded.ts';
import { waitForFeatures } from './features/wait-for-features.tsx';
import { insights } from './insights/insights.ts';
import { studioLanguages } from './language/plugin.ts';
import { sitePreview } from './presentation/presentation.ts';
import { noteSiteOrigin } from './public-link/site-origin.ts';
import { allTypes } from './schema.ts';
import { searchTool } from './search-tool/plugin.ts';
import { searchTemplates } from './search-tool/templates.ts';
import { startAtStartPage } from './start/start-at.tsx';
import { languageBadge, statusBadges } from './status/badges.ts';
import { structure } from './structure/structure.ts';
import { articleTemplates, topicInCategory } from './templates/templates.ts';
import { translationsTool } from './translations/plugin.ts';

/** What the Studio has to know of the place where content is kept. Nothing of it is secret. */
export type StudioSource = {
  projectId: string;
  dataset: string;
  /** Where the embedded lake answers, whole and reachable from the browser; absent on a project. */
  lakeHost?: string;
  /** Under which origin readers have the site; the Studio's own where nobody says. */
  siteUrl?: string;
  /** Adds the query playground. */
  development: boolean;
};

/** A session cookie of Sanity's reaches Sanity alone, and insights are asked for on this site. */
const ON_PROJECT: Partial<WorkspaceOptions> = { auth: { loginMethod: 'token' } };

/** Requests for another role, which the lake could not bring to an administrator. */
const NOT_ON_LAKE: WorkspaceOptions['document'] = {
  askToEdit: { enabled: false },
};

/** Nobody begins one of these by hand: there is one, or the Studio writes it. */
const SINGLETONS = new Set(['siteSettings', TRANSLATIONS_TYPE]);

/** The Studio of this help center: the same on the lake and on a Sanity project. */
export function studioConfig(source: StudioSource) {
  noteSiteOrigin(source.siteUrl);
  return defineConfig({
    name: 'default',
    title: t('Help center'),
    basePath: '/studio',
    projectId: source.projectId,
    dataset: source.dataset,
    schema: {
      types: allTypes,
      templates: (templates) => [
        ...templates.filter(
          ({ schemaType }) => !SINGLETONS.has(schemaType) && !isArticleType(schemaType),
        ),
        ...articleTemplates(),
        topicInCategory,
        ...searchTemplates,
      ],
    },
    document: {
      actions: documentActions,
      badges: (badges, { schemaType }) =>
        isArticleType(schemaType) ? [...badges, languageBadge, ...statusBadges] : badges,
      newDocumentOptions: (options) =>
        options.filter(
          ({ templateId }) =>
            !SINGLETONS.has(templateId) &&
            !/-(?:in-topic|in-category|titled|for)$/.test(templateId),
        ),
      ...(source.lakeHost ? NOT_ON_LAKE : {}),
    },
    plugins: [
      ...studioLanguages(),
      waitForFeatures(),
      structureTool({ structure, title: t('Articles') }),
      startAtStartPage(),
      calendarTool(),
      sitePreview(),
      insights(),
      searchTool(),
      translationsTool(),
      ...(source.development ? [visionTool({ defaultApiVersion: API_VERSION })] : []),
    ],
    ...(source.lakeHost ? onLake(source.lakeHost) : ON_PROJECT),
  });
}
