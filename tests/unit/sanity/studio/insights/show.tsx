import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RouterProvider, route } from 'sanity/router';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

const router = route.create('/', [
  route.intents('/intent'),
  route.create('/:section', [route.create('/:range')]),
]);

/** Renders a part of the tool with the Studio's addresses around it. */
export function show(part: ReactNode) {
  return renderInStudio(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} state={{}} onNavigate={() => undefined}>
        {part}
      </RouterProvider>
    </QueryClientProvider>,
  );
}
