import { t } from '#lib/studio-i18n/translate.ts';

/** What the Studio asks for the entries of its Help menu, with what stands before the version. */
const HELP_REQUEST = /\/v[^/]+\/help(?:\?|$)/;

const RESOURCES = {
  resources: {
    title: t('Help'),
    sectionArray: [
      {
        _key: 'editors',
        sectionTitle: t('For editors'),
        items: [
          {
            _key: 'help',
            _type: 'externalLink',
            title: t('How to write for this help center'),
            url: '/studio/structure/help',
          },
        ],
      },
    ],
  },
  // Taken for "up to date": nothing newer is known.
  latestVersion: '0.0.0',
};

/** `fetch` that answers with the help of this help center where the Studio asks its maker. */
export function withHelpMenu(plainFetch: typeof fetch): typeof fetch {
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return HELP_REQUEST.test(address)
      ? Promise.resolve(Response.json(RESOURCES))
      : plainFetch(input, init);
  };
}
