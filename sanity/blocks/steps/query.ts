import { stepFields, stepLinks } from '../in-step/query.ts';

/** Looks up links and images inside the steps. */
export const stepsProjection = /* groq */ `items[]${stepFields}`;

/** Where the steps lead. */
export const stepsLinks = /* groq */ `coalesce(items[]{"links":${stepLinks}}.links[],[])`;
