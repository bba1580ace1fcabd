// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { figureLinks } from '../figure/query.ts';
import { richTableLinks } from '../rich-table/query.ts';
import { videoLinkLinks } from '../video-link/query.ts';

export const calloutBlockLinks = /* groq */ `_type=="figure"=>${figureLinks},_type=="richTable"=>${richTableLinks},_type=="videoLink"=>${videoLinkLinks}`;
