/** What tests ask of a browser, whichever program drives it. Elements are named by CSS selectors. */
export type Browser = {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** In CSS pixels, of the page as far as the engine allows. */
  resize(width: number, height: number): Promise<void>;
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** The value of an expression in the page; it must be JSON. Undefined while the page is left. */
  evaluate(expression: string): Promise<unknown>;
  /** Of what is visible, as PNG. */
  screenshot(file: string): Promise<void>;
  /** What the browser itself complained of since the last call. */
  complaints(): string[];
  close(): Promise<void>;
};

export type Key = 'Enter' | 'Escape' | 'ArrowDown' | '/' | 'Control+k';

export type Engine = {
  name: string;
  /** What to install, where the engine is not here. */
  missing(): Promise<string | undefined>;
  /** Starts one in an empty profile below `folder`, with the clock of `ZONE`. */
  start(folder: string): Promise<Browser>;
};

/** Where the reader of the tests lives: half an hour off the full hours, and never at UTC. */
export const ZONE = 'Asia/Kolkata';
