/** What makes a process of ours end; `disconnect` comes when whoever started it is gone. */
const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const;

export type Stopping = {
  readonly isAsked: boolean;
  /** From now on `stop` is called instead of ending at once; now, when that was asked already. */
  with(stop: () => Promise<void>): void;
};

/** Ends this process with 0 when it is asked to. To be called before anything else is loaded. */
export function whenAskedToStop(): Stopping {
  let isAsked = false;
  let stop: () => Promise<void> = async () => undefined;
  const end = () => stop().then(() => process.exit(0));
  for (const event of EVENTS) {
    process.on(event, () => {
      if (isAsked) return;
      isAsked = true;
      void end();
    });
  }
  return {
    get isAsked() {
      return isAsked;
    },
    with(given) {
      stop = given;
    },
  };
}
