import { now } from '#lib/clock.ts';
import type { AnswerFacts } from '#lib/front/answer-headers.ts';
import { contentState } from '#sanity/client/content-state.ts';
import { changesState } from './state.ts';

/*
 * For the front server, which is no part of Next's bundles: what imports `next/cache` cannot be
 * loaded there, so the scheduler is found where it is kept.
 */

/** What answers say of the content that they were made from. */
export function answerFacts(): AnswerFacts {
  return {
    asOf: changesState().reconciledAt,
    isContentAway: contentState().breaker.isFailing,
    nextBoundary: globalThis.signpostScheduler?.next ?? null,
    now: now(),
  };
}

/**
 * Whether the pages are those that should be seen: compared with the CMS and brought up to the
 * clock since this process started, or as good as they can be while the CMS is away.
 */
export function isReady(): boolean {
  const { isCurrent, isRefused } = changesState();
  return isRefused || (isCurrent && (globalThis.signpostScheduler?.isCaughtUp ?? true));
}
