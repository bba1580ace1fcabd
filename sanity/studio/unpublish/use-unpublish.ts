import type { Action } from '@sanity/client';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { type SanityClient, type SanityDocument, useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { pathOf } from '../publish/paths.ts';
import { showPublishStatus } from '../publish-status/show.tsx';
import { type Dependents, findDependents } from './referrers.ts';

export type Unpublishing = {
  /** Closed, looking for who links to it, asking the editor, or doing it. */
  step: 'closed' | 'looking' | 'asking' | 'doing';
  dependents: Dependents | null;
  open(): void;
  close(): void;
  confirm(): void;
};

type Subject = { id: string; published: SanityDocument | null };

/** Taking a document away from readers: first says who links to it, then does it, then shows what became of it. */
export function useUnpublish(
  { id, published }: Subject,
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

  const complain = (title: string, error: unknown) => {
    const description = error instanceof Error ? error.message : String(error);
    toast.push({ status: 'error', closable: true, duration: 30_000, title, description });
  };

  const findThenAsk = async () => {
    setStep('looking');
    setDependents(null);
    try {
      setDependents(
        await findDependents(client, { id, path: pathOf(published), origin: location.origin }),
      );
      setStep('asking');
    } catch (error) {
      complain('Nobody could be asked who links to it', error);
      setStep('closed');
    }
  };

  const act = async () => {
    setStep('doing');
    const startedAt = performance.now();
    try {
      await client.action([...actions], { tag: 'document.unpublish' });
      if (published) void showPublishStatus(toast, { id, rev: undefined, startedAt }, change);
    } catch (error) {
      complain(failure, error);
    }
    setStep('closed');
  };

  return {
    step,
    dependents,
    open: () => void findThenAsk(),
    close: () => setStep('closed'),
    confirm: () => void act(),
  };
}
