import { scriptFile } from './script-file.ts';

/*
 * Brings React and Next when a reader reaches for a form, links or a button in a `data-island`, by
 * pointer, focus or key. The payload is data, so that no policy has to allow it as script. What is
 * typed stays. Ctrl-K, Cmd-K and / open the search, never a key of an input method, whose last one
 * has the code 229 in WebKit; readers turn / off (`components/search/slash-key.tsx`). A form with
 * `data-hold` waits for its island; after 4 s the browser sends it itself. Where a script fails, or
 * Firefox ends it because the page is left, the next touch brings what has not run, each once.
 */
export const LOADER = `(()=>{
const d=document,{page}=d.currentScript.dataset,held=new Map(),ran={};
let loading,all;
const islandOf=e=>e.target instanceof Element&&e.target.closest('form,nav,button')?.closest('[data-island]');
const add=src=>ran[src]||new Promise((done,failed)=>{
const s=d.createElement('script');s.src=src;s.onload=()=>done(ran[src]=1);s.onerror=failed;d.head.append(s)});
const get=async()=>{const r=await fetch(page);if(!r.ok)throw r.status;return r.json()};
const load=()=>loading||=(async()=>{
if(!all){all=await get();(self.TURBOPACK||=[]).push(...all.chunks);(self.__next_f||=[]).push(...all.flight)}
await Promise.all(all.sources.map(add))})().catch(e=>{if(e!==404)loading=0;release()});
const release=i=>{for(const[at,[form,button]]of held)if(!i||i===at){
held.delete(at);clearTimeout(at.late);at.removeAttribute('aria-busy');
if(i)form.requestSubmit(button);else form.submit()}};
for(const on of['pointerover','pointerdown','focusin','keydown'])
d.addEventListener(on,e=>{const i=islandOf(e);if(i&&!('live'in i.dataset))load()},{passive:true,capture:true});
d.addEventListener('submit',e=>{const i=islandOf(e);
if(!i||!('hold'in i.dataset)||'live'in i.dataset)return;
e.preventDefault();held.set(i,[e.target,e.submitter]);i.setAttribute('aria-busy','true');
clearTimeout(i.late);i.late=setTimeout(release,4e3);load()},true);
d.addEventListener('island',e=>release(e.target));
d.addEventListener('keydown',e=>{const{key,target:t}=e,k=(e.ctrlKey||e.metaKey)&&key==='k',p=d.getElementById('palette');
if(!p||e.isComposing||e.keyCode===229||e.altKey||e.shiftKey&&k)return;
if(!k&&(key!=='/'||e.ctrlKey||e.metaKey||t.isContentEditable||/^(INPUT|SELECT|TEXTAREA)$/.test(t.tagName)))return;
try{if(!k&&localStorage.slash)return}catch{}
e.preventDefault();
if(!p.open){p.showModal();p.querySelector('input').select()}else if(k)p.close()});
})()`;

export const LOADER_FILE = scriptFile('loader', LOADER);

/** @param address of what it brings. */
export function loaderTag(address: string): string {
  return `<script src="${LOADER_FILE.path}" data-page="${address}" async=""></script>`;
}
