import { jest } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { SearchForm } from '#components/layout/search-form.tsx';
import { card } from '#tests/fixtures/cards.ts';

/** What was asked of the site's search, and whether it was given up before the answer. */
let asked: { query: string; signal: AbortSignal | null | undefined }[];
let status: number;
let user: UserEvent;

/** Answers as `GET /api/search` does, with two articles named after the query. */
async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const query = new URL(String(input), 'http://site.test').searchParams.get('q') ?? '';
  asked.push({ query, signal: init?.signal });
  if (query === 'nonsense')
    return respond({ total: 0, language: 'en', repaired: null, results: [] });
  const results = ['one', 'two'].map((slug, index) => ({
    ...card({ id: slug, slug, title: `${query} ${slug}` }),
    topic: index === 0 ? 'Deposits' : null,
    titleRanges: [[0, query.length]],
    snippetRanges: [],
    anchor: index === 0 ? 'a1b2' : null,
  }));
  const repaired = query === 'depsit' ? 'deposit' : null;
  return respond({ total: 7, language: 'en', repaired, results });
}

/** jsdom has no answers of its own. */
function respond(body: unknown): Response {
  return { ok: status === 200, status, json: async () => body } as Response;
}

beforeEach(() => {
  asked = [];
  status = 200;
  user = userEvent.setup();
  localStorage.clear();
  Object.assign(window, { fetch: answer });
  Element.prototype.scrollIntoView = jest.fn();
});

/** The field, once a reader has come to it and its suggestions have been brought. */
async function focusField(): Promise<HTMLElement> {
  render(<SearchForm locale="en" size="big" />);
  await user.click(screen.getByRole('searchbox'));
  return screen.findByRole('combobox', { name: 'Search the help center' });
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('suggestions', () => {
  it('come only after a reader comes to the field', async () => {
    render(<SearchForm locale="en" size="big" />);
    expect(screen.getByRole('searchbox')).not.toHaveAttribute('aria-expanded');
    await user.click(screen.getByRole('searchbox'));
    expect(await screen.findByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
    expect(asked).toEqual([]);
  });

  it('name articles with type and topic, mark the words, and lead to all results', async () => {
    const field = await focusField();
    await user.type(field, 'card');
    await screen.findByRole('listbox', { name: 'Suggestions' });
    expect(options()).toEqual(['card oneFAQ · Deposits', 'card twoFAQ', 'See all 7 results']);
    const [first] = screen.getAllByRole('option');
    expect(within(first ?? document.body).getByText('card').tagName).toBe('MARK');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(field).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    expect(screen.getByRole('status')).toHaveTextContent('7 results');
  });

  it('answer what was typed before they were there', async () => {
    render(<SearchForm locale="en" size="big" />);
    const field = screen.getByRole('searchbox');
    act(() => field.focus());
    Object.assign(field, { value: 'early' });
    await screen.findByRole('listbox', { name: 'Suggestions' });
    expect(asked.map(({ query }) => query)).toEqual(['early']);
  });

  it('are asked for once a word, not once a letter', async () => {
    const field = await focusField();
    // Without a pause between letters, so that a slow machine makes none either.
    await userEvent.setup({ delay: null }).type(field, 'withdraw');
    await screen.findByRole('listbox');
    await waitFor(() => expect(asked.at(-1)?.query).toBe('withdraw'));
    expect(asked.map(({ query }) => query)).toEqual(['withdraw']);
  });

  it('are walked through by arrows while the focus stays in the field', async () => {
    const field = await focusField();
    await user.type(field, 'card');
    await screen.findByRole('listbox');
    const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active()).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(active()).toHaveTextContent('card one');
    expect(active()).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowUp}');
    expect(active()).toBeNull();
    await user.keyboard('{ArrowUp}');
    expect(active()).toHaveTextContent('See all 7 results');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('card');
  });

  it('close with Escape and leave what was typed', async () => {
    const field = await focusField();
    await user.type(field, 'card');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field).toHaveValue('card');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox')).toBeVisible();
  });

  it('close when the reader goes on', async () => {
    const field = await focusField();
    await user.type(field, 'card');
    await screen.findByRole('listbox');
    await user.tab();
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  it('stay while the next ones are on their way', async () => {
    const field = await focusField();
    await user.type(field, 'card');
    await screen.findByRole('listbox');
    await user.type(field, 's');
    expect(options()).toContain('See all 7 results');
    await waitFor(() => expect(options()[0]).toBe('cards oneFAQ · Deposits'));
  });

  it('wait for a change where the page has answered the query already', async () => {
    render(<SearchForm locale="en" size="big" query="plan" />);
    await user.click(screen.getByRole('searchbox'));
    const field = await screen.findByRole('combobox');
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('listbox');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(asked.map(({ query }) => query)).toEqual(['plan']);
  });

  it('say what was searched instead of what was mistyped', async () => {
    await user.type(await focusField(), 'depsit');
    await screen.findByRole('listbox');
    expect(screen.getByText('deposit', { selector: 'b' })).toBeVisible();
  });

  it('say when there is nothing', async () => {
    await user.type(await focusField(), 'nonsense');
    expect(await screen.findByText('Nothing found')).toBeVisible();
    expect(screen.queryByRole('option')).toBeNull();
  });

  it.each([429, 500, 503])('leave a plain form behind when search answers %i', async (code) => {
    status = code;
    const field = await focusField();
    await user.type(field, `never asked before ${code}`);
    await waitFor(() => expect(asked).toHaveLength(1));
    await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'false'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('begin with the searches of this browser, which can be cleared', async () => {
    localStorage.setItem('recent-searches', JSON.stringify(['lost card', 'fees']));
    const field = await focusField();
    await screen.findByRole('listbox', { name: 'Recent searches' });
    expect(options()).toEqual(['lost card', 'fees', 'Clear recent searches']);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(localStorage.getItem('recent-searches')).toBeNull();
    expect(field).toHaveFocus();
  });

  describe('tell our server what was opened', () => {
    const sent: string[] = [];
    const sendBeacon = (address: string | URL, body?: unknown) => sent.push(`${address} ${body}`);
    beforeEach(() => {
      sent.length = 0;
      Object.assign(navigator, { sendBeacon });
      Object.assign(window, { open: jest.fn() });
    });
    afterEach(() => Object.assign(navigator, { globalPrivacyControl: undefined }));

    async function openFirst(): Promise<void> {
      await user.type(await focusField(), 'card');
      await screen.findByRole('listbox');
      // Beside this page: jsdom cannot leave it.
      await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
      expect(window.open).toHaveBeenCalledWith('/articles/one#a1b2', '_blank', 'noopener');
    }

    it('with the search that found it', async () => {
      await openFirst();
      const event = { type: 'open', query: 'card', slug: 'one', locale: 'en', results: 7 };
      expect(sent).toEqual([`/api/events ${JSON.stringify(event)}`]);
    });

    it('unless the reader asks not to be counted', async () => {
      Object.assign(navigator, { globalPrivacyControl: true });
      await openFirst();
      expect(sent).toEqual([]);
    });
  });

  it('remember what was searched', async () => {
    const field = await focusField();
    field.closest('form')?.addEventListener('submit', (event) => event.preventDefault());
    await user.type(field, ' tax report {Enter}');
    expect(JSON.parse(localStorage.getItem('recent-searches') ?? '')).toEqual(['tax report']);
  });
});
