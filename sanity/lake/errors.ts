/** One failed mutation of a transaction, in the words and fields of Sanity's API. */
export type MutationErrorItem = {
  index: number;
  error: { type: string; description: string; [detail: string]: unknown };
};

/**
 * A request the lake refuses for a reason the caller can understand.
 * `status` is an HTTP status; `type` one of Sanity's error names.
 */
export class LakeError extends Error {
  override name = 'LakeError';
  readonly status: number;
  readonly type: string;
  readonly details: Record<string, unknown>;

  constructor(
    status: number,
    type: string,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.details = details;
  }
}

/** What a caller sent has another form than it must have; `message` says which part. */
export function malformed(message: string): LakeError {
  return new LakeError(400, 'validationError', message);
}

/** A transaction that was refused as a whole; nothing of it was stored. */
export class MutationError extends LakeError {
  override name = 'MutationError';
  readonly items: MutationErrorItem[];

  constructor(
    status: number,
    items: MutationErrorItem[],
    type: 'mutationError' | 'actionError' = 'mutationError',
  ) {
    const reasons = items.map((item) => item.error.description).join('; ');
    const what = type === 'mutationError' ? 'mutation(s)' : 'action(s)';
    super(status, type, `The ${what} failed: ${reasons}`);
    this.items = items;
  }
}

/** A lake cannot be opened or served; the message is one sentence for an operator. */
export class StoreError extends Error {
  override name = 'StoreError';
  /** The setting to change, where there is one. */
  readonly setting: 'port' | 'dir' | 'dataset' | null;

  constructor(message: string, setting: StoreError['setting'] = null) {
    super(message);
    this.setting = setting;
  }
}
