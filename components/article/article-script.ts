/*
 * Marks the section being read in the contents list, copies links to sections and code, and puts the
 * player of another site above its card when a reader presses it, without React.
 *
 * A section is being read once its heading has passed the top of the window. Over the last window
 * height that line moves to the bottom, so that short last sections are reached. A section that a
 * link led to stays marked until the reader scrolls.
 */
export const ARTICLE_SCRIPT = `(()=>{
const d=document,w=d.querySelector('.prose'),l=[...d.querySelectorAll('.toc-beside a')],
h=l.map(a=>d.getElementById(decodeURIComponent(a.hash.slice(1))));
let c,p,g,s;
const mark=()=>{p=0;
const v=innerHeight,rest=d.documentElement.scrollHeight-v-scrollY,
y=96+Math.max(0,1-rest/v)*(v-96),
i=g>=0&&Math.abs(scrollY-s)<48?g:h.findLastIndex(e=>e&&e.getBoundingClientRect().top<=y),
n=l[Math.max(i,0)];
if(n===c)return;
c?.removeAttribute('aria-current');n.setAttribute('aria-current','location');c=n;
n.closest('nav').scrollTop=n.offsetTop-v/3};
const soon=()=>{p||=requestAnimationFrame(mark)};
const jump=()=>{g=l.findIndex(a=>a.hash===location.hash);s=scrollY;soon()};
if(l.length){addEventListener('scroll',soon,{passive:true});addEventListener('resize',soon);
addEventListener('hashchange',jump);addEventListener('load',jump);jump()}
w?.addEventListener('click',e=>{
const t=e.target instanceof Element&&e.target,a=t&&t.closest('[data-player]');
if(a&&!e.button&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey){e.preventDefault();
const f=d.createElement('iframe');f.title=a.querySelector('b').textContent;
f.allow='autoplay; fullscreen; picture-in-picture; encrypted-media';f.allowFullscreen=true;
f.referrerPolicy='strict-origin-when-cross-origin';f.src=a.dataset.player;
a.removeAttribute('data-player');a.before(f);f.focus();return}
const b=t&&t.closest('[data-copy-link],[data-copy-code]');
if(!b||!navigator.clipboard)return;
navigator.clipboard.writeText(b.href||b.closest('figure').querySelector('code').textContent).then(()=>{
const t=b.dataset.was||=b.textContent;b.textContent=w.dataset.copied;
setTimeout(()=>{b.textContent=t},2000)},()=>{})})
})()`;
