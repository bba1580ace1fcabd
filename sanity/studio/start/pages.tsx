import { Card, Text } from '@sanity/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';

/** Pages of the desk that are loaded when somebody opens them. */

const Start = lazy(() =>
  import('./start-page.tsx').then(({ StartPage }) => ({ default: StartPage })),
);
const Import = lazy(() =>
  import('../import/import-page.tsx').then(({ ImportPage }) => ({ default: ImportPage })),
);
const Order = lazy(() =>
  import('../order/order-page.tsx').then(({ OrderPage }) => ({ default: OrderPage })),
);
const Help = lazy(() => import('./help-page.tsx').then(({ HelpPage }) => ({ default: HelpPage })));

export function StartPane() {
  return <Loaded page={<Start />} />;
}

export function ImportPane() {
  return <Loaded page={<Import />} />;
}

export function OrderPane() {
  return <Loaded page={<Order />} />;
}

export function HelpPane() {
  return <Loaded page={<Help />} />;
}

/**
 * A page that waits for its code by itself: where the desk waits for it, as it shows one pane on a
 * narrow screen, it takes its panes out and puts them back until React gives up (Sanity 6.16).
 */
function Loaded({ page }: { page: ReactNode }) {
  return <Suspense fallback={<Reading />}>{page}</Suspense>;
}

function Reading() {
  return (
    <Card height="fill" padding={5}>
      <Text size={1} muted>
        {t('Reading…')}
      </Text>
    </Card>
  );
}
