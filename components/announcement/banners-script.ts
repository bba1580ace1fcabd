/** Runs before the first paint, so that a banner which is over or was dismissed never shows. */
export const BANNERS_FIRST = `(()=>{let g=[];
try{g=(localStorage.getItem('signpost-dismissed')||'').split('\\n')}catch{}
for(const e of document.querySelectorAll('[data-key]'))
e.hidden=(+e.dataset.until||1/0)<=Date.now()||g.includes(e.dataset.key)})()`;

/*
 * Runs when the page has been read, from the file of `layout/shell-script.ts`.
 *
 * Hides each banner at its end, by the reader's clock or, when that is more than 5 s off, by the
 * server's. While somebody looks at the page it requests new banners once a minute. The keys of the
 * last twenty dismissed banners stay in the browser, if it allows storage, and are never sent. A failed
 * request is repeated a minute later.
 */
export const BANNERS_SCRIPT = `(()=>{
const d=document,b=d.getElementById('banners'),k='signpost-dismissed',l=d.documentElement.lang.toLowerCase();
let s=0,t,a=-1e9;
const all=()=>[...b.querySelectorAll('[data-key]')];
const kept=()=>{try{return(localStorage.getItem(k)||'').split('\\n')}catch{return[]}};
const show=()=>{clearTimeout(t);
const n=Date.now()+s,g=kept();let m=1/0;
for(const e of all()){const u=+e.dataset.until||1/0,h=u<=n||g.includes(e.dataset.key);
if(h&&e.contains(d.activeElement))d.querySelector('main')?.focus({preventScroll:true});
e.hidden=h;if(u>n&&u<m)m=u}
if(m<1/0)t=setTimeout(()=>{show();if(m<=Date.now()+s)setTimeout(ask,500)},Math.min(m-n,2147483647))};
const ask=()=>{a=performance.now();
fetch('/api/banners'+(l&&l!=='en'?'?locale='+l:'')).then(async r=>{if(r.status!==200)return;
const o=Date.parse(r.headers.get('date'))+500-Date.now(),j=await r.json();
s=Math.abs(o)>5e3?o:0;
if(j.version!==b.dataset.version){b.dataset.version=j.version;b.innerHTML=j.html}
show()}).catch(()=>{})};
const due=w=>{show();if(d.visibilityState==='visible'&&performance.now()-a>w)ask()};
b.addEventListener('click',e=>{
const c=e.target instanceof Element&&e.target.closest('[data-dismiss]');if(!c)return;
try{localStorage.setItem(k,[c.closest('[data-key]').dataset.key,...kept()].slice(0,20).join('\\n'))}
catch{c.closest('[data-key]').remove()}
show()});
b.dataset.live='';
d.addEventListener('visibilitychange',()=>due(15e3));
setTimeout(due,1500,0);setInterval(due,6e4,45e3);
show()})()`;
