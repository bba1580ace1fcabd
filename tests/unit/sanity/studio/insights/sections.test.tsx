import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ZeroResultSection } from '#sanity/studio/insights/zero-result-section.tsx';
import { writeNext } from './reports.ts';
import { show } from './show.tsx';

type Reply = { ok: boolean; json: () => Promise<unknown> };

/** Lets the site give these answers, one after the other; jsdom has no fetch of its own. */
function siteAnswers(...answers: (Reply | Error)[]): string[] {
  const asked: string[] = [];
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      asked.push(path);
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('Not asked.');
      return answer;
    },
  });
  AbortSignal.timeout ??= () => new AbortController().signal;
  return asked;
}

const reply = (ok: boolean, body: unknown): Reply => ({ ok, json: async () => body });

it('says that it counts, and then shows the report', async () => {
  const asked = siteAnswers(reply(true, writeNext));
  show(<ZeroResultSection range="7d" />);
  expect(screen.getByRole('status')).toHaveTextContent('Counting…');
  expect(await screen.findByRole('table', { name: 'Unsuccessful searches' })).toBeVisible();
  expect(asked).toEqual(['/api/insights/write-next?range=7d']);
});

it('says why there is no report, and tries again', async () => {
  siteAnswers(reply(false, { error: 'Sign in to the Studio first.' }), reply(true, writeNext));
  show(<ZeroResultSection range="7d" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Sign in to the Studio first.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table', { name: 'Unsuccessful searches' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows no report that it does not understand', async () => {
  siteAnswers(reply(true, { groups: 'many' }));
  show(<ZeroResultSection range="7d" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('This could not be read.');
});
