import { z } from 'zod';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import { dayOf } from '#lib/insights/range.ts';
import { contentClient } from '#sanity/client/client.ts';
import { inventReaders } from './invented-readers.ts';

/**
 * Fills the Studio's insights with invented readers, for trying them: `npm run insights:demo` while
 * the site runs. It never mixes them with real ones: a store that has counted anybody is refused.
 */
const DAYS = 90;
const EVENTS = 40_000;

/** What readers of an exchange search for, some of it twice, misspelt or about something else. */
const QUERIES = `gift cards|gift card|buy gift card|withdrawal pending|why is my withdrawal pending
withdrawl pending|change phone number|new phone number|how do i change my phone number|fees
trading fees|what are the fees|deposit not arrived|deposit missing|passkey|set up passkey
reset password|reset pasword|inheritance|apple pay|api rate limits|tax report|tax statement 2025
close account|verify identity|verification failed|staking rewards|cash pickup|bank transfer time
minimum deposit|address whitelist|lost authenticator|two factor reset|language|dark mode
travel rule|business account|referral bonus|joint account|account statement`.split(/[|\n]/);

/** From the CMS itself: the replica belongs to the process of the site. */
async function listArticleIds(): Promise<string[]> {
  const ids = await contentClient(env().content).fetch('*[_type in $types]._id', {
    types: ARTICLE_TYPES,
  });
  return z.array(z.string()).parse(ids);
}

const store = await openFeedback(env());
try {
  const at = now();
  const range = { from: '0000-01-01', to: dayOf(at) };
  const counted = await Promise.all([
    store.viewsByDay(range),
    store.votesByDay(range),
    store.searchesByDay(range),
  ]);
  if (counted.some((rows) => rows.length > 0)) {
    console.error('Readers were counted here already, so none are invented beside them.');
    process.exitCode = 1;
  } else {
    const articleIds = await listArticleIds();
    const totals = inventReaders({
      events: EVENTS,
      articleIds,
      queries: QUERIES,
      until: at,
      days: DAYS,
    });
    await store.addTotals(totals, at);
    console.log(
      `${EVENTS.toLocaleString('en')} events of invented readers over ${DAYS} days are in the insights of the Studio, and on the helpful counts of the site. To be rid of them delete feedback.db from the data folder.`,
    );
  }
} finally {
  await store.close();
}
