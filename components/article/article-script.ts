/*
 * Marks the section being read in the contents list, and copies links to sections and code, without
 * React.
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
const b=e.target instanceof Element&&e.target.closest('[data-copy-link],[data-copy-code]');
if(!b||!navigator.clipboard)return;
navigator.clipboard.writeText(b.href||b.closest('figure').querySelector('code').textContent).then(()=>{
const t=b.dataset.was||=b.textContent;b.textContent=w.dataset.copied;
setTimeout(()=>{b.textContent=t},2000)},()=>{})})
})()`;
