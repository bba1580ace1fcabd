/** Key of local storage: the language that the reader chose, by its code; unset before that. */
const STORAGE_KEY = 'signpost-language';

/*
 * Offers the language that a reader chose on pages of another one; before a choice that of the
 * browser is offered. Who chose and comes from elsewhere is led there at once, as far as the page is
 * written in that language: a browser's language alone never leads anybody. Runs before the first
 * paint. The page is the same for everybody, and nothing is sent.
 */
export const LANGUAGE_OFFER = `(()=>{
const d=document,s=d.querySelector('[data-language-switch]'),
p=d.querySelector('[data-language-offer]'),all=[...s.querySelectorAll('a')],
of=c=>all.find(a=>a.dataset.language===c.toLowerCase())||all.find(a=>a.dataset.language.split('-')[0]===c.slice(0,2).toLowerCase());
let c=null;try{c=localStorage.getItem('${STORAGE_KEY}')}catch{}
const here=s.querySelector('[aria-current]'),chosen=c&&of(c),
wanted=chosen||of((navigator.languages||[navigator.language]).find(l=>of(l))||''),
inside=d.referrer&&new URL(d.referrer).origin===location.origin;
if(wanted&&wanted!==here&&wanted.dataset.offer){
if(chosen&&!inside)location.replace(wanted.href+location.hash);
const a=wanted.cloneNode();a.textContent=wanted.dataset.offer;p.replaceChildren(a);p.hidden=false}
})()`;

/** Keeps the language that a reader chooses, and closes the switch; in `layout/shell-script.ts`. */
export const LANGUAGE_CHOICE = `(()=>{
const d=document,s=d.querySelector('[data-language-switch]');if(!s)return;
s.parentNode.addEventListener('click',e=>{
const a=e.target instanceof Element&&e.target.closest('a');if(!a)return;
try{localStorage.setItem('${STORAGE_KEY}',a.dataset.language)}catch{}
a.hash||=location.hash});
d.addEventListener('click',e=>{if(e.target instanceof Node&&!s.contains(e.target))s.open=false});
s.addEventListener('keydown',e=>{if(e.key==='Escape'){s.open=false;s.firstElementChild.focus()}})
})()`;
