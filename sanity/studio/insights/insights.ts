import { BarChartIcon } from '@sanity/icons/BarChart';
import { lazy } from 'react';
import { definePlugin } from 'sanity';
import { route } from 'sanity/router';
import { mayReadInsights } from '#lib/insights/roles.ts';
import { t } from '#lib/studio-i18n/translate.ts';

const tool = {
  name: 'insights',
  title: t('Insights'),
  icon: BarChartIcon,
  component: lazy(() => import('./insights-tool.tsx')),
  router: route.create('/', [route.create('/:section', [route.create('/:range')])]),
};

/** What readers looked for, did not find and did not understand, for those who can improve it. */
export const insights = definePlugin({
  name: 'insights',
  tools: (tools, { currentUser }) =>
    mayReadInsights(currentUser?.roles ?? []) ? [...tools, tool] : tools,
});
