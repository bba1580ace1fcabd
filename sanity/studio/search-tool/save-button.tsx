import { Button } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** Keeps a search among those that are looked at again. */
export function SaveButton({ query, isSaved }: { query: string; isSaved: boolean }) {
  const client = useClient({ apiVersion: API_VERSION });
  const { push } = useToast();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await client.create({ _type: 'savedSearch', query });
      push({ status: 'success', title: t('Saved') });
    } catch (error) {
      console.error('[search] a search was not saved', error);
      push({ status: 'error', title: t('Not saved'), description: t('Try again in a moment.') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      fontSize={1}
      padding={2}
      mode="ghost"
      disabled={isBusy || isSaved}
      text={isSaved ? t('Saved') : t('Save this search')}
      onClick={() => void save()}
    />
  );
}
