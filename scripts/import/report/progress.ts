/** Shows how far something is, on one line of a terminal, or now and then on lines of their own. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  #last = '';
  #tenth = -1;

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
  }

  show(what: string, done: number, all: number): void {
    if (all === 0) return;
    const share = Math.min(1, done / all);
    if (this.#out.isTTY) {
      const width = 30;
      const filled = Math.round(share * width);
      this.#out.write(
        `\r${what.padEnd(10)} [${'█'.repeat(filled)}${'·'.repeat(width - filled)}] ${done} of ${all}\u001b[K`,
      );
      if (done >= all) this.#out.write('\n');
      return;
    }
    const tenth = Math.floor(share * 10);
    if (what === this.#last && tenth === this.#tenth) return;
    this.#last = what;
    this.#tenth = tenth;
    this.#out.write(`${what}: ${done} of ${all}\n`);
  }

  say(line: string): void {
    this.#out.write(this.#out.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
  }
}
