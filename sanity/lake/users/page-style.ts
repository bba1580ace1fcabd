/** The style of the sign-in pages: the colours and the shapes of the site, and nothing loaded. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #0f1419);
  --sheet: light-dark(#ffffff, #151b22);
  --ink: light-dark(#16202b, #ece8df);
  --ink-2: light-dark(#4b5967, #b3bcc4);
  --line: light-dark(#e3ded4, #26303a);
  --edge: light-dark(#7f8a95, #6c7985);
  --way: light-dark(#0a5c8a, #7cc4ee);
  --code: light-dark(#f4f1ea, #1a2129);
  --blaze: #ffd34d;
}
* { box-sizing: border-box; margin: 0; }
html {
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 system-ui, sans-serif;
  text-size-adjust: 100%;
}
body {
  min-height: 100svh;
  display: grid;
  align-content: center;
  justify-items: center;
  padding: 1.5rem 1rem;
  overflow-wrap: anywhere;
}
main {
  width: 100%;
  max-width: 30rem;
  background: var(--sheet);
  border: 1px solid var(--line);
  border-top: 5px solid var(--blaze);
  border-radius: 6px;
  padding: clamp(1.25rem, 5vw, 2.25rem);
  display: grid;
  gap: 1rem;
}
svg { width: 2.25rem; height: 2.25rem; fill: var(--ink); }
svg .blaze { fill: var(--blaze); }
h1 {
  font-size: clamp(1.5rem, 1.3rem + 1vw, 1.875rem);
  font-weight: 680;
  line-height: 1.2;
  letter-spacing: -0.018em;
  text-wrap: balance;
}
p { text-wrap: pretty; }
p.note { color: var(--ink-2); font-size: 0.9375rem; }
a { color: var(--way); text-underline-offset: 0.2em; }
code {
  display: block;
  background: var(--code);
  border-radius: 4px;
  padding: 0.625rem 0.75rem;
  font: 0.875rem/1.5 ui-monospace, monospace;
}
form { display: grid; gap: 0.625rem; }
label { font-weight: 650; }
input {
  width: 100%;
  min-height: 2.75rem;
  padding: 0 0.75rem;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--paper);
  color: inherit;
  font: inherit;
}
::placeholder { color: var(--ink-2); opacity: 1; }
button, a.button {
  display: grid;
  place-items: center;
  min-height: 2.75rem;
  padding: 0.5rem 1.25rem;
  border: 0;
  border-radius: 6px;
  background: var(--ink);
  color: var(--paper);
  font: inherit;
  font-weight: 700;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
button:hover, a.button:hover { background: var(--ink-2); }
button.quiet { background: none; color: var(--ink); border: 1px solid var(--edge); }
button.quiet:hover { border-color: var(--ink); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;
