import { stepFields, stepLinks } from '../in-step/query.ts';

/** Looks up links and images inside the steps of both. */
export const platformStepsProjection = /* groq */ `
  app[]${stepFields},
  web[]${stepFields}
`;

/** Where the steps of both lead. */
export const platformStepsLinks = /* groq */ `coalesce([...coalesce(app,[]),...coalesce(web,[])][]{"links":${stepLinks}}.links[],[])`;
