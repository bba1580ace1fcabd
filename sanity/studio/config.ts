import { createClient } from '@sanity/client';
import { visionTool } from '@sanity/vision';
import { defineConfig, type WorkspaceOptions } from 'sanity';
import { structureTool } from 'sanity/structure';
import { API_VERSION } from '#lib/api-version.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { structure } from './structure.ts';

/** What the Studio has to know of the place where content is kept. Nothing of it is secret. */
export type StudioSource = {
  projectId: string;
  dataset: string;
  /** Where the embedded lake answers, whole and reachable from the browser; absent on a project. */
  lakeHost?: string;
  /** Adds the query playground. */
  development: boolean;
};

const SINGLETONS = new Set(['siteSettings']);
const SINGLETON_ACTIONS = new Set(['publish', 'discardChanges', 'restore']);

/** The Studio of this help center: the same on the lake and on a Sanity project. */
export function studioConfig(source: StudioSource) {
  return defineConfig({
    name: 'default',
    title: 'Help center',
    basePath: '/studio',
    projectId: source.projectId,
    dataset: source.dataset,
    schema: {
      types: schemaTypes,
      templates: (templates) => templates.filter(({ schemaType }) => !SINGLETONS.has(schemaType)),
    },
    document: {
      actions: (actions, { schemaType }) =>
        SINGLETONS.has(schemaType)
          ? actions.filter(({ action }) => action && SINGLETON_ACTIONS.has(action))
          : actions,
      newDocumentOptions: (options) =>
        options.filter(({ templateId }) => !SINGLETONS.has(templateId)),
      ...(source.lakeHost ? { comments: { enabled: false } } : {}),
    },
    plugins: [
      structureTool({ structure, title: 'Articles' }),
      ...(source.development ? [visionTool({ defaultApiVersion: API_VERSION })] : []),
    ],
    ...(source.lakeHost ? onLake(source.lakeHost) : {}),
  });
}

/**
 * Points every request of the Studio at the lake. The factory serves the Studio's own clients;
 * `apiHost` serves the parts that build their address from the workspace. What the lake does not
 * keep is switched off.
 */
function onLake(lakeHost: string): Partial<WorkspaceOptions> {
  return {
    apiHost: lakeHost,
    unstable_clientFactory: (config) =>
      createClient({ ...config, apiHost: lakeHost, useProjectHostname: false, useCdn: false }),
    tasks: { enabled: false },
    scheduledPublishing: { enabled: false },
    scheduledDrafts: { enabled: false },
    releases: { enabled: false },
    announcements: { enabled: false },
  };
}
