/*
 * Sends to our own server that this article was opened, or that this search was made and which
 * result was opened. No cookies, no storage, nothing from readers who opted out. A prerendered page
 * sends it when it is shown.
 */
export const READER_SCRIPT = `(()=>{
const d=document,n=navigator,{article,query,results}=d.currentScript.dataset;
if(n.doNotTrack==='1'||n.globalPrivacyControl||!n.sendBeacon)return;
const send=e=>n.sendBeacon('/api/events',JSON.stringify(e));
const seen=()=>{
if(d.prerendering||d.visibilityState!=='visible')return;
d.removeEventListener('visibilitychange',seen);d.removeEventListener('prerenderingchange',seen);
send(article?{type:'view',articleId:article}:{type:'search',query,results:+results})};
d.addEventListener('visibilitychange',seen);d.addEventListener('prerenderingchange',seen);seen();
if(query)d.addEventListener('click',e=>{
const a=e.target instanceof Element&&e.target.closest('main article a[href*="/articles/"]');
if(a)send({type:'open',query,slug:decodeURIComponent(a.pathname.split('/').pop()),locale:d.documentElement.lang.toLowerCase()})},true)
})()`;
