import { CopyIcon } from '@sanity/icons/Copy';
import { LaunchIcon } from '@sanity/icons/Launch';
import { useToast } from '@sanity/ui/toast';
import type { DocumentActionComponent } from 'sanity';
import { now } from '#lib/clock.ts';
import { publicLinkOf } from './public-link.ts';

/** Opens what readers see of the document in a tab of its own. */
export const openOnSiteAction: DocumentActionComponent = ({ published, version }) => {
  if (version !== null) return null;
  const link = publicLinkOf(published, { origin: location.origin, instant: now() });
  return {
    label: 'Open on the site',
    icon: LaunchIcon,
    disabled: 'reason' in link,
    title: 'reason' in link ? link.reason : '',
    onHandle: () => {
      if ('href' in link) window.open(link.href, '_blank', 'noopener');
    },
  };
};

/** Puts the public address of the document on the clipboard. */
export const copyLinkAction: DocumentActionComponent = ({ published, version }) => {
  const { push } = useToast();
  if (version !== null) return null;
  const link = publicLinkOf(published, { origin: location.origin, instant: now() });
  const copy = async (href: string) => {
    try {
      await navigator.clipboard.writeText(href);
      push({ status: 'success', title: 'Copied', description: href });
    } catch {
      // The browser does not let this page write to the clipboard: the address can be copied by hand.
      push({ status: 'warning', closable: true, duration: 60_000, title: href });
    }
  };
  return {
    label: 'Copy public link',
    icon: CopyIcon,
    disabled: 'reason' in link,
    title: 'reason' in link ? link.reason : '',
    onHandle: () => {
      if ('href' in link) void copy(link.href);
    },
  };
};
