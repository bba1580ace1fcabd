import { ThemeProvider } from '@sanity/ui';
import { buildTheme } from '@sanity/ui/theme';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { StyleSheetManager } from 'styled-components';

const theme = buildTheme();

/** Outside of the page: jsdom would read all styles again for each new one, and they change no test. */
const styles = document.createElement('div');

/** What the Studio's parts ask a browser for and jsdom does not have. Nothing is ever resized. */
class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Renders a part of the Studio as the Studio would around it. */
export function renderInStudio(children: ReactNode) {
  window.ResizeObserver ??= NoResize;
  window.matchMedia ??= (media) => ({
    ...new EventTarget(),
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  });
  return render(children, { wrapper: StudioAround });
}

function StudioAround({ children }: { children: ReactNode }) {
  return (
    <StyleSheetManager target={styles}>
      <ThemeProvider theme={theme}>{children}</ThemeProvider>
    </StyleSheetManager>
  );
}
