// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { readAttachment } from '../attachment/read.ts';
import { readCallout } from '../callout/read.ts';
import { readCodeBlock } from '../code-block/read.ts';
import { readFigure } from '../figure/read.ts';
import { readHorizontalRule } from '../horizontal-rule/read.ts';
import { readRichTable } from '../rich-table/read.ts';
import { readVideoLink } from '../video-link/read.ts';

export const stepBlockReaders = {
  figure: readFigure,
  callout: readCallout,
  richTable: readRichTable,
  codeBlock: readCodeBlock,
  videoLink: readVideoLink,
  attachment: readAttachment,
  horizontalRule: readHorizontalRule,
};
