import { useToast } from '@sanity/ui/toast';
import { useEffect, useState } from 'react';
import {
  type DocumentActionProps,
  type SanityDocument,
  useClient,
  useSchema,
  useSyncState,
  useValidationStatus,
  useWorkspace,
} from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { showPublishStatus } from '../publish-status/show.tsx';
import { checkDraft, fieldsOf } from './check.ts';
import { publishDraft } from './publish.ts';
import { type Reason, reasonsAgainst } from './reasons.ts';

export type Publishing = {
  step: 'idle' | 'saving' | 'checking' | 'publishing';
  /** What seems to speak against it, as far as the form knows by now. */
  outlook: readonly Reason[];
  /** Why the last attempt was refused; empty when it was not, or when that was read. */
  refusal: readonly Reason[];
  begin(): void;
  dismiss(): void;
};

/** Publishing one document: waits until it is saved, checks it, and then publishes or refuses. */
export function usePublishing({ id, type, draft, published }: DocumentActionProps): Publishing {
  const [step, setStep] = useState<Publishing['step']>('idle');
  const [refusal, setRefusal] = useState<readonly Reason[]>([]);
  const [startedAt, setStartedAt] = useState(0);
  const client = useClient({ apiVersion: API_VERSION });
  const workspace = useWorkspace();
  const toast = useToast();
  const { isSyncing } = useSyncState(id, type);
  const outlook = useOutlook({ id, type, draft });

  const run = async (checked: SanityDocument) => {
    setStep('checking');
    try {
      const reasons = await checkDraft(workspace, checked);
      if (reasons.length > 0) return setRefusal(reasons);
      setStep('publishing');
      const outcome = await publishDraft(client, { draft: checked, published });
      if ('reason' in outcome) return setRefusal([outcome.reason]);
      void showPublishStatus(toast, { id, rev: outcome.revision, startedAt }, 'publish');
    } catch (error) {
      toast.push({ status: 'error', closable: true, duration: 30_000, ...failureMessage(error) });
    } finally {
      setStep('idle');
    }
  };

  useEffect(() => {
    if (step !== 'saving' || isSyncing) return;
    if (draft === null) setStep('idle');
    else void run(draft);
  });

  return {
    step,
    outlook,
    refusal,
    begin: () => {
      setRefusal([]);
      setStartedAt(performance.now());
      setStep('saving');
    },
    dismiss: () => setRefusal([]),
  };
}

function useOutlook({ id, type, draft }: Pick<DocumentActionProps, 'id' | 'type' | 'draft'>) {
  const schemaType = useSchema().get(type);
  const { validation } = useValidationStatus(draft?._id ?? id, type, true);
  return draft === null ? [] : reasonsAgainst(draft, validation, fieldsOf(schemaType));
}

function failureMessage(error: unknown): { title: string; description: string } {
  const message = error instanceof Error ? error.message : String(error);
  return {
    title: t('It was not published'),
    description: /revision/i.test(message)
      ? t('Somebody changed it at the same moment. Look at it once more and try again.')
      : message,
  };
}
