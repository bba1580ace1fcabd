import { CopyIcon } from '@sanity/icons/Copy';
import { LaunchIcon } from '@sanity/icons/Launch';
import { useToast } from '@sanity/ui/toast';
import type { DocumentActionDescription, DocumentActionProps } from 'sanity';
import { now } from '#lib/clock.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { publicLinkOf } from './public-link.ts';
import { siteOrigin } from './site-origin.ts';

type Versions = Pick<DocumentActionProps, 'published' | 'version'>;
type Action = DocumentActionDescription | null;

/** Opens what readers see of the document in a tab of its own. */
export const openOnSiteAction = ({ published, version }: Versions): Action => {
  if (version !== null) return null;
  const link = publicLinkOf(published, { origin: location.origin, instant: now() });
  return {
    label: t('Open on the site'),
    icon: LaunchIcon,
    disabled: 'reason' in link,
    title: 'reason' in link ? link.reason : '',
    onHandle: () => {
      if ('href' in link) window.open(link.href, '_blank', 'noopener');
    },
  };
};

/** Puts the address under which readers have the document on the clipboard. */
export const copyLinkAction = ({ published, version }: Versions): Action => {
  const { push } = useToast();
  if (version !== null) return null;
  const link = publicLinkOf(published, { origin: siteOrigin(), instant: now() });
  const copy = async (href: string) => {
    try {
      await navigator.clipboard.writeText(href);
      push({ status: 'success', title: t('Copied'), description: href });
    } catch {
      // The browser does not let this page write to the clipboard: the address can be copied by hand.
      push({ status: 'warning', closable: true, duration: 60_000, title: href });
    }
  };
  return {
    label: t('Copy public link'),
    icon: CopyIcon,
    disabled: 'reason' in link,
    title: 'reason' in link ? link.reason : '',
    onHandle: () => {
      if ('href' in link) void copy(link.href);
    },
  };
};
