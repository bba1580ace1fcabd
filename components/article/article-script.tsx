/*
 * What the page gains where scripts run, in a few hundred bytes and without waiting for React:
 * the contents list marks the section being read, and links to sections and code can be copied.
 *
 * The reading line goes from the top of the window to its bottom as the page goes from its start
 * to its end, so that short last sections get their turn.
 */
const SCRIPT = `(()=>{
const d=document,w=d.querySelector('.prose'),l=[...d.querySelectorAll('.toc-beside a')],
h=l.map(a=>d.getElementById(decodeURIComponent(a.hash.slice(1))));
let c,p;
const mark=()=>{p=0;
const r=d.documentElement,m=r.scrollHeight-innerHeight,y=Math.max(96,m>0?scrollY/m*innerHeight:0);
let i=h.findLastIndex(e=>e&&e.getBoundingClientRect().top<=y);
const n=l[Math.max(i,0)];
if(n===c)return;
c?.removeAttribute('aria-current');n.setAttribute('aria-current','location');c=n};
const soon=()=>{p||=requestAnimationFrame(mark)};
if(l.length){addEventListener('scroll',soon,{passive:true});addEventListener('resize',soon);soon()}
w?.addEventListener('click',e=>{
const b=e.target instanceof Element&&e.target.closest('[data-copy-link],[data-copy-code]');
if(!b||!navigator.clipboard)return;
navigator.clipboard.writeText(b.href||b.closest('figure').querySelector('code').textContent).then(()=>{
const t=b.dataset.was||=b.textContent;b.textContent=w.dataset.copied;
setTimeout(()=>{b.textContent=t},2000)},()=>{})})
})()`;

/** Comes after the article, so that everything it looks for is there. */
export function ArticleScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
