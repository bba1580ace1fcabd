/** The part of a `streamx` stream that is needed to write to it. */
type Sink = {
  readonly destroyed: boolean;
  write(chunk: Buffer): boolean;
  end(data: unknown): unknown;
  destroy(error?: Error): void;
  once(event: 'drain' | 'close', listener: () => void): unknown;
};

/**
 * Writes all bytes at the pace of the sink. A failure to read them destroys it.
 * @returns that failure: whoever waits for the sink learns only that it was destroyed.
 */
export async function feed(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  sink: Sink,
): Promise<Error | null> {
  const closed = new Promise<void>((resolve) => sink.once('close', resolve));
  try {
    for await (const chunk of bytes) {
      if (sink.destroyed) return null;
      if (sink.write(chunk)) continue;
      const drained = new Promise<void>((resolve) => sink.once('drain', resolve));
      await Promise.race([drained, closed]);
    }
    sink.end(null);
    return null;
  } catch (error) {
    const failure = Error.isError(error) ? error : new Error(String(error));
    sink.destroy(failure);
    return failure;
  }
}
