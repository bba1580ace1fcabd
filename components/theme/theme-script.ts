/** Key of local storage; unset while the choice equals the system's. */
const STORAGE_KEY = 'signpost-theme';

/*
 * Runs before the first paint, so that the theme never flashes; works before hydration. Browsers
 * may forbid storage. The policy of pages lets nothing but this say which addresses and markup
 * scripts may put into the page.
 */
export const THEME_SCRIPT = `(()=>{
const r=document.documentElement,k='${STORAGE_KEY}',m=matchMedia('(prefers-color-scheme: dark)');
r.dataset.js='';
self.trustedTypes?.createPolicy('default',{createHTML:h=>h,
createScriptURL:u=>{if(new URL(u,location).origin===location.origin)return u}});
try{const t=localStorage.getItem(k);if(t==='dark'||t==='light')r.dataset.theme=t}catch{}
document.addEventListener('click',e=>{
if(!(e.target instanceof Element)||!e.target.closest('[data-theme-switch]'))return;
const s=m.matches?'dark':'light',n=(r.dataset.theme||s)==='dark'?'light':'dark';
if(n===s)delete r.dataset.theme;else r.dataset.theme=n;
try{if(n===s)localStorage.removeItem(k);else localStorage.setItem(k,n)}catch{}
})})()`;
