/* Fills the lines as `localTime` does, without React. */
export const LOCAL_TIMES_SCRIPT = `(()=>{
const o={year:'numeric',month:'short',day:'numeric',hour:'2-digit',minute:'2-digit',hourCycle:'h23'};
for(const e of document.querySelectorAll('[data-local]')){
const t=p=>new Intl.DateTimeFormat(document.documentElement.lang,{...o,...p})
.format(new Date(e.previousElementSibling.dateTime));
e.textContent=t()===t({timeZone:'UTC'})?'':e.dataset.local.replace('{date}',t({timeZoneName:'short'}))}
})()`;
