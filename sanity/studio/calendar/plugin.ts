import { CalendarIcon } from '@sanity/icons/Calendar';
import { lazy } from 'react';
import { definePlugin } from 'sanity';
import { route } from 'sanity/router';
import { t } from '#lib/studio-i18n/translate.ts';

/** The calendar of announcements, loaded when somebody opens it. */
export const calendarTool = definePlugin({
  name: 'calendar',
  tools: [
    {
      name: 'calendar',
      title: t('Calendar'),
      icon: CalendarIcon,
      component: lazy(() => import('./calendar-tool.tsx')),
      router: route.create('/', [route.create('/:view/:day')]),
    },
  ],
});
