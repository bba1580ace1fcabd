/*
 * Tells our own server what readers do, so that people can see what is read and what is searched
 * for without success: that this article was opened, or that this search was made and which result was
 * chosen. No cookie, nothing kept in the browser, nothing sent for readers who ask not to be
 * tracked. A page drawn ahead tells it when somebody looks at it.
 */
const SCRIPT = `(()=>{
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
if(a)send({type:'open',query,slug:decodeURIComponent(a.pathname.split('/').pop()),locale:d.documentElement.lang})},true)
})()`;

type Props =
  | { articleId: string }
  | {
      query: string;
      /** How many results the search had, of all types. */
      results: number;
    };

/** Comes last on a page, so that it holds nobody up. */
export function ReaderScript(props: Props) {
  const facts =
    'articleId' in props
      ? { 'data-article': props.articleId }
      : { 'data-query': props.query, 'data-results': props.results };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
  return <script {...facts} dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
