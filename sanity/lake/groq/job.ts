import type { SourceMapStyle } from '../source-map/source-map.ts';
import type { RunLimits } from './limited-run.ts';
import type { Perspective } from './perspective.ts';
import type { VisibilityWindow } from './visibility-window.ts';

/** A query on its way to a worker. */
export type Job = {
  id: number;
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  /** False for anonymous callers. */
  withPrivate: boolean;
  /** True for visitors, who see windowed documents in their window only. */
  isVisitor: boolean;
  /** Milliseconds since the epoch: what `now()` gives. */
  now: number;
  identity: string;
  limits: RunLimits;
  /** Whether the answer is to say which texts come from where. */
  sourceMap?: SourceMapStyle | undefined;
  /** Longest result, in UTF-16 units; that of the engine if absent. */
  maxResultLength?: number;
};

/**
 * Messages of a worker: `ready` once, then for each job `started` and an outcome. `cpuMs` is the
 * processor time that the job took.
 */
export type Report =
  | { kind: 'ready' }
  | { kind: 'started'; id: number }
  /** The file cannot be read, as an error with its code cannot be sent. The thread is of no use. */
  | { kind: 'fault'; id: number; message: string }
  | {
      kind: 'result';
      id: number;
      cpuMs: number;
      json: string;
      syncTags: string[];
      ms: number;
      /** JSON text. */
      sourceMap?: string | undefined;
    }
  | {
      kind: 'failure';
      id: number;
      cpuMs: number;
      status: number;
      type: string;
      message: string;
      details: Record<string, unknown>;
    };

export type WorkerOptions = {
  file: string;
  projectId: string;
  dataset: string;
  visibilityWindow: VisibilityWindow | undefined;
  /** Lowers the priority of the thread on Linux, from 0 to 19. */
  niceness: number;
};
