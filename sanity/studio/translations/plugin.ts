import { TranslateIcon } from '@sanity/icons/Translate';
import { lazy } from 'react';
import { definePlugin } from 'sanity';
import { route } from 'sanity/router';
import { mayReadInsights } from '#lib/insights/roles.ts';
import { t } from '#lib/studio-i18n/translate.ts';

const tool = {
  name: 'translations',
  title: t('Translations'),
  icon: TranslateIcon,
  component: lazy(() => import('./translations-tool.tsx')),
  router: route.create('/', [route.create('/:article', [route.create('/:language')])]),
};

/** What is missing, out of date or to be checked in each language, for those who write. */
export const translationsTool = definePlugin({
  name: 'translations',
  tools: (tools, { currentUser }) =>
    mayReadInsights(currentUser?.roles ?? []) ? [...tools, tool] : tools,
});
