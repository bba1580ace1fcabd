import { figure } from '#tests/fixtures/portable-text/build.ts';

/** Figures as Sanity stores them, their images looked up. */
export const figureFixture = [figure('profile')];
