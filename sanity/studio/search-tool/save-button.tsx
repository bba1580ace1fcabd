import { Button } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';

/** Keeps a search among those that are looked at again. */
export function SaveButton({ query, isSaved }: { query: string; isSaved: boolean }) {
  const client = useClient({ apiVersion: API_VERSION });
  const { push } = useToast();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await client.create({ _type: 'savedSearch', query });
      push({ status: 'success', title: 'Saved' });
    } catch (error) {
      console.error('[search] a search was not saved', error);
      push({ status: 'error', title: 'Not saved', description: 'Try again in a moment.' });
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
      text={isSaved ? 'Saved' : 'Save this search'}
      onClick={() => void save()}
    />
  );
}
