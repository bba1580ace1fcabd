/** The part of a `streamx` stream that is needed to write to it. */
type Sink = {
  readonly destroyed: boolean;
  write(chunk: Buffer): boolean;
  end(data: unknown): unknown;
  destroy(error?: Error): void;
  once(event: 'drain' | 'close', listener: () => void): unknown;
};

/** Writes all bytes at the pace of the sink. A failure to read them destroys it. */
export async function feed(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  sink: Sink,
): Promise<void> {
  try {
    for await (const chunk of bytes) {
      if (sink.destroyed) return;
      if (!sink.write(chunk)) await drained(sink);
    }
    sink.end(null);
  } catch (error) {
    sink.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function drained(sink: Sink): Promise<void> {
  return new Promise((resolve) => {
    sink.once('drain', resolve);
    sink.once('close', resolve);
  });
}
