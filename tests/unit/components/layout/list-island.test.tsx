import { jest } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { ListIsland } from '#components/layout/islands.tsx';
import { ListView } from '#components/list/list-view.tsx';
import { card, cards } from '#tests/fixtures/cards.ts';

const counts = { all: 40, faq: 30, announcements: 1, 'product-documents': 9 };
const initial = { tab: 'all', sort: 'updated', page: 1 } as const;

/** What was asked of the site's JSON, and whether it answers. */
let asked: string[];
let answers: boolean;

/** Answers as `GET /api/articles` does, with cards that say which list they are of. */
async function answer(input: RequestInfo | URL): Promise<Response> {
  const { searchParams } = new URL(String(input), 'https://help.example.com');
  const page = Number(searchParams.get('page'));
  const title = `${searchParams.get('tab')} ${searchParams.get('sort')} ${page}`;
  asked.push(title);
  const body = { total: 30, page, pages: 2, results: [card({ title })] };
  return { ok: answers, status: answers ? 200 : 503, json: async () => body } as Response;
}

beforeEach(() => {
  asked = [];
  answers = true;
  // jsdom draws nothing, so it neither scrolls nor fetches.
  Object.assign(window, { fetch: answer, scrollTo: jest.fn() });
  Element.prototype.scrollIntoView = jest.fn();
  history.replaceState(null, '', '/');
  document.title = 'Meridian Help';
});

/** The page as a reader has it who has come near the list. */
async function open(): Promise<UserEvent> {
  const user = userEvent.setup();
  const list = { ...initial, pages: 2, total: 40, results: cards(2) };
  render(
    <ListIsland locale="en" siteName="Meridian Help" counts={counts} initial={initial}>
      <ListView locale="en" list={list} counts={counts} />
    </ListIsland>,
  );
  await user.hover(screen.getByRole('heading', { name: 'Title 0' }));
  await screen.findByRole('status');
  return user;
}

const link = (navigation: string, name: RegExp) =>
  within(screen.getByRole('navigation', { name: navigation })).getByRole('link', { name });
const titles = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const here = () => location.pathname + location.search;

describe('ListIsland', () => {
  it('shows another tab in place: address, title, cards, mark, focus and announcement', async () => {
    const user = await open();
    await user.click(link('Article types', /^FAQ/));
    await waitFor(() => expect(titles()).toEqual(['faq updated 1']));
    expect(here()).toBe('/faq');
    expect(document.title).toBe('FAQ · Meridian Help');
    expect(link('Article types', /^FAQ/)).toHaveAttribute('aria-current', 'page');
    expect(link('Article types', /^FAQ/)).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent(
      'FAQ, newest update first: 30 articles, page 1 of 2',
    );
  });

  it('keeps the focus on the sort that was chosen, where two links lead to one list', async () => {
    const user = await open();
    await user.click(link('Sort by', /Helpful/));
    await waitFor(() => expect(titles()).toEqual(['all helpful 1']));
    expect(link('Sort by', /Helpful/)).toHaveFocus();
  });

  it('goes to the top of the list on another page of it', async () => {
    const user = await open();
    await user.click(link('Pages', /Next/));
    await waitFor(() => expect(titles()).toEqual(['all updated 2']));
    expect(screen.getByRole('heading', { name: /page 2 of 2/ })).toHaveFocus();
    expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
  });

  it('comes back to what the server drew, with title and focus', async () => {
    const user = await open();
    await user.click(link('Article types', /^FAQ/));
    await waitFor(() => expect(titles()).toEqual(['faq updated 1']));
    act(() => history.back());
    await waitFor(() => expect(titles()).toEqual(['Title 0', 'Title 1']));
    expect(here()).toBe('/');
    expect(document.title).toBe('Meridian Help');
    expect(link('Article types', /^FAQ/)).toHaveFocus();
  });

  it('asks ahead for the list under the pointer, and only once', async () => {
    const user = await open();
    await user.hover(link('Article types', /^Product/));
    await waitFor(() => expect(asked).toEqual(['product-documents updated 1']));
    await user.click(link('Article types', /^Product/));
    await waitFor(() => expect(titles()).toEqual(['product-documents updated 1']));
    expect(asked).toHaveLength(1);
  });

  it.each(['{Control>}', '{Meta>}', '{Shift>}', '{Alt>}'])(
    'leaves a click with %s to the browser',
    async (key) => {
      const user = await open();
      const untouched = jest.fn((event: Event) => {
        expect(event.defaultPrevented).toBe(false);
        event.preventDefault();
      });
      document.addEventListener('click', untouched, { once: true });
      await user.keyboard(key);
      await user.click(link('Article types', /^Announcements/));
      expect(untouched).toHaveBeenCalledTimes(1);
      expect(here()).toBe('/');
    },
  );

  it('stays where it is when the chosen tab is chosen again', async () => {
    const user = await open();
    const entries = history.length;
    await user.click(link('Article types', /^All/));
    expect(titles()).toEqual(['Title 0', 'Title 1']);
    expect(history.length).toBe(entries);
  });
});
