import { Button, Flex, Stack, Text } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useEffect } from 'react';
import { type LayoutProps, type SanityClient, useClient, useCurrentUser } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { studioLanguage, t } from '#lib/studio-i18n/translate.ts';
import { noteUser } from './saving-fetch.ts';
import { listUnsavedChanges, removeUnsavedChanges, type UnsavedChange } from './unsaved-changes.ts';

const TOAST = 'unsaved-changes';
/** As good as for ever: it goes when one of its buttons is pressed. */
const STAYS_MS = 24 * 60 * 60_000;

/** The Studio, which offers to store what an editor typed as their last session ended. */
export function UnsavedChangesLayout(props: LayoutProps) {
  const user = useCurrentUser();
  const client = useClient({ apiVersion: API_VERSION });
  const { push } = useToast();
  const userId = user?.id;
  useEffect(() => {
    if (userId === undefined) return;
    noteUser(userId);
    const kept = listUnsavedChanges(userId);
    if (kept.length === 0) return;
    const close = (title: string, status: 'success' | 'info' | 'error', description?: string) => {
      push({ id: TOAST, closable: true, duration: 15_000, status, title, description });
    };
    const store = async () => {
      try {
        await sendAgain(client, kept);
        removeUnsavedChanges(userId);
        close(t('Your last changes are stored'), 'success');
      } catch (error) {
        // They stay in this browser, and are offered again when the Studio is opened next.
        close(t('Your last changes could not be stored'), 'error', wordsOf(error));
      }
    };
    push({
      id: TOAST,
      duration: STAYS_MS,
      status: 'warning',
      title: t('Your session ended before your last changes were stored'),
      description: (
        <Stack gap={3}>
          <Text size={1}>{t('This browser kept them since {kept}.', { kept: timeOf(kept) })}</Text>
          <Flex gap={2}>
            <Button text={t('Store them now')} tone="primary" fontSize={1} onClick={store} />
            <Button
              text={t('Discard them')}
              mode="ghost"
              fontSize={1}
              onClick={() => {
                removeUnsavedChanges(userId);
                close(t('Your last changes were discarded'), 'info');
              }}
            />
          </Flex>
        </Stack>
      ),
    });
  }, [userId, client, push]);
  return props.renderDefault(props);
}

/** Oldest first, each as it was sent: the id of its transaction keeps it from counting twice. */
async function sendAgain(client: SanityClient, kept: readonly UnsavedChange[]): Promise<void> {
  for (const { path, body } of kept) {
    await client.request({ uri: path, method: 'POST', body: JSON.parse(body) });
  }
}

function timeOf([first]: readonly UnsavedChange[]): string {
  return new Date(first?.at ?? '').toLocaleString(studioLanguage());
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
