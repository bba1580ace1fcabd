import { useToast } from '@sanity/ui/toast';
import { useEffect, useState } from 'react';
import {
  type DocumentActionProps,
  useClient,
  useSchema,
  useSyncState,
  useValidationStatus,
} from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { showReceipt } from '../receipts/show.tsx';
import { publishDraft } from './publish.ts';
import { type Reason, reasonsAgainst } from './reasons.ts';

export type Publishing = {
  step: 'idle' | 'checking' | 'publishing';
  /** What speaks against it, as known by now. */
  reasons: readonly Reason[];
  /** Whether the reasons were asked for by trying to publish. */
  isRefused: boolean;
  begin(): void;
  dismiss(): void;
};

/** Publishing one document: waits until it is saved and checked, and then publishes or refuses. */
export function usePublishing({ id, type, draft, published }: DocumentActionProps): Publishing {
  const [step, setStep] = useState<Publishing['step']>('idle');
  const [isRefused, setIsRefused] = useState(false);
  const [lastReason, setLastReason] = useState<Reason | null>(null);
  const [startedAt, setStartedAt] = useState(0);
  const client = useClient({ apiVersion: API_VERSION });
  const toast = useToast();
  const fields = useFields(type);
  const { isSyncing } = useSyncState(id, type);
  const validation = useValidationStatus(draft?._id ?? id, type, true);
  const isChecked = !validation.isValidating && validation.revision === draft?._rev;
  const found = draft === null ? [] : reasonsAgainst(draft, validation.validation, fields);
  const reasons = lastReason === null ? found : [...found, lastReason];

  const refuse = (reason: Reason | null) => {
    setStep('idle');
    setLastReason(reason);
    setIsRefused(true);
  };

  const run = async () => {
    if (draft === null) return setStep('idle');
    setStep('publishing');
    try {
      const outcome = await publishDraft(client, { draft, published });
      if ('reason' in outcome) return refuse(outcome.reason);
      setStep('idle');
      void showReceipt(toast, { id, rev: outcome.revision, startedAt }, 'live');
    } catch (error) {
      setStep('idle');
      toast.push({ status: 'error', closable: true, duration: 30_000, ...failureWords(error) });
    }
  };

  useEffect(() => {
    if (step !== 'checking' || isSyncing || !isChecked) return;
    if (found.length > 0) refuse(null);
    else void run();
  });

  return {
    step,
    reasons,
    isRefused,
    begin: () => {
      setLastReason(null);
      setStartedAt(performance.now());
      setStep('checking');
    },
    dismiss: () => setIsRefused(false),
  };
}

function useFields(type: string) {
  const schemaType = useSchema().get(type);
  return schemaType?.jsonType === 'object' ? schemaType.fields : [];
}

function failureWords(error: unknown): { title: string; description: string } {
  const message = error instanceof Error ? error.message : String(error);
  return {
    title: 'It was not published',
    description: /revision/i.test(message)
      ? 'Somebody changed it at the same moment. Look at it once more and try again.'
      : message,
  };
}
