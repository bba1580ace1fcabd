import type { Action } from '@sanity/client';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { type SanityClient, type SanityDocument, useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { addressesOf } from '../public-link/site-origin.ts';
import { pathOf } from '../publish/paths.ts';
import { showPublishStatus } from '../publish-status/show.tsx';
import { redirectActions } from '../redirects/actions.ts';
import { listStoredRedirects } from '../redirects/stored.ts';
import { type Dependents, findDependents } from './referrers.ts';
import { type Forwarding, useForwarding } from './use-forwarding.ts';

export type Unpublishing = {
  /** Closed, looking for who links to it, asking the editor, or doing it. */
  step: 'closed' | 'looking' | 'asking' | 'doing';
  dependents: Dependents | null;
  /** Where readers are sent instead; null for what has no page. */
  forwarding: Forwarding | null;
  open(): void;
  close(): void;
  confirm(): void;
};

type Subject = { id: string; type: string; published: SanityDocument | null };

/** Taking a document away from readers: first says who links to it, then does it, then shows what became of it. */
export function useUnpublish(
  { id, type, published }: Subject,
  {
    actions,
    change,
    failure,
  }: {
    actions: readonly Action[];
    change: 'unpublish' | 'delete';
    failure: string;
  },
): Unpublishing {
  const [step, setStep] = useState<Unpublishing['step']>('closed');
  const [dependents, setDependents] = useState<Dependents | null>(null);
  const client: SanityClient = useClient({ apiVersion: API_VERSION });
  const toast = useToast();
  const path = pathOf(published);
  const forwarding = useForwarding(client, { id, type, path, dependents });

  const complain = (title: string, error: unknown) => {
    const description = error instanceof Error ? error.message : String(error);
    toast.push({ status: 'error', closable: true, duration: 30_000, title, description });
  };

  const findThenAsk = async () => {
    setStep('looking');
    setDependents(null);
    forwarding.choose(null);
    try {
      setDependents(
        await findDependents(client, {
          id,
          path,
          addresses: path === null ? [] : addressesOf(path),
        }),
      );
      setStep('asking');
    } catch (error) {
      complain(t('Nobody could be asked who links to it'), error);
      setStep('closed');
    }
  };

  const act = async () => {
    setStep('doing');
    const startedAt = performance.now();
    const { target, relink, changesLinks } = forwarding;
    try {
      const redirects =
        target === null || path === null
          ? []
          : redirectActions({ from: path, to: target.path }, await listStoredRedirects(client));
      const links = changesLinks ? (relink?.actions ?? []) : [];
      await client.action([...links, ...actions, ...redirects], { tag: 'document.unpublish' });
      if (published) void showPublishStatus(toast, { id, rev: undefined, startedAt }, change);
    } catch (error) {
      complain(failure, error);
    }
    setStep('closed');
  };

  return {
    step,
    dependents,
    forwarding: path === null ? null : forwarding,
    open: () => void findThenAsk(),
    close: () => setStep('closed'),
    confirm: () => void act(),
  };
}
