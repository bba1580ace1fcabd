// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { calloutLinks } from '../callout/query.ts';
import { figureLinks } from '../figure/query.ts';
import { platformStepsLinks } from '../platform-steps/query.ts';
import { richTableLinks } from '../rich-table/query.ts';
import { stepsLinks } from '../steps/query.ts';
import { videoLinkLinks } from '../video-link/query.ts';

export const blockLinks = /* groq */ `_type=="figure"=>${figureLinks},_type=="callout"=>${calloutLinks},_type=="steps"=>${stepsLinks},_type=="platformSteps"=>${platformStepsLinks},_type=="richTable"=>${richTableLinks},_type=="videoLink"=>${videoLinkLinks}`;
