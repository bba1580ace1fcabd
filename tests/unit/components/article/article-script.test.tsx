import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ARTICLE_SCRIPT } from '#components/article/article-script.ts';

/** Puts a page into the window and runs the script as a browser would. */
function open(markup: string) {
  document.body.innerHTML = markup;
  new Function(ARTICLE_SCRIPT)();
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));

describe('ArticleScript', () => {
  it('marks the section being read', async () => {
    open(
      '<nav class="toc-beside"><a href="#a">A</a><a href="#b">B</a></nav>' +
        '<div class="prose"><h2 id="a">A</h2><h2 id="b">B</h2></div>',
    );
    await frame();
    const current = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
    expect(current).toHaveLength(1);
    expect(current[0]).toHaveAttribute('aria-current', 'location');
  });

  it.each([
    ['a page without sections', '<div class="prose"></div>'],
    ['a page without an article', '<p>Nothing</p>'],
    ['a list whose target is gone', '<nav class="toc-beside"><a href="#x%20y">X</a></nav>'],
  ])('does nothing on %s', async (_name, markup) => {
    open(markup);
    await frame();
    expect(document.body).toHaveTextContent(/^(Nothing|X)?$/);
  });

  it('copies code and says so', async () => {
    const user = userEvent.setup();
    open(
      '<div class="prose" data-copied="Copied"><figure><button data-copy-code="">Copy</button>' +
        '<code>let a = 1;</code></figure></div>',
    );
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('let a = 1;');
  });

  it('copies the address of a section', async () => {
    const user = userEvent.setup();
    open('<div class="prose" data-copied="Copied"><a href="#k1" data-copy-link="">#</a></div>');
    await user.click(screen.getByRole('link'));
    expect(await navigator.clipboard.readText()).toMatch(/^http:\/\/.*#k1$/);
  });
});
