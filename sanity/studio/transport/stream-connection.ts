/** One event stream that is asked for. */
export type StreamRequest = {
  /** Path and query on the lake. */
  path: string;
  /** Where to go on after a break. */
  lastEventId: string | null;
  authorization: string | null;
  signal: AbortSignal | null;
};

type Stream = {
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
  controller: ReadableStreamDefaultController<Uint8Array> | null;
  /** Stops listening for the caller's abort. */
  release: () => void;
};

/** What the lake sends: what became of a request, a piece of its stream, or its end. */
type Message = { id: number; status?: number; type?: string | null; chunk?: string; end?: true };

/** The lake sends a sign of life to every stream each 20 s; a connection this silent is dead. */
const SILENCE_MS = 50_000;
/** A connection that nobody uses stays open this long: tools close and open streams in one go. */
const IDLE_MS = 2_000;

/**
 * One WebSocket with many event streams in it. It opens with the first stream and closes after the
 * last. When it breaks, every stream in it breaks: who reads them asks again with the last event it
 * has seen, and the lake goes on from there.
 */
export class StreamConnection {
  readonly #address: string;
  readonly #streams = new Map<number, Stream>();
  readonly #encoder = new TextEncoder();
  #socket: WebSocket | null = null;
  #nextId = 1;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param address of the lake's multiplexer, `ws://…/mux`. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Asks for a stream, as `fetch` would. @throws {TypeError} when the lake cannot be reached. */
  open({ path, lastEventId, authorization, signal }: StreamRequest): Promise<Response> {
    if (signal?.aborted) return Promise.reject(abortError());
    const id = this.#nextId;
    this.#nextId += 1;
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      const abort = () => this.#abort(id);
      signal?.addEventListener('abort', abort, { once: true });
      const release = () => signal?.removeEventListener('abort', abort);
      this.#streams.set(id, { resolve, reject, controller: null, release });
      this.#send({
        op: 'sub',
        id,
        path,
        ...(lastEventId === null ? {} : { lastEventId }),
        ...(authorization === null ? {} : { authorization }),
      });
    });
  }

  #send(message: { id: number; [field: string]: unknown }): void {
    const socket = this.#socket ?? this.#connect();
    const send = () => {
      // Given up while the connection was being made.
      if (message.op === 'sub' && !this.#streams.has(message.id)) return;
      socket.send(JSON.stringify(message));
    };
    if (socket.readyState === WebSocket.OPEN) send();
    else socket.addEventListener('open', send, { once: true });
  }

  #connect(): WebSocket {
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    socket.addEventListener('message', (event) => {
      this.#heard();
      if (this.#socket === socket) this.#receive(JSON.parse(String(event.data)));
    });
    // After `error` always comes `close`.
    socket.addEventListener('close', () => {
      if (this.#socket === socket) this.#lose();
    });
    this.#heard();
    return socket;
  }

  /** Ends a connection that has said nothing for too long; the browser may not notice for minutes. */
  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lose(), SILENCE_MS);
  }

  #receive({ id, status, type, chunk, end }: Message): void {
    const stream = this.#streams.get(id);
    if (stream === undefined) return;
    if (status !== undefined) {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          stream.controller = controller;
        },
        cancel: () => this.#cancel(id),
      });
      const headers = { 'content-type': type ?? 'application/json' };
      stream.resolve(new Response(body, { status, headers }));
      if (status !== 200) this.#finish(id);
    }
    if (chunk !== undefined) stream.controller?.enqueue(this.#encoder.encode(chunk));
    if (end === true) this.#finish(id);
  }

  #finish(id: number): void {
    const stream = this.#streams.get(id);
    this.#forget(id);
    stream?.controller?.close();
  }

  #abort(id: number): void {
    const stream = this.#streams.get(id);
    this.#cancel(id);
    stream?.reject(abortError());
    stream?.controller?.error(abortError());
  }

  #cancel(id: number): void {
    if (!this.#streams.has(id)) return;
    this.#forget(id);
    if (this.#socket?.readyState === WebSocket.OPEN) this.#send({ op: 'unsub', id });
  }

  #forget(id: number): void {
    this.#streams.get(id)?.release();
    this.#streams.delete(id);
    if (this.#streams.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#close(), IDLE_MS);
  }

  /** The connection broke: so did all in it, each as a broken HTTP request would. */
  #lose(): void {
    const streams = [...this.#streams.values()];
    this.#streams.clear();
    this.#close();
    for (const stream of streams) {
      const error = new TypeError('The connection to the content lake broke');
      stream.release();
      stream.reject(error);
      stream.controller?.error(error);
    }
  }

  #close(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#idle);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }
}

function abortError(): Error {
  return new DOMException('The request was aborted', 'AbortError');
}
