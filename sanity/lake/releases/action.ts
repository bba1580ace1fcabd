import type { JsonObject } from '#sanity/groq/document.ts';
import type { Identified, Patch } from '../actions/parts.ts';

/** What an editor, or the lake's clock, does to a release as a whole. */
export type ReleaseAction =
  | { type: 'release.create'; name: string; metadata: JsonObject }
  | { type: 'release.edit'; name: string; patch: Patch }
  | { type: 'release.publish'; name: string }
  | { type: 'release.schedule'; name: string; publishAt: string }
  | { type: 'release.unschedule'; name: string }
  | { type: 'release.archive'; name: string }
  | { type: 'release.unarchive'; name: string }
  | { type: 'release.delete'; name: string }
  | {
      type: 'release.import';
      name: string;
      document: JsonObject;
      ifExists: 'fail' | 'ignore' | 'replace';
    }
  /** The clock's: what was scheduled for `publishAt` is published. */
  | { type: 'release.run'; name: string; publishAt: string }
  /** The clock's: what was scheduled for `publishAt` cannot be published. */
  | { type: 'release.fail'; name: string; publishAt: string; message: string };

/** What an editor does to one document's version in a release. */
export type VersionAction =
  | { type: 'version.create'; publishedId: string; document: Identified }
  | {
      type: 'version.copy';
      publishedId: string;
      versionId: string;
      baseId: string;
      ifBaseRevisionId: string | undefined;
    }
  | { type: 'version.replace'; document: Identified }
  | { type: 'version.unpublish'; versionId: string; publishedId: string };
