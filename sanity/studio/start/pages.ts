import { lazy } from 'react';

/** Pages of the desk that are loaded when somebody opens them. */

export const StartPane = lazy(() =>
  import('./start-page.tsx').then(({ StartPage }) => ({ default: StartPage })),
);

export const ImportPane = lazy(() =>
  import('../import/import-page.tsx').then(({ ImportPage }) => ({ default: ImportPage })),
);

export const OrderPane = lazy(() =>
  import('../order/order-page.tsx').then(({ OrderPage }) => ({ default: OrderPage })),
);

export const HelpPane = lazy(() =>
  import('./help-page.tsx').then(({ HelpPage }) => ({ default: HelpPage })),
);
