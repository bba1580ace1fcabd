import { jest } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { VoteBox } from '#components/feedback/vote-box.tsx';

type Sent = { vote: string; reason?: string; comment?: string; query?: string };

let articles = 0;
let sent: Sent[] = [];
let answers: (number | 'refused' | null)[] = [];

/** Answers each vote with the next count, or not at all for null. */
function answer(...counts: (number | 'refused' | null)[]): void {
  answers = counts;
}

beforeEach(() => {
  sent = [];
  answers = [];
  globalThis.fetch = jest.fn<typeof fetch>(async (_url, init) => {
    sent.push(JSON.parse(String(init?.body)));
    const helpful = answers.shift() ?? null;
    if (helpful === null) throw new TypeError('Failed to fetch');
    if (helpful === 'refused') return { ok: false, status: 403 } as Response;
    return { ok: true, status: 200, json: async () => ({ helpful }) } as Response;
  });
});

function show(helpful = 3) {
  articles += 1;
  render(<VoteBox locale="en" articleId={`article-${articles}`} helpful={helpful} />);
  const box = screen.getByRole('region', { name: 'Was this article helpful?' });
  return {
    user: userEvent.setup(),
    press: (name: string) => within(box).getByRole('button', { name }),
  };
}

describe('the vote box', () => {
  it.each([
    [0, null],
    [1, '1 person found this helpful'],
    [14_182, '14,182 people found this helpful'],
  ])('says that %d readers found it helpful', (helpful, words) => {
    show(helpful);
    if (words === null) expect(screen.queryByText(/found this helpful/)).toBeNull();
    else expect(screen.getByText(words)).toBeVisible();
  });

  it('is a form for browsers without scripts', () => {
    const { press } = show();
    const form = press('No').closest('form');
    expect(form).toHaveAttribute('action', '/api/feedback');
    expect(form).toHaveAttribute('method', 'post');
    expect(form).toHaveFormValues({});
    expect(form?.querySelector('[name="vote"]')).toHaveValue('no');
    expect(form?.querySelector('[name="articleId"]')).toHaveValue(`article-${articles}`);
  });

  it('counts a yes, and takes a change of mind', async () => {
    const { user, press } = show();
    answer(4, 3);
    await user.click(press('Yes'));
    expect(await screen.findByText('4 people found this helpful')).toBeVisible();
    expect(screen.getByText(/glad that it helped/)).toBeVisible();
    await user.click(press('Change your answer'));
    expect(press('Yes')).toHaveAttribute('aria-pressed', 'true');
    await user.click(press('No'));
    expect(await screen.findByText('3 people found this helpful')).toBeVisible();
    expect(sent.map(({ vote }) => vote)).toEqual(['yes', 'no']);
  });

  it('asks those who say no for a reason, and thanks them when it has arrived', async () => {
    const { user, press } = show();
    answer(3, 3);
    await user.click(press('No'));
    await user.click(await screen.findByRole('radio', { name: 'It is out of date' }));
    await user.type(screen.getByRole('textbox', { name: /What should we know/ }), 'Step 3 is gone');
    await user.click(press('Send'));
    expect(await screen.findByText(/will read it/)).toBeVisible();
    expect(sent[1]).toMatchObject({ vote: 'no', reason: 'outdated', comment: 'Step 3 is gone' });
  });

  it('sends the search that led here along, and says so', async () => {
    const referrer = jest.spyOn(document, 'referrer', 'get');
    referrer.mockReturnValue(`${window.location.origin}/search?q=cash+out`);
    const { user, press } = show();
    answer(3, 3);
    await user.click(press('No'));
    expect(await screen.findByText(/What you searched for goes along: “cash out”/)).toBeVisible();
    await user.type(screen.getByRole('textbox'), 'Not a word of it');
    await user.click(press('Send'));
    await screen.findByText(/will read it/);
    expect(sent.map(({ query }) => query)).toEqual([undefined, 'cash out']);
    referrer.mockRestore();
  });

  it('takes back what did not arrive, says so, and sends it again', async () => {
    const { user, press } = show();
    answer(null, 4);
    await user.click(press('Yes'));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be saved');
    expect(screen.getByText('3 people found this helpful')).toBeVisible();
    await user.click(press('Try again'));
    expect(await screen.findByText('4 people found this helpful')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the words of a reader when they could not be sent', async () => {
    const { user, press } = show();
    answer(3, null);
    await user.click(press('No'));
    await user.type(await screen.findByRole('textbox'), 'long and thoughtful');
    await user.click(press('Send'));
    expect(await screen.findByRole('alert')).toHaveTextContent('What you wrote could not be sent');
    expect(screen.getByRole('textbox')).toHaveValue('long and thoughtful');
  });

  it('says when words are refused for good, and offers no second try', async () => {
    const { user, press } = show();
    answer(3, 'refused');
    await user.click(press('No'));
    await user.type(await screen.findByRole('textbox'), 'long and thoughtful');
    await user.click(press('Send'));
    expect(await screen.findByRole('alert')).toHaveTextContent(/was not taken.* looks automated/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.queryByText(/will read it/)).toBeNull();
    expect(screen.getByRole('textbox')).toHaveValue('long and thoughtful');
  });

  it('moves the focus to what took the place of the buttons', async () => {
    const { user, press } = show();
    answer(4);
    await user.click(press('Yes'));
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/glad that it helped/));
  });
});
