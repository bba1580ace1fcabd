import { SearchIcon } from '@sanity/icons/Search';
import { lazy } from 'react';
import { definePlugin } from 'sanity';
import { route } from 'sanity/router';
import { mayReadInsights } from '#lib/insights/roles.ts';
import { t } from '#lib/studio-i18n/translate.ts';

const tool = {
  name: 'search',
  title: t('Site search'),
  icon: SearchIcon,
  component: lazy(() => import('./search-tool.tsx')),
  router: route.create('/', [route.create('/:section', [route.create('/:query')])]),
};

/** Why readers find what they find, and what a new rule would change, for those who write rules. */
export const searchTool = definePlugin({
  name: 'search',
  tools: (tools, { currentUser }) =>
    mayReadInsights(currentUser?.roles ?? []) ? [...tools, tool] : tools,
});
