import { jest } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { leadToLanguages } from '#components/list/lead-to-languages.ts';

let asked: Promise<Response>[] = [];

const links = () =>
  [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

/** @param there the addresses that have a page. */
function answerFor(there: readonly string[]): void {
  asked = [];
  globalThis.fetch = jest.fn((address: unknown) => {
    const answer = Promise.resolve({ ok: there.includes(String(address)) } as Response);
    asked.push(answer);
    return answer;
  }) as typeof fetch;
}

beforeEach(() => {
  document.body.innerHTML =
    '<a data-language="de" href="/de"></a><a data-language="ja" href="/ja"></a><a href="/x"></a>';
});

it('the links to other languages follow the list that is shown', () => {
  answerFor([]);
  leadToLanguages({ tab: 'faq', sort: 'helpful', page: 1 });
  expect(links()).toEqual(['/de/faq?sort=helpful', '/ja/faq?sort=helpful', '/x']);
  expect(fetch).not.toHaveBeenCalled();
});

it('they lead to the same page where a language has it', async () => {
  answerFor(['/de/faq?page=3']);
  leadToLanguages({ tab: 'faq', sort: 'updated', page: 3 });
  await waitFor(() => expect(links()).toEqual(['/de/faq?page=3', '/ja/faq', '/x']));
});

it('an answer that comes after another list is shown changes nothing', async () => {
  answerFor(['/de/faq?page=3']);
  leadToLanguages({ tab: 'faq', sort: 'updated', page: 3 });
  leadToLanguages({ tab: 'announcements', sort: 'updated', page: 1 });
  // Until both answers were taken.
  await Promise.all(asked);
  await Promise.resolve();
  expect(links()).toEqual(['/de/announcements', '/ja/announcements', '/x']);
});
