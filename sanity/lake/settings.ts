import type { VisibilityWindow } from './groq/visibility-window.ts';
import type { PublishRules } from './releases/publish-rules.ts';
import type { Site } from './site.ts';

/** Everything a lake process is started with. */
export type LakeSettings = {
  dir: string;
  port: number;
  projectId: string;
  dataset: string;
  /** Host names and origins beside those of this machine that may use the lake. */
  hosts: string[];
  origins: string[];
  site: Site;
  /** The webhook that is always there: it tells the site. */
  siteHook: { url: string; filter: string; projection: string };
  visibilityWindow: VisibilityWindow;
  /** Whether visitors may read content through the API. */
  visitorQueries: boolean;
  /** Whether webhooks that editors' tools set up may go to this machine and private networks. */
  allowPrivateHooks: boolean;
  /** What deliveries to the site are signed with; undefined when it is in `secretFile`. */
  secret: string | undefined;
  secretFile: string;
  /** What publishing a release means for the site. */
  publishRules: PublishRules;
};
