import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { textOf } from '../text/text-of.ts';

const platformSteps = defineType({
  name: 'platformSteps',
  title: 'Steps for app and web',
  type: 'object',
  description: 'A procedure that differs between the app and the web. Readers choose theirs.',
  fields: [
    defineField({
      name: 'app',
      title: 'In the app',
      type: 'array',
      of: [defineArrayMember({ type: 'step' })],
    }),
    defineField({
      name: 'web',
      title: 'On the web',
      type: 'array',
      of: [defineArrayMember({ type: 'step' })],
    }),
  ],
  validation: (rule) =>
    rule.custom((value: { app?: unknown[]; web?: unknown[] } | undefined) => {
      if (value?.app?.length && value.web?.length) return true;
      return t('Add steps for both. Where they are the same, or one does not exist, use “Steps”.');
    }),
  preview: {
    // Selecting `app.0.title` as well would reduce `app` to that one path.
    select: { app: 'app', web: 'web' },
    prepare: ({ app, web }) => ({
      title: titleOf(app) || titleOf(web) || t('Steps for app and web'),
      subtitle: t('App: {app} · Web: {web}', { app: app?.length ?? 0, web: web?.length ?? 0 }),
    }),
  },
});

export const platformStepsTypes = [platformSteps];

function titleOf(steps: unknown): string {
  const first: unknown = Array.isArray(steps) ? steps[0] : undefined;
  return (
    textOf(Reflect.get(Object(first), 'instruction')) ||
    String(Reflect.get(Object(first), 'title') ?? '')
  );
}
