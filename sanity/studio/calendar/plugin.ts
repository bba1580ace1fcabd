import { CalendarIcon } from '@sanity/icons/Calendar';
import { lazy } from 'react';
import { definePlugin } from 'sanity';
import { route } from 'sanity/router';

/** The calendar of announcements, loaded when somebody opens it. */
export const calendarTool = definePlugin({
  name: 'calendar',
  tools: [
    {
      name: 'calendar',
      title: 'Calendar',
      icon: CalendarIcon,
      component: lazy(() => import('./calendar-tool.tsx')),
      router: route.create('/', [route.create('/:view/:day')]),
    },
  ],
});
