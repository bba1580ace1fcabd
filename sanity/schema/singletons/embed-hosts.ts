import { defineArrayMember, defineField } from 'sanity';
import { hostOf } from '#lib/embed-hosts.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** Hosts whose players the pages may show: what is not here stays a link. */
export const embedHostsField = defineField({
  name: 'embedHosts',
  title: 'Sites whose players may be shown',
  type: 'array',
  group: 'embeds',
  description:
    'Hosts such as www.youtube-nocookie.com or player.vimeo.com. Readers press a card first; only then something of that site is loaded, with their address. Videos of other sites are links.',
  of: [
    defineArrayMember({
      type: 'string',
      validation: (rule) =>
        rule.custom((host: string | undefined) =>
          host === undefined || hostOf(host) !== null
            ? true
            : t('Use the name of a host alone, such as player.vimeo.com.'),
        ),
    }),
  ],
  validation: (rule) => rule.unique().max(40),
});
