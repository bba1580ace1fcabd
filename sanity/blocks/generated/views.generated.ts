// Written by `npm run typegen` from sanity/blocks/registry.ts.
import { AttachmentView } from '../attachment/view.tsx';
import { CalloutView } from '../callout/view.tsx';
import { CodeBlockView } from '../code-block/view.tsx';
import { FigureView } from '../figure/view.tsx';
import { HorizontalRuleView } from '../horizontal-rule/view.tsx';
import { PlatformStepsView } from '../platform-steps/view.tsx';
import { RichTableView } from '../rich-table/view.tsx';
import { StepsView } from '../steps/view.tsx';
import { VideoLinkView } from '../video-link/view.tsx';

export const blockViews = {
  figure: FigureView,
  callout: CalloutView,
  steps: StepsView,
  platformSteps: PlatformStepsView,
  richTable: RichTableView,
  codeBlock: CodeBlockView,
  videoLink: VideoLinkView,
  attachment: AttachmentView,
  horizontalRule: HorizontalRuleView,
};
