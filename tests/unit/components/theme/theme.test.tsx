import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { THEME_SCRIPT } from '#components/theme/theme-script.ts';
import { ThemeSwitch } from '#components/theme/theme-switch.tsx';

const root = document.documentElement;

/** Runs the script as the browser does before it paints, in a system of that theme. */
function load(system: 'light' | 'dark') {
  window.matchMedia = (query) =>
    ({ matches: query.includes('dark') === (system === 'dark') }) as MediaQueryList;
  // Every load leaves a listener, as every page has one; earlier ones are taken off by `stop`.
  const add = document.addEventListener.bind(document);
  const stop = new AbortController();
  stops.push(stop);
  document.addEventListener = (type: string, listener: EventListener) =>
    add(type, listener, { signal: stop.signal });
  new Function(THEME_SCRIPT)();
  document.addEventListener = add;
}

const stops: AbortController[] = [];

beforeEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
  localStorage.clear();
  delete root.dataset.theme;
});

describe('the theme', () => {
  it('follows the system until a reader chooses, and keeps the choice', async () => {
    load('light');
    expect(root.dataset.theme).toBeUndefined();
    render(<ThemeSwitch locale="en" />);
    await userEvent.click(screen.getByRole('button'));
    expect(root.dataset.theme).toBe('dark');
    delete root.dataset.theme;
    load('light');
    expect(root.dataset.theme).toBe('dark');
  });

  it('follows the system again once the choice is the system’s', async () => {
    load('dark');
    render(<ThemeSwitch locale="en" />);
    await userEvent.click(screen.getByRole('button'));
    expect(root.dataset.theme).toBe('light');
    await userEvent.click(screen.getByRole('button'));
    expect(root.dataset.theme).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('takes nothing but a theme from the store', () => {
    localStorage.setItem('signpost-theme', 'url(javascript:alert(1))');
    load('light');
    expect(root.dataset.theme).toBeUndefined();
  });

  it('says that scripts run, which is what shows the button', () => {
    delete root.dataset.js;
    load('light');
    expect(root.dataset.js).toBe('');
    render(<ThemeSwitch locale="en" />);
    expect(screen.getByRole('button')).toHaveAttribute('data-needs-js');
  });
});
