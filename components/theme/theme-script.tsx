/** Key of local storage; unset while the choice equals the system's. */
const STORAGE_KEY = 'signpost-theme';

/*
 * Runs before the first paint, so that the theme never flashes; works before hydration. Browsers
 * may forbid storage.
 */
export const THEME_SCRIPT = `(()=>{
const r=document.documentElement,k='${STORAGE_KEY}',m=matchMedia('(prefers-color-scheme: dark)');
r.dataset.js='';
try{const t=localStorage.getItem(k);if(t==='dark'||t==='light')r.dataset.theme=t}catch{}
document.addEventListener('click',e=>{
if(!(e.target instanceof Element)||!e.target.closest('[data-theme-switch]'))return;
const s=m.matches?'dark':'light',n=(r.dataset.theme||s)==='dark'?'light':'dark';
if(n===s)delete r.dataset.theme;else r.dataset.theme=n;
try{if(n===s)localStorage.removeItem(k);else localStorage.setItem(k,n)}catch{}
})})()`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file.
  return <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />;
}
