/* Made by `make app` of modules cbcdaa8df653631f */
var j=(n,t)=>new Date(Date.parse(n+"T00:00:00Z")+t*864e5).toISOString().slice(0,10),lt=(n,t)=>Math.round((Date.
parse(t+"T00:00:00Z")-Date.parse(n+"T00:00:00Z"))/864e5);function ht(n){let t=new Date(n+"T00:00:00Z");return{
year:t.getUTCFullYear(),month:t.getUTCMonth(),day:t.getUTCDate(),weekday:t.getUTCDay()}}function Ft(n){let t=0;return n.map(e=>t+=e)}function ui(n,t,e){let s=new Array(n.length/2);for(let o=0,r=0,i=0;o<
s.length;o++)r+=n[2*o],i+=n[2*o+1],s[o]=[t[0]+r/e,t[1]+i/e];return s}function Ku(n){let t=[1/0,1/0,-1/0,-1/0];
for(let e=0,s=0,o=0;e<n.length;e+=2)s+=n[e],o+=n[e+1],s<t[0]&&(t[0]=s),o<t[1]&&(t[1]=o),s>t[2]&&(t[2]=s),o>t[3]&&
(t[3]=o);return t}function hi(n,t,e){let s=n.length,[o,r]=[0,0];for(let a=0;a<s;a+=2)o+=n[a],r+=n[a+1];let i=!1;
for(let a=0,c=0,l=0;a<s;a+=2)c+=n[a],l+=n[a+1],l>e!=r>e&&t<(o-c)*(e-l)/(r-l)+c&&(i=!i),o=c,r=l;return i}function qu(n,t,e){
let s=n.rings.map(a=>ui(a,e.origin,e.scale));s.forEach(a=>a.push(a[0]));let{control:o,from:r,until:i}=n;return{
type:"Feature",id:t,properties:{control:o,from:r,until:i},geometry:{type:"Polygon",coordinates:s}}}function Yu(n,t,e){
let{from:s,until:o}=n;return{type:"Feature",id:t,properties:{control:"line",from:s,until:o},geometry:{type:"Li\
neString",coordinates:ui(n.line,e.origin,e.scale)}}}function Zu(n){let t=null;return(e,s)=>{t=t||n.runs.map(a=>Ku(
a.rings[0]));let o=t,[r,i]=[(e-n.origin[0])*n.scale,(s-n.origin[1])*n.scale];return n.runs.filter(({rings:a},c)=>Ju(
o[c],r,i)&&Qu(a,r,i)).map(({control:a,from:c,until:l})=>({control:a,from:c,until:l}))}}var Ju=([n,t,e,s],o,r)=>n<=
o&&o<=e&&t<=r&&r<=s,Qu=(n,t,e)=>hi(n[0],t,e)&&!n.slice(1).some(s=>hi(s,t,e));function td(n,t){let e=new Set([n.
first,n.until]);return t.forEach(s=>e.add(s.from).add(s.until)),[...e].filter(s=>s>=n.first&&s<n.until).sort((s,o)=>s-
o)}function an(n){let t=[...n.runs,...n.lines||[]],e=new Array(t.length),s=td(n,t),o=new Map,r=(c,l)=>e[l]??="\
rings"in c?qu(c,l,n):Yu(c,l,n),i=c=>c<n.first||c>=n.until?-1:St(s,c);function a(c){let l=i(c);if(l<0)return[];
let h=o.get(l);if(h)return h;let d=t.flatMap((p,g)=>p.from<=c&&c<p.until?[r(p,g)]:[]);return o.set(l,d),d}return{
source:n.source,first:n.first,until:n.until,snapshots:Ft(n.snapshots),changes:s,features:a,stretch:i,holding:Zu(
n),marks:n.marks||[]}}function St(n,t){let e=0,s=n.length;for(;e<s;){let o=e+s>>1;n[o]<=t?e=o+1:s=o}return e-1}
function mt(n,t){if(t<n.first||t>=n.until)return null;let e=St(n.snapshots,t);return e<0?null:n.snapshots[e]}var di=(n,t)=>{
let e=mt(n,t);return e!==null&&e!==t};function pi(n,t,e){let{changes:s}=n,o=St(s,e>0?t:t-1),r=e>0?s[o+1]:s[o];
return r===void 0?null:r}function fi(n){let t=n.snapshots.slice(1).concat(n.until);return n.snapshots.map((s,o)=>[
s+1,t[o]]).filter(([s,o])=>o>s)}var gi=n=>n.kind==="unread"||n.kind==="pending";function At(n,t){let e=mt(n,t);if(e===null)return null;let s=n.
marks.filter(r=>r.day===e),o=n.marks.filter(gi).filter(r=>r.day>e&&r.day<=t);return{snapshot:e,held:e!==t,why:o[o.
length-1]||null,incomplete:s.find(r=>r.kind==="incomplete")??null,carried:s.filter(r=>r.kind==="carried")}}var Eo=(n,t)=>j(
n,t),Oo=(n,t)=>n.say("ground."+t);function ed(n,t){let e="stand.code."+t.code;return n.has(e)?n.say(e):n.plain(
t.message||t.code)}function nd(n,{code:t,message:e,control:s,region:o,before:r,after:i}){if(!n.has("stand.pend\
ing."+t))return n.plain(e||t);let a=o?n.say("cmp.in."+o):"";return n.say("stand.pending."+t,{ground:s?Oo(n,s):
"",where:a,before:mi(n,r),after:mi(n,i)}).replace(/ {2,}/g," ")}var mi=(n,t)=>t==null?"\u2013":n.area(t);function sd(n,t,e,s){
let r={file:n.plain(e.file),day:n.date(Eo(t,e.day)),reason:e.kind==="unread"?ed(n,e):nd(n,e)};return n.say("st\
and."+e.kind+(e.day===s?"":".of"),r)}function ko(n,t,e,s){let o=At(e,s);return o?.held&&o.why?sd(n,t,o.why,s):
null}function od(n,t,e,s){let o=At(e,s);if(!o?.held)return null;let r=n.date(Eo(t,o.snapshot)),i=ko(n,t,e,s);return i?
n.say("stand.held",{date:r,why:i}):n.say("badge.held",{date:r})}function rd(n,t){let e=[];return t.aside&&e.push(
n.say("stand.aside",{aside:n.number(t.aside,0),of:n.number(t.of,0)})),t.cut&&e.push(n.say("stand.cut")),n.say(
"stand.incomplete",{what:e.join("; ")})}function id(n,t,e){let{control:s,since:o}=e;return o===null?n.say("sta\
nd.unknown",{ground:Oo(n,s)}):n.say("stand.carried",{ground:Oo(n,s),date:n.date(Eo(t,o))})}function gt(n,t,e,s){
let o=At(e,s);if(!o)return[];let r=[],i=od(n,t,e,s);return i&&r.push({kind:"held",text:i}),o.incomplete&&r.push(
{kind:"incomplete",text:rd(n,o.incomplete)}),o.carried.forEach(a=>r.push({kind:"carried",text:id(n,t,a)})),r}function yi(n,t,e,s){
let o=t?At(t,e):null;return o?.carried.some(r=>r.control===s&&r.since===null)?n.say("unknown.map"):n.say(o?.incomplete?
"unknown.incomplete":"unknown")}function xi(n,t,e){let s=o=>[...new Set(n.marks.filter(r=>o===gi(r)).map(r=>r.
day))].filter(r=>r>=t&&r<e);return{missed:s(!0),part:s(!1)}}function wi(n,t,e,s){let o=n&&At(n,t);return e.includes(
s)&&!o?.carried.some(r=>r.control===s&&r.since===null)}var bi=(n,t)=>!!(n&&At(n,t)?.incomplete);var So=n=>n instanceof Error?n.message:String(n);function U(n){console.info("Salient: "+So(n))}var Mo=[10,38,62,64],ut=[4,16];function Ae({lon:n,lat:t}){let[e,s,o,r]=Mo;return n!==null&&t!==null&&e<=n&&n<=
o&&s<=t&&t<=r}var Lo=["auto","light","dark"],Wt=["changes","swipe","side"],J=["contact","places","rivers","names","band"],yt=[
"day","claims","places","source"],ad=/^[A-Za-z][A-Za-z0-9_-]{0,31}$/,cd=/^\d\d(\.\d{1,9})?,\d\d(\.\d{1,9})?$/,
vi=5,ln="latest",ld=/^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh(id)?|mc_[ce]id|_ga|_gl|_)$/,
hd=/^(?!0000)\d{4}-\d{2}-\d{2}$/,ud=/^ *\d{1,6}(\.\d{1,20})? *$/,Tt=n=>t=>n.find(e=>e===t)??null;function Ce(n){
if(!hd.test(n||""))return null;let t=new Date(n+"T00:00:00Z");return!Number.isNaN(t.getTime())&&t.toISOString().
slice(0,10)===n?n:null}var dd=(n,t,e)=>n===ln?e.latest(t):Ce(n);function Oi(n,t){let[e,s,...o]=(n||"").split("\
@");return o.length===0&&t.sources.includes(e)&&Ce(s)?n:null}var pd=(n,t)=>t&&Tt(Wt)(n)||Wt[0];function fd(n){
if(n==null)return null;let t=n.split(",").filter(Boolean);return t.every(e=>J.includes(e))?J.filter(e=>t.includes(
e)):null}function md(n){let t=(n||"").split(",").map(r=>ud.test(r)?Number(r):NaN);if(t.length!==3||!t.every(Number.
isFinite))return null;let[e,s,o]=t;return Ae({lon:e,lat:s})&&o>=ut[0]&&o<=ut[1]?[e,s,o]:null}var cn=n=>n&&ad.test(
n)?n:null;function Io(n){if(!n||!cd.test(n))return null;let[t,e]=n.split(",").map(Number);return Ae({lon:t,lat:e})?
{lon:t,lat:e}:null}var Ao=({lon:n,lat:t})=>Te(n,vi)+","+Te(t,vi);function Ei(n){let t=Io(n);return cn(n)||t&&Ao(
t)}var ki=({claim:n,place:t})=>n?"claims":t?"places":yt[0],gd=n=>n&&/^[0-9a-f]{12}$/.test(n)?n:null;function Pe(n,t){
let e=new URLSearchParams(n),s=(h,d)=>d(e.get(h),t),o=s("source",Tt(t.sources))||t.source,r=s("from",Ce),i=s("\
to",Ce),a=s("compare",Oi),c=!(r&&i)||r<i,l={claim:s("claim",cn),place:s("place",Ei)};return{date:dd(e.get("dat\
e"),o,t)||t.date(o),source:o,region:s("region",Tt(t.regions))||t.regions[0],compare:a,mode:pd(e.get("mode"),a),
from:c?r:null,to:c?i:null,layers:s("layers",fd)||J,view:s("view",md),...l,tab:s("tab",Tt(yt))||ki(l),theme:s("\
theme",Tt(Lo))||t.theme,lang:s("lang",Tt(t.languages))||t.lang,rev:s("rev",gd)}}function Si(n,t){let e=new URLSearchParams(
n),s=r=>i=>!r||!i||!cn(i)||r.has(i)?i:null,o={source:Tt(t.sources),region:Tt(t.regions),date:r=>r===ln?r:Ce(r),
compare:r=>Oi(r,t),claim:r=>s(t.claims)(cn(r)),place:r=>s(t.settlements)(Ei(r))};return Object.entries(o).filter(
([r,i])=>e.get(r)&&!i(e.get(r))).map(([r])=>r)}var Mi=n=>[...new URLSearchParams(n).keys()].some(t=>ld.test(t)),
Te=(n,t)=>String(Number(n.toFixed(t))),yd=([n,t,e])=>[Te(n,4),Te(t,4),Te(e,2)].join(","),xd=n=>encodeURIComponent(
n).replace(/%2C/g,",").replace(/%40/g,"@");function hn(n,t){let e=Pe("",t);return[["date",n.claim||n.date!==t.
date(n.source)?n.date:null],["source",n.source!==e.source?n.source:null],["region",n.claim||n.region!==e.region?
n.region:null],["compare",n.compare],["mode",n.compare&&n.mode!==Wt[0]?n.mode:null],["from",n.from],["to",n.to],
["layers",n.layers.length!==J.length?n.layers.join(","):null],["view",n.view&&yd(n.view)],["claim",n.claim],["\
place",n.place],["tab",n.tab!==ki(n)?n.tab:null],["theme",n.theme!==e.theme?n.theme:null],["lang",n.lang!==e.lang?
n.lang:null],["rev",n.rev]].flatMap(([o,r])=>r==null?[]:[o+"="+xd(r)]).join("&")}var u=n=>document.getElementById(n);function y(n,t){n.textContent!==t&&(n.textContent=t)}function v(n,t){n.hidden===
t&&(n.hidden=!t)}function k(n,t,e){n.getAttribute(t)!==e&&n.setAttribute(t,e)}function f(n,t,e){let s=document.
createElement(n);return t&&(s.className=t),e!==void 0&&(s.textContent=e),s}var Li=n=>document.querySelectorAll(
"["+n+"]");function Ii(n){document.documentElement.lang=n.lang,Li("data-word").forEach(t=>y(t,n.say(t.dataset.
word??""))),Li("data-name").forEach(t=>Ne(t,n.say(t.dataset.name??"")))}function Ne(n,t){k(n,"aria-label",t),n.
tagName==="BUTTON"&&k(n,"title",t)}function Ct(n,t){let e=f("a","",n);return/^https?:\/\//.test(t||"")&&Object.
assign(e,{href:t,rel:"noopener noreferrer",target:"_blank"}),e}function X(n,t){let e=f("button","link",n);return e.
type="button",e.addEventListener("click",t),e}var wd=/\/embed\/?$/,Ai={width:480,height:400},bd=n=>wd.test(n),To=n=>n.width<Ai.width||n.height<Ai.height,Co=()=>({
width:window.innerWidth,height:window.innerHeight}),_=bd(globalThis.location?.pathname??""),Ti=()=>_&&To(Co());function G(n){let t=0;return e=>{clearTimeout(t),t=setTimeout(e,n)}}var Ci=n=>n.map(t=>`${t.clientWidth}x${t.clientHeight}`).
join();function Pi(n,t,e){let s=G(t),o=Ci(n),r=new ResizeObserver(()=>{let i=Ci(n);i!==o&&s(e),o=i});for(let i of n)
r.observe(i)}var Hi=Math.PI/180,No=.00669437999014,Po=Math.sqrt(No),Ni=6378.137;function Ri(n,t,e){let s=!1;for(let o=0,r=n.
length-1;o<n.length;r=o++){let[i,a]=n[o],[c,l]=n[r];a>e!=l>e&&t<(c-i)*(e-a)/(l-a)+i&&(s=!s)}return s}var ne=(n,t,e)=>Ri(
n[0],t,e)&&!n.slice(1).some(s=>Ri(s,t,e)),Di=new WeakMap;function vd(n){let t=Di.get(n);if(t)return t;let e=[1/0,
1/0,-1/0,-1/0];return n.forEach(([s,o])=>{s<e[0]&&(e[0]=s),o<e[1]&&(e[1]=o),s>e[2]&&(e[2]=s),o>e[3]&&(e[3]=o)}),
Di.set(n,e),e}function Fi([n,t],[e,s],[o,r,i,a]){let[c,l]=[e-n,s-t],[h,d]=[0,1];for(let[p,g]of[[-c,n-o],[c,i-n],
[-l,t-r],[l,a-t]]){if(p===0&&g<0)return!1;p<0&&(h=Math.max(h,g/p)),p>0&&(d=Math.min(d,g/p))}return h<=d}function Ro(n,t){
let[e,s,o,r]=vd(n);return o<t[0]||e>t[2]||r<t[1]||s>t[3]?!1:n.some((i,a)=>a>0&&Fi(n[a-1],i,t))}var zi=(n,t)=>n.
some(e=>Ro(e,t))||ne(n,t[0],t[1]);function un({type:n,coordinates:t},e){switch(n){case"Point":return Fi(t,t,e);case"\
LineString":return Ro(t,e);case"MultiLineString":return t.some(s=>Ro(s,e));case"Polygon":return zi(t,e);default:
return t.some(s=>zi(s,e))}}var dn=n=>n.geometry.type==="LineString",pn=n=>n.geometry.type==="Polygon",Od=n=>n.
geometry.type==="Polygon"&&!("outline"in n.properties);function fn(n,t,e){return n.filter(Od).find(o=>ne(o.geometry.
coordinates,t,e))||null}function ji(n){let t=Math.sin(n*Hi);return(1-No)*(t/(1-No*t*t)-Math.log((1-Po*t)/(1+Po*
t))/(2*Po))}function Bi(n){let t=0;for(let e=0,s=n.length-1;e<n.length;s=e++)t+=(n[e][0]-n[s][0])*Hi*(ji(n[e][1])+
ji(n[s][1]));return Math.abs(t)*Ni*Ni/4}var Wi=n=>n.slice(1).reduce((t,e)=>t-Bi(e),Bi(n[0]));var Ed={deepstate:"DeepState",owlmaps:"Project Owl"},kd=50,Sd=40075.016686/512,mn=n=>n.accuracy||{},Xi=(n,t)=>e=>e.
region===n&&e.control===t,Do=(n,t,e,s)=>(mn(n).rows||[]).find(o=>o.month===s.slice(0,7)&&Xi(t,e)(o))||null,Md=(n,t,e)=>(mn(
n).overall||[]).find(Xi(t,e))||null;function gn(n,t,e,s){let o=Do(n,t,e,s);return o?.line_km?o.line_km[1]:null}
var yn=(n,t,e)=>{let s=mn(e).against??"",o=n.manifest.sources.find(r=>r.id===s);return o?o.title[t.lang]:Ed[s]||
s},$i=(n,t)=>n.number(t,1);function _i(n,t,e,s,o,r){if(!e.reconstructed)return null;let i=Do(e,s,o,r),a={month:t.
monthYear(r),what:t.say("held."+o+".in",{region:t.say("region."+s)})};if(!i)return t.say("acc.none",a);let c=t.
say("acc.overlap",{...a,share:t.share(i.iou),against:yn(n,t,e)});return i.line_km?c+t.say("acc.line",{half:$i(
t,i.line_km[0]),most:$i(t,i.line_km[1])}):c+t.say("acc.line.none")}function Ui(n,t,e){let{map:s,press:o}=mn(e).
reports??{map:0,press:0};if(!s&&!o)return t.say("badge.reconstruction.plain");let r=[s?t.count("acc.readings",
s).replace("{against}",yn(n,t,e)):"",o?t.count("acc.press",o):""];return t.say("badge.reconstruction",{reports:t.
and(r.filter(Boolean))})}function Gi(n,t,e,s){let o=Do(n,t,e,s);return o?.length_pct?o.length_pct[1]:null}function Vi(n,t){
return t===null?n.say("acc.unmeasured"):t>kd?n.say("acc.inexact",{error:n.number(t,0)}):null}function xn(n,t,e,s){
let o=gn(n,t,e,s),r=Md(n,t,e);return o!==null?o:r?.line_km?r.line_km[1]:null}function Ld(n,t){let e=n.geometry.
coordinates,s=e[e.length>>1][1],o=2*t/(Sd*Math.cos(s*Math.PI/180));return{...n,properties:{...n.properties,band:o}}}
function Ki(n,t,e,s,o){return t.reconstructed?n.map(r=>{if(!dn(r))return r;let i=r.geometry.coordinates,a=s(...i[i.
length>>1]),c=a&&gn(t,a,o(a),e);return c?Ld(r,c):r}):n}var dt=["ukraine","russia","contested"],ot={russia:"ukraine",ukraine:"russia"},$t={u:"ukraine",r:"russia",c:"c\
ontested",n:null},wn={UA:"ukraine",RU:"russia"};function bn(n,t,e,s){if(!t.region||!e.regions.includes(t.region))return null;let o=n.rows[t.id]||[[n.first,s===
"ukraine"?"u":"r"]];return o.map(([r,i],a)=>({from:r,until:a+1<o.length?o[a+1][0]:n.until,control:$t[i]}))}var se=(n,t)=>(n||
[]).find(({from:e,until:s})=>e<=t&&t<s)||null;var L=n=>n.split(",");function qi(n,t){if(n===void 0)throw new Error("not in the manifest: "+t);return n}var zo=(n,t)=>qi(
n.regions.find(e=>e.id===t),t),S=(n,t)=>qi(n.sources.find(e=>e.id===t),t),A=(n,t)=>ot[zo(n,t).home],pt=(n,t,e)=>n.
series.find(t,e)!==null,oe=(n,t,e)=>S(n.manifest,t).controls.includes(e);var vn={find:()=>null};function Yi(n,t){let e=new Map(n.rows.map(r=>[r.source+"/"+r.region,r])),s=new Map;function o(r,i){
let a=r+"/"+i,c=s.get(a);if(c!==void 0)return c;let l=e.get(a),h=l?Id(l,t):null;return s.set(a,h),h}return{find:o}}
function Id(n,t){let e=Object.fromEntries(Object.entries(n.unplaced||{}).map(([s,o])=>[s,Re(o)]));return{source:n.
source,region:n.region,since:t<n.until?t:n.first,first:n.first,until:n.until,day:Ft(n.day),ukraine:Re(n.ukraine),
russia:Re(n.russia),contested:Re(n.contested),line:Re(n.line),unplaced:e}}var Re=n=>n.map(t=>typeof t=="number"&&
Number.isFinite(t)?t/100:null);function B(n,t){if(!n||t<n.first||t>=n.until)return null;let e=St(n.day,t);if(e<
0)return null;let s=Object.fromEntries(Object.entries(n.unplaced).map(([o,r])=>[o,r[e]||0]));return{ukraine:n.
ukraine[e],russia:n.russia[e],contested:n.contested[e],line:n.line[e],unplaced:s}}function Zi(n){let t=new WeakMap;
return(e,s)=>{let o=t.get(e)??new Map;t.set(e,o);let r=o.get(String(s))??{made:n(e,s)};return o.set(String(s),
r),r.made}}var re=Zi(Ad),Ji=Zi(Td);function Ad(n,t){let e=null;for(let[s,o]of n.day.entries()){let r=n[t][s];(n.
day[s+1]??n.until)>n.since&&r!==null&&(!e||r>e.value)&&(e={value:r,day:Math.max(o,n.since)})}return e}function Td(n,t){
return xt(n,t).value.filter(s=>s!==null).reduce((s,o)=>Math.max(s,o),0)}function On(n,t,e,s){let o=B(n,e),r=B(
n,e-s);return o&&r&&o[t]!==null&&r[t]!==null?o[t]-r[t]:null}function xt(n,t){let e=n.day.map((s,o)=>{let r=t.map(
i=>n[i][o]).filter(i=>i!==null);return r.length<t.length?null:r.reduce((i,a)=>i+a,0)});return{day:n.day.concat(
n.until),value:e.concat(e[e.length-1])}}function En(n,t,e){let s=111.32*Math.cos(e*Math.PI/180),o=111.2,r=1/0;return n.filter(dn).forEach(({geometry:i})=>{
let a=i.coordinates;for(let c=1;c<a.length;c++)r=Math.min(r,Cd((a[c-1][0]-t)*s,(a[c-1][1]-e)*o,(a[c][0]-t)*s,(a[c][1]-
e)*o))}),r===1/0?null:r}var jo=(n,t,e,s)=>Math.hypot((e-n)*111.32*Math.cos(t*Math.PI/180),(s-t)*111.2);function Cd(n,t,e,s){
let[o,r]=[e-n,s-t],i=o*o+r*r,a=i?Math.min(1,Math.max(0,-(n*o+t*r)/i)):0;return Math.hypot(n+a*o,t+a*r)}var De=n=>n.type==="Polygon"?[n.coordinates]:n.coordinates;function Qi(n,t){let e=n.features.find(({properties:o})=>o.
id===t);if(!e)return null;let s=[1/0,1/0,-1/0,-1/0];return De(e.geometry).flat(2).forEach(([o,r])=>{s[0]=Math.
min(s[0],o),s[1]=Math.min(s[1],r),s[2]=Math.max(s[2],o),s[3]=Math.max(s[3],r)}),s}function Pt(n,t,e){let s=n.features.
find(({geometry:o})=>De(o).some(r=>ne(r,t,e)));return s?s.properties.id:null}function Pd(n){let t=new Set,e=new Map;return n.forEach(s=>{let{day:o,kind:r}=s;r==="incomplete"&&t.add(o),r===
"carried"&&s.since===null&&e.set(o,[...e.get(o)||[],s.control])}),{incomplete:t,untold:e}}function Nd(n,t,e,s){
let o=n.holding(t,e),{incomplete:r,untold:i}=Pd(n.marks),a=null;return n.snapshots.map(c=>{let l=o.find(({from:d,
until:p})=>d<=c&&c<p),h=(i.get(c)||[]).some(d=>d!==s);return l?a=l.control:r.has(c)||(a=h?null:s),a})}function Rd(n,t,e,s){
let o=[];return Nd(n,t,e,s).forEach((r,i)=>{let a=n.snapshots[i],c=o[o.length-1];c&&c.control===r||(c&&(c.until=
a),o.push({from:a,until:n.until,control:r}))}),o}function Dd(n,t){if(!n)return null;let e=n.findIndex(({from:o,
until:r})=>o<=t&&t<r);if(e<0||n[e].control===null)return null;let s=e===0?"first":n[e-1].control===null?"told":
"change";return{day:n[e].from,kind:s}}function kn(n,t,e,s){let o=Dd(e,s);return o&&n.say("since."+o.kind,{date:n.
date(j(t,o.day))})}function zd(n,t,e,s){let o=n.regions?Pt(n.regions,e,s):null;return o&&t.regions.includes(o)?
zo(n.manifest,o):null}function Sn(n,t,e,s){let o=n.timelines?.[t.id],r=o?zd(n,t,e,s):null;return o&&r?Rd(o,e,s,
r.home):null}function ta(n,t,e,s,o){return n.flatMap(i=>{let a=t(i.settlement_id);return a?[{row:i,place:a,km:jo(
e,s,a.lon,a.lat)}]:[]}).filter(i=>i.km<=o).sort((i,a)=>i.row.date.localeCompare(a.row.date)||i.km-a.km)}function ea(n,t,e){
return n.map(o=>({place:o,km:jo(t,e,o.lon,o.lat)})).reduce((o,r)=>o===null||r.km<o.km?r:o,null)}var jd=160,Bd="\u2212",Mt=n=>n.charAt(0).toUpperCase()+n.slice(1),na=n=>n.charAt(0).toLowerCase()+n.slice(1),Bo=/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
function Ho(n,t=jd){let e=String(n??"").replace(Bo," ").replace(/ {2,}/g," ").trim();return e.length>t?e.slice(
0,t-1)+"\u2026":e}function Hd(n,t){let[e,s]=[n.split(","),new Intl.PluralRules(t)];return(o,r)=>o[e.indexOf(s.
select(r))]??o[o.length-1]}function Fd(n){function t(i,a){let[c,l]=Math.abs(i).toFixed(a).split(".");return c.
replace(/\B(?=(\d{3})+$)/g,n["number.group"])+(l?n["number.point"]+l:"")}let e=i=>i>0&&i<.05?"<"+t(.1,1):t(i,i<
9.95&&i>0?1:0);function s(i){let a=t(i,Math.abs(i)<9.95?1:0);return/^[0.,]+$/.test(a)?"0":(i<0?Bd:"+")+a}let o=(i,a)=>n["\
language.percent"].replace("{n}",t(i,a));function r(i){let a=100*i;return o(a,a>0&&a<9.95?1:0)}return{number:t,
area:e,signed:s,percent:o,share:r}}function Wd(n,t){let e=r=>n[r].split(","),s=(r,i)=>{let a=ht(i);return a.day+
" "+e(r)[a.month]+" "+a.year};function o(r){let i=ht(r),a=e("weekdays")[i.weekday],c={weekday:a[0].toUpperCase()+
a.slice(1),day:i.day,month:e("months.of")[i.month],year:i.year};return t("date.long",c)}return{longDate:o,date:r=>s(
"months.of",r),shortDate:r=>s("months.date",r),month:r=>e("months.short")[r],monthYear:r=>e("months.full")[ht(
r).month]+" "+ht(r).year}}var $d=n=>(t,e)=>{let s=t.told?.[n]?.[String(e)];return s==null?{text:t[e],lang:"en"}:
{text:s,lang:n}};function Mn(n,t){let e=n[t],s=Fd(e),o=Hd(e["language.plurals"],t);function r(l,h){let d=l in e?
e[l]:l;return h?d.replace(/\{(\w+)\}/g,(p,g)=>String(h[g])):d}let i=l=>l in e,a=l=>l.length===2?r("and",{a:l[0],
b:l[1]}):l.join(", ");function c(l,h){let d=e[l].split("|");return o(d,h).replace("{n}",s.number(h,0))}return{
lang:t,count:c,say:r,has:i,and:a,told:$d(t),plain:Ho,...s,...Wd(e,r)}}var ze=(n,t)=>n.map_of[t]||t;function Xd(n,t,e,s){let o=[t,e].map(({source:i})=>n.floors[ze(n,i)]?.[s]||n.floor_km2),
r=Math.max(t.km2,e.km2);return r-Math.min(t.km2,e.km2)>Math.max(n.relative*r,...o)}var Fo=(n,t,e,s,o)=>{let r=B(
n.series.find(t,e),o);return r?r[s]:null};function sa(n,t,e){let s=n.timelines?.[t],o=s?mt(s,e):null;return o===
null?null:e-o}function oa(n,t,e,s){let o=ze(n.tolerance,t.source);return n.manifest.sources.filter(({id:r})=>ze(
n.tolerance,r)!==o&&Fo(n,r,e,s,t.day)!==null)}function ra(n,t,e,s){let o=e.flatMap(r=>oa(n,t,r,s(r)).map(({id:i})=>i));
return[...new Set(o)].filter(r=>!n.timelines?.[r])}function _d(n,t,e,s){let o=n.tolerance,r=oa(n,t,e,s).flatMap(
l=>{let h=sa(n,l.id,t.day);return h===null?[]:[{source:l,age:h}]}),i=l=>[l.age,Number(l.source.reconstructed),
+(ze(o,l.source.id)!==l.source.id)],a=(l,h)=>i(l).map((d,p)=>d-i(h)[p]).find(Boolean)||0,c=new Map;return r.sort(
a).forEach(l=>{let h=ze(o,l.source.id);c.has(h)||c.set(h,l)}),[...c.values()]}function Ud(n,t,e,s){if(!n.tolerance)
return[];let o=sa(n,t.source,t.day)===0?Fo(n,t.source,e,s,t.day):null,r=_d(n,t,e,s).flatMap(({source:i,age:a})=>{
let c=Fo(n,i.id,e,s,t.day);if(c===null)return[];let l=o!==null&&a===0&&Xd(n.tolerance,{source:t.source,km2:o},
{source:i.id,km2:c},e);return[{source:i,age:a,km2:c,contradicts:l}]});return[...r.filter(i=>i.contradicts),...r.
filter(i=>!i.contradicts)]}function Gd(n,t,e,{source:s,age:o}){let r=n.timelines[s.id],i=r?At(r,e.day):null,a=o?
[t.say("other.held",{date:t.shortDate(j(e.first,e.day-o))})]:[];return i?.incomplete&&a.push(t.say("other.inco\
mplete")),i?.carried.length&&a.push(t.say("other.carried")),s.reconstructed?[...a,t.say("other.published")]:a}
function Wo(n,t,e,s,o,r){return Ud(n,e,s,o).map(a=>{let c=t.say(a.contradicts?"other.contradicts":"other.map",
{source:a.source.title[t.lang],area:t.area(a.km2)}),l=Gd(n,t,e,a);return c+(r?" "+r:"")+(l.length?" ("+l.join(
"; ")+")":"")}).join("; ")}var wt="\u2013",$o=.005,q=(n,t)=>n.say("region."+t),Q=(n,t,e)=>S(t.manifest,e).title[n.lang],Ln=(n,t)=>n.timelines?.[t]||
null,In=n=>j(n.first,n.day),Xo=n=>Mt(n)+".";function _o(n,t,e,s){let o=A(n.manifest,s),r=n.series.find(e.source,
s),i=B(r,e.day),a=S(n.manifest,e.source),c={side:o,label:t.say("held."+o+".in",{region:q(t,s)}),others:Wo(n,t,
e,s,o),accuracy:i&&_i(n,t,a,s,o,In(e))};if(!r||!i||i[o]===null){let p=Vd(n,t,e,s,i,o);return{...c,value:wt,known:!1,
text:p,share:0,contested:0}}let l=re(r,o),h=Math.max(l?l.value:0,Ji(r,[o,"contested"]),i[o],1e-9),d=[ie(t,i,o),
Kd(t,e,i[o],l),qd(n,t,e,i.contested)];return{...c,value:t.area(i[o]),known:!0,text:d.filter(Boolean).join(" "),
share:i[o]/h,contested:(i.contested||0)/h}}function Vd(n,t,e,s,o,r){return o?Xo(Xt(n,t,e,r)):ae(n,t,e,s)}function Xt(n,t,e,s){
return oe(n,e.source,s)?yi(t,Ln(n,e.source),e.day,s):t.say("unknown.unmapped")}function ie(n,t,e){let s=t.unplaced[e]||
0;return s<.05?null:n.say("unplaced.text",{area:n.area(s)})}function ae(n,t,e,s){let o=Q(t,n,e.source),{first:r,
last:i}=S(n.manifest,e.source);return pt(n,e.source,s)?In(e)<r?t.say("map.before",{date:t.date(r)}):t.say("map\
.after",{date:t.date(i)}):t.say("uncovered",{source:o,region:q(t,s)})}function Kd(n,t,e,s){if(!s)return null;if(s.
value<$o)return n.say("peak.none");if(e>=s.value)return n.say("peak.today");let o=n.date(j(t.first,s.day));return s.
day>t.day?n.say("peak.later",{area:n.area(s.value),date:o}):e<$o?n.say("peak.zero",{area:n.area(s.value),date:o}):
n.say("peak",{share:n.share(e/s.value),area:n.area(s.value),date:o})}function qd(n,t,e,s){return s===null?oe(n,
e.source,"contested")?t.say("further.unknown"):t.say("further.unmapped"):oe(n,e.source,"contested")?s<$o?t.say(
"further.none"):t.say("further",{area:t.area(s)}):t.say("further.unmapped")}function Uo(n,t,e,s){let o=B(n.series.
find(e.source,s),e.day),r=A(n.manifest,s),i=t.say("held."+r+".in",{region:q(t,s)});if(!o)return ae(n,t,e,s).replace(
/\.$/,"");if(o[r]===null)return i+": "+Xt(n,t,e,r);let a=t.say("timeline.figure",{label:i,area:t.area(o[r])}),
c=[S(n.manifest,e.source).reconstructed?t.say("reconstruction"):null,ie(t,o,r)].filter(l=>l!==null);return c.length?
a+" ("+c.map(l=>l.replace(/\.$/,"")).join("; ")+")":a}function An(n,t,e){let s=L(e.region),o=s.filter(i=>pt(n,
e.source,i)),r=[...o,...s.filter(i=>!o.includes(i))];return[...new Set(r.map(i=>Uo(n,t,e,i)))].join("; ")}function ia(n,t,e){
let s=L(e.region),o=r=>s.length>1?t.say("cmp.in."+r):"";return s.map(r=>Wo(n,t,e,r,A(n.manifest,r),o(r))).filter(
Boolean).join("; ")}var aa=(n,t)=>ra(n,t,L(t.region),e=>A(n.manifest,e));function Tn(n,t,e,s,o){let{control:r}=s.
properties,i=S(n.manifest,e.source),a=o?Sn(n,i,o.lon,o.lat):null,c=Yd(a,e.day,r)?kn(t,e.first,a,e.day):null,l=Wi(
s.geometry.coordinates),h=i.reconstructed?[t.say("reconstruction")]:[];return[t.say("held."+r),c,t.say("tip.ar\
ea",{area:t.area(l)}),...h].filter(d=>d!==null)}function Yd(n,t,e){let s=se(n,t);return s!==null&&s.control===
e}function ca(n,t,e){let s=S(n.manifest,e);return s.reconstructed?Ui(n,t,s):null}var la=250,ha=900,Cn=class{#t;#n;#e={title:G(la),live:G(ha),address:G(la),others:G(ha)};constructor(t,e){this.#t=
t,this.#n=e}address(){this.#e.address(()=>this.writeAddress())}writeAddress(){let{pathname:t,hash:e}=window.location,
s=hn(this.#t.state,this.#t.context);window.history.replaceState(null,"",t+(s?"?"+s:"")+e)}day(t){let{t:e,state:s}=this.#t,
o=this.#s();this.#e.title(()=>{document.title=e.say("title",{date:e.shortDate(s.date),figure:t})}),this.#e.live(
()=>{let r=e.say("live",{date:e.longDate(s.date),figure:t});y(u("live"),[r,...this.#o(),...o].join(" "))}),this.#e.
others(()=>this.#r())}#s(){let{t,manifest:e}=this.#t;return gt(t,e.first,this.#t.shown(),this.#t.day()).map(({
text:o})=>o+".")}#o(){let{model:t,t:e}=this.#t,s=ia(t,e,this.#t.view());return s?[s+"."]:[]}async#r(){let t=aa(
this.#t.model,this.#t.view());if(!(_||!t.length)){try{await Promise.all(t.map(e=>this.#n.load(e)))}catch(e){U(
e);return}this.#n.quiet()||this.#n.redraw()}}};var ua=.75,Pn=class{#t;#n;constructor(t,e){this.#t=t,this.#n=e}region(t){this.#t.set({region:t,view:null}),this.#n.
stage.choose(),this.#n.stage.fit(),this.#n.draw()}source(t,e){this.#t.set({...e,source:t}),this.#n.fetch()}theme(t){
this.#t.set({theme:t}),this.#n.dress()}lang(t){this.#t.set({lang:t}),this.#t.t=Mn(this.#t.boot.words,t),this.#n.
dress()}range(t){let{from:e,to:s}={...this.#t.state,...t};e&&s&&e>=s||(this.#t.set(t),this.#n.draw())}seed(){let{
seed:t}=this.#t.settings,{from:e,to:s}=this.#t.state,o=e&&e>t||s&&s<t;this.#n.player.pause(),this.#t.set(o?{date:t,
from:null,to:null}:{date:t}),this.#n.draw()}fit(){this.#t.set({view:null}),this.#n.stage.fit()}listen(){let{stage:t,
player:e}=this.#n;u("fit").addEventListener("click",()=>this.fit()),u("zoom-in").addEventListener("click",()=>t.
zoom(ua)),u("zoom-out").addEventListener("click",()=>t.zoom(-ua)),u("speed").addEventListener("change",()=>e.speed(
Number(u("speed").value)))}};var Go=()=>matchMedia("(prefers-color-scheme: dark)");function Vo(n){return matchMedia("print").matches?"light":
(n==="auto"?Go().matches:n==="dark")?"dark":"light"}function Ko(n){document.documentElement.dataset.theme=n,document.
documentElement.dataset.painting=Vo(n)}function pa(n,t){let e=f("option","",t);return e.value=n,e}function Zd(n,t){let e=f("optgroup");return e.label=
n,e.append(...t),e}function Jd(n,t,e){let s=new Set(n.manifest.regions.map(r=>r.id)),o=e.filter(r=>r.split(",").
every(i=>s.has(i)));u("region").replaceChildren(...o.map(r=>pa(r,t.say("region."+r))))}function Qd(n,t){let e=o=>n.
manifest.sources.filter(r=>r.reconstructed===o).map(r=>pa(r.id,r.title[t.lang])),s=[["source.maps",e(!1)],["so\
urce.reconstructions",e(!0)]];u("source").replaceChildren(...s.filter(([,o])=>o.length).map(([o,r])=>Zd(t.say(
o),r)))}function tp(n){for(let t of u("speed").options)y(t,n.count("speed.days",Number(t.value)))}function fa({
model:n,t,state:e,context:s}){Jd(n,t,s.regions),Qd(n,t),tp(t),u("region").value=e.region,u("source").value=e.source,
k(u("theme"),"data-name","theme."+e.theme),Ne(u("theme"),t.say("theme."+e.theme))}var da=(n,t)=>t[(t.indexOf(n)+
1)%t.length];function je(){let n=u("help-dialog");n.open?n.close():n.showModal()}function ma(n,t){u("region").
addEventListener("change",()=>n.region(u("region").value)),u("source").addEventListener("change",()=>n.source(
u("source").value)),u("theme").addEventListener("click",()=>n.theme(da(t.state.theme,Lo))),u("lang").addEventListener(
"click",()=>n.lang(da(t.state.lang,t.context.languages))),u("help").addEventListener("click",je),u("help-close").
addEventListener("click",je),u("help-dialog").addEventListener("click",e=>{e.target===u("help-dialog")&&je()}),
Go().addEventListener("change",()=>n.theme(t.state.theme))}function ep(n,t){let{year:e,month:s,day:o}=ht(n),r=new Date(Date.UTC(e,s+t+1,0)).getUTCDate();return new Date(
Date.UTC(e,s+t,Math.min(o,r))).toISOString().slice(0,10)}function qo(){for(let n of["map-tip","curve-tip"])u(n).
hidden=!0}function np(n,t){n.timeline&&(!t.playing()&&n.day()>=n.end()&&n.go(n.begin()),t.toggle())}function ga(n,t,e){
let s=a=>()=>{t.pause();let c=n.timeline?a(n.timeline):null;c!==null&&n.go(c)},o=a=>s(()=>n.day()+a),r=a=>s(c=>pi(
c,n.day(),a)),i=a=>s(()=>n.dayOf(ep(n.state.date,a)));return{toggle:()=>np(n,t),"back-day":o(-1),"next-day":o(
1),"back-week":o(-7),"next-week":o(7),"back-change":r(-1),"next-change":r(1),"back-month":i(-1),"next-month":i(
1),first:s(()=>n.begin()),last:s(()=>n.end()),seed:e.seed,from:()=>e.range({from:n.state.date}),to:()=>e.range(
{to:n.state.date}),help:je}}var sp=["INPUT","SELECT","TEXTAREA"],op={ArrowRight:"next",ArrowUp:"next",ArrowLeft:"back",ArrowDown:"back"},rp={
ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1},ip={Home:"first",End:"last",PageUp:"back-month",PageDown:"ne\
xt-month","[":"from","]":"to","?":"help","/":"search",c:"compare",s:"snapshot",\u0441:"compare",\u0456:"snapsh\
ot",Escape:"escape"};function ap(n){let{tagName:t="",isContentEditable:e}=n.target||{};if(n.ctrlKey||n.metaKey||
sp.includes(t)||e)return null;if(n.key===" ")return["BUTTON","A","SUMMARY"].includes(t)?null:"toggle";if(t==="\
CANVAS"&&n.key.startsWith("Arrow"))return null;let s=op[n.key];return s?s+(n.altKey?"-change":n.shiftKey?"-wee\
k":"-day"):ip[n.key]||null}function Nn(n,t,e){if(n==="Home")return 0;if(n==="End")return e-1;let s=rp[n];return s?
(t+s+e)%e:null}function ya(n){document.addEventListener("keydown",t=>{let e=ap(t);!e||document.querySelector("\
dialog[open]")||!n[e]||(t.preventDefault(),n[e]())})}var xa=(n,t)=>n.first<=t&&t<=n.last;function cp(n,t,e){let s=i=>n.find(a=>a.id===i),[o]=Object.keys(e)[0].split(
","),r=i=>!i.reconstructed&&xa(i,t.seed)&&i.regions.includes(o);return s(t.source)||n.find(r)||s("chronicle")||
n[0]}function lp({manifest:n,settings:t,views:e,words:s}){let{sources:o}=n,r=a=>t.open==="seed"&&xa(a,t.seed),
i=a=>r(S(n,a))?t.seed:S(n,a).last;return{regions:Object.keys(e),languages:Object.keys(s),sources:o.map(a=>a.id),
source:cp(o,t,e).id,date:i,latest:a=>S(n,a).last,theme:t.theme,lang:t.lang}}var Rn=class{#t;constructor(t,e){let{
manifest:s,settings:o}=t;this.boot=t,this.manifest=s,this.settings=o,this.context=lp(t),this.state=Pe(window.location.
search.slice(1),this.context),this.t=Mn(t.words,this.state.lang),this.model={manifest:s,series:vn,timelines:{},
regions:null,tolerance:t.tolerance},this.timeline=null,this.span={first:0,until:1},this.#t=e}set(t){let e=this.
state;this.state={...e,...t},this.#t(e)}go(t){this.set({date:this.isoOf(Math.min(this.span.until-1,Math.max(this.
span.first,t)))})}shown(){if(!this.timeline)throw new Error("no timeline yet");return this.timeline}dayOf(t){return lt(
this.manifest.first,t)}isoOf(t){return j(this.manifest.first,t)}day(){return this.dayOf(this.state.date)}view(t=this.
day()){let{source:e,region:s}=this.state;return{source:e,region:s,day:t,first:this.manifest.first}}scale(){return parseFloat(
getComputedStyle(document.documentElement).fontSize)/16}tokens(){return this.boot.tokens[Vo(this.state.theme)]}names(){
return this.state.lang}veiled(){let t=L(this.state.region);return this.manifest.regions.map(({id:e})=>e).filter(
e=>!t.includes(e))}source(){return S(this.manifest,this.state.source)}end(){return Math.min(this.span.until,this.
timeline?this.timeline.until:this.span.until)-1}begin(){return Math.max(this.span.first,this.timeline?this.timeline.
first:this.span.first)}};function wa(n){let{first:t,until:e}=n.shown(),s=n.dayOf(n.settings.since);return s<e?
Math.max(t,s):t}function ba(n){let{first:t,until:e}=n.shown(),{from:s,to:o}=n.state,r=s?n.dayOf(s):Math.min(wa(
n),n.day()),i=o?n.dayOf(o)+1:Math.max(e,n.day()+1);return r<i?{first:r,until:i}:{first:t,until:e}}function va(n){
let t=L(n.state.region);return t.find(e=>pt(n.model,n.state.source,e))||t[0]}function Dn(n){let{from:t,to:e}=n.
state;if(t||e)return{word:"range.clear",patch:{from:null,to:null}};let{first:s}=n.shown(),o=n.isoOf(s);return s<
wa(n)?{word:"range.all",year:o.slice(0,4),patch:{from:o}}:null}var Oa=0;function bt(n){let t=u("toast");y(t,n),t.hidden=!1,clearTimeout(Oa),Oa=setTimeout(()=>t.hidden=!0,2500)}var hp="16:9",up=["format","size"],_t=(...n)=>t=>n.some(e=>e===t),Yo=(n,t)=>e=>typeof e=="number"&&Number.isInteger(
e)&&e>=n&&e<=t,dp=n=>typeof n=="string"&&/^([a-z]{2,3})?$/.test(n),Ea=n=>typeof n=="boolean";function Sa(n){return[
_t(...n),n[0]]}var pp=n=>({kind:Sa(n.kinds),theme:[_t("light","dark","print"),"light"],lang:[dp,""],extent:[_t(
"view","region"),"view"],scale:[_t(...n.scales),2],curve:[Ea,!0],qr:[Ea,!1],width:[Yo(1,99999),1600],height:[Yo(
1,99999),900],speed:[_t(...n.speeds),7],unchanged:[_t("skip","hold"),"hold"],spread:[_t("count","dates"),"coun\
t"],count:[Yo(1,999),9],...ka("format",n.formats),...ka("size",n.offered)}),ka=(n,t)=>Object.fromEntries(Object.
entries(t).map(([e,s])=>[e+"."+n,Sa(s)]));function fp(n){try{let t=JSON.parse(n??"null");return t&&typeof t=="\
object"&&t.v===1?t:{}}catch{return{}}}function Ma(n,t){let e=fp(n),s=Object.entries(pp(t)).map(([o,[r,i]])=>[o,
Object.hasOwn(e,o)&&r(e[o])?e[o]:i]);return Object.fromEntries(s)}var La=n=>JSON.stringify({v:1,...n}),Zo=(n,t)=>up.
includes(t)?n+"."+t:t,Nt=(n,t)=>String(t[n+".format"]),Jo=(n,t)=>String(t[n+".size"]);function Ut(n,t,e){let s=n===
"briefing"?hp:Jo(n,t);if(s==="custom")return[t.width,t.height];let[o,r]=e.sizes[s]||s.split("x").map(Number);return[
o,r]}var Be=(n,t)=>["snapshot","sheet"].includes(n)&&Nt(n,t)==="png";function ce(n,t,e){let s=Be(n,t)?t.scale:
1,[o,r]=Ut(n,t,e);return[o*s,r*s]}var mp=[4,16];function jn([n,t,e],{width:s,height:o},r){let[i,a]=r.screen,c=Math.min(i/Math.max(s,1),a/Math.max(
o,1)),[l,h]=mp,d=Math.min(h,Math.max(l,e+Math.log2(c)));return[n.toFixed(4),t.toFixed(4),d.toFixed(2)].join(",")}
function gp(n,t){let e=n.lang||t.lang;return{source:t.source,region:t.region,layers:t.layers.length<J.length?t.
layers.join(","):null,view:n.extent==="view"?t.view:null,theme:n.theme==="light"?null:n.theme,lang:e==="en"?null:
e}}function Qo(n,t){let e=Jo(n,t);return e==="custom"?t.width+"x"+t.height:e}var Ia=(n,t)=>Be(n,t)&&t.scale!==
1?t.scale:null,yp=(n,t)=>n.spread==="dates"?{dates:t.dates.join(",")}:{from:t.from,to:t.to,count:n.count},xp={
snapshot:(n,t)=>({date:t.date,compare:t.compare,...t.period,size:Qo("snapshot",n),scale:Ia("snapshot",n),curve:n.
curve?null:"0",qr:n.qr?"1":null}),animation:(n,t)=>({from:t.from,to:t.to,size:Qo("animation",n),speed:n.speed,
unchanged:n.unchanged,curve:n.curve?null:"0"}),sheet:(n,t)=>({...yp(n,t),size:Qo("sheet",n),scale:Ia("sheet",n),
qr:n.qr?"1":null}),briefing:(n,t)=>({from:t.from,to:t.to})};function tr(n){return Object.entries(n).filter(([,
e])=>e!=null&&e!=="").map(([e,s])=>e+"="+encodeURIComponent(s??"").replace(/%2C/g,",").replace(/%40/g,"@").replace(
/%3A/g,":")).join("&")}function zn(n,t,e){let s={...xp[n](t,e),...gp(t,e),rev:e.revision};return n+"."+Nt(n,t)+
"?"+tr(s)}var wp=(n,t,e)=>n<t?t:n>e?e:n;function Aa(n,t,e,s){let o={...t,[n+".format"]:"png",scale:1};if(n==="\
snapshot"||n==="sheet")return{address:zn(n,o,e),date:n==="sheet"?null:e.date};let r=wp(e.date,e.from,e.to),[i,
a]=Ut(n,t,s),c={...o,"snapshot.format":"png","snapshot.size":"custom",width:i,height:a,qr:!1};return{address:zn(
"snapshot",c,{...e,date:r,compare:null,period:{from:e.from,to:e.to}}),date:r}}function Ta(n,t,e){return["salie\
nt",e.source,e.region.replace(",","-"),bp(n,t,e)].join("-")+"."+Nt(n,t)}function bp(n,t,e){return n==="snapsho\
t"?e.date:n==="sheet"&&t.spread==="dates"?e.dates[0]:e.from+"-"+e.to}var Ca={width:800,height:520},Pa={width:1600,height:900};function Rt(n,t,e){let s={...t,source:"",date:()=>""};
return hn({...n,rev:e||null},s)}var Gt=n=>n.replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/>/g,"&gt;").replace(
/"/g,"&quot;");function Na(n,t){return`<iframe src="${Gt(n)}" title="${Gt(t)}" width="${Ca.width}" height="${Ca.
height}" loading="lazy" style="border:0;max-width:100%"></iframe>`}function Ra(n,t,e){return`<figure>${`<img s\
rc="${Gt(n)}" alt="${Gt(e.alt)}" width="${Pa.width}" height="${Pa.height}" loading="lazy" style="max-width:100\
%;height:auto">`}<figcaption>${Gt(e.credit)} <a href="${Gt(t)}">${Gt(e.link)}</a></figcaption></figure>`}function Da(n,t,e){
let{source:s,date:o,region:r,compare:i,layers:a,claim:c,place:l,theme:h,lang:d,from:p,to:g}=n;return tr({date:o,
source:s,region:r,compare:i,from:p,to:g,layers:a.length<J.length?a.join(","):null,view:t,claim:c,place:l,theme:h===
"dark"?"dark":null,lang:d==="en"?null:d,rev:e})}var za={l:6,r:6,t:4,b:7},ja=["compare","search","snapshot","help","from","to"];function vp(n,t){if(!To(t))return n;
let{curve:e}=n.figures,s=r=>({...r,showticklabels:!1,ticks:""}),o={...e.layout,margin:za,xaxis:s(e.layout.xaxis),
yaxis:s(e.layout.yaxis)};return{...n,margin:za,figures:{...n.figures,curve:{...e,layout:o}}}}var Ba=n=>_?vp(n,
Co()):n;function Op(n){return"touches"in n?n.touches.length!==1:n.ctrlKey||n.metaKey}function Ha(n,t){if(!_)return{};
let e=u("embed-open"),s=Ep(t.escape);function o(){k(e,"href",n.boot.prefix+"?"+Rt(n.state,n.context,n.state.rev))}
kp(n);for(let r of["pointerenter","pointerdown","focus"])e.addEventListener(r,o);return{all(){k(s,"aria-label",
n.t.say("close")),o()},day(r){let i=n.state.compare&&u("compare-text").textContent;y(u("embed-figure"),i||r),k(
u("embed-figure"),"title",i||r),o()}}}function Ep(n){let t=Object.assign(f("button","button square embed-close",
"\xD7"),{type:"button"});return t.addEventListener("click",n),u("panel").prepend(t),t}function kp(n){function t(e){
let{target:s}=e;Op(e)||s instanceof Element&&s.closest("#swipe")||(e.stopPropagation(),e.type==="touchmove"&&bt(
n.t.say("embed.fingers")))}for(let e of["wheel","touchstart","touchmove"])u("map-section").addEventListener(e,
t,{capture:!0,passive:!0})}var Sp=["first","last","seed","back-day","back-week","back-change","next-day","next-week","next-change"];function Mp(n,{
player:t,choices:e,parts:s,...o}){let{panel:r,comparison:i,drawer:a}=s,c={...ga(n,t,{seed:()=>e.seed(),range:l=>e.
range(l)}),search:()=>r.focusSearch(),compare:()=>i.toggle(),snapshot:()=>a.open(),escape:o.escape};return Object.
fromEntries(Object.entries(c).filter(([l])=>!_||!ja.includes(l)))}function Fa(n,t){let{choices:e}=t,s=Mp(n,t);
ma(e,n),ya(s),e.listen();for(let o of Sp)u(o).addEventListener("click",s[o]);u("play").addEventListener("click",
s.toggle),u("range-clear").addEventListener("click",()=>e.range(Dn(n)?.patch??{})),u("map-retry").addEventListener(
"click",t.retry)}var Lp=1.15;function le(n,t){return L(t.region).flatMap(e=>{let s=pt(n,t.source,e)?n.series.find(t.source,e):null,
o=A(n.manifest,e);return s?[{side:o,row:s,region:e,contested:!t.region.includes(",")}]:[]})}function Wa(n,t,{first:e,
until:s}){let{day:o,value:r}=xt(n,t);return r.filter((i,a)=>o[a]<s&&(o[a+1]||s)>e).reduce((i,a)=>Math.max(i??0,
a??0),0)}function $a(n,t,e){let s=n.flatMap(({row:o,side:r,contested:i})=>{let a=Wa(o,[r],t)??0;return i?[a,Wa(
o,[r,"contested"],t)??0]:[a]});return Math.max(Math.max(1,...s)*(n.length>1?Lp:1),e||0)}function er({row:n,side:t},e,s){
let{day:o,value:r}=xt(n,[t]),i=r.slice(0,-1).filter((a,c)=>a!==null&&o[c]<s&&o[c+1]>e).map(a=>a??0);return i.length?
Math.max(...i):null}function Xa(n,t){let e=t?.now||(()=>performance.now()),s=t?.frame||(d=>requestAnimationFrame(d)),o=!1,r=7,i=0,
a=0;function c(){if(!o)return;let d=e();a+=Math.min(d-i,250)/1e3*r,i=d,a>=1&&l(),o&&s(c)}function l(){let d=Math.
floor(a);a-=d;let p=Math.min(n.day()+d,n.last());n.go(p),p>=n.last()&&h(!1)}function h(d){o!==d&&(o=d,n.changed(
o),o&&(i=e(),a=0,s(c)))}return{play:()=>h(!0),pause:()=>h(!1),toggle:()=>h(!o),playing:()=>o,speed:d=>{r=d}}}var Ip=58,_a=.055,nr=1.06,Ap=[1,2,3,6,12],Tp=30.44,Cp=600,Bn=(n,t)=>_a+(1-_a)*Math.min(1,n/(t*nr)),he=(n,t,e)=>(n+
.5-t.first)/(t.until-t.first)*e;function ue(n,t,e){return He(Math.floor(t.first+n/e*(t.until-t.first)),t)}var He=(n,{
first:t,until:e})=>Math.min(e-1,Math.max(t,n)),Dt=({l:n,r:t,t:e,b:s},o)=>({l:Math.round(n*o),r:Math.round(t*o),
t:Math.round(e*o),b:Math.round(s*o)});function Ua(n){let t=n/3.4,e=10**Math.floor(Math.log10(t)),s=[1,2,2.5,4,
5].map(r=>r*e).find(r=>r>=t)??10*e,o=[];for(let r=0;r<=n*1.02;r+=s)o.push(r);return o}var Ga=(n,t)=>t.map((e,s)=>n.
number(e,e%1?1:0)+(s===t.length-1?" "+n.say("km2"):""));function Va(n,t,e){let s=e/Math.max(lt(n,t)/Tp,.1),o=Ap.
find(c=>c*s>=Ip)||12,{year:r,month:i}=ht(n),a=[];for(let c=0;c<Cp;c++){let l=i+c,h=new Date(Date.UTC(r,l,1)).toISOString().
slice(0,10);if(h>=t)break;h>=n&&l%o===0&&a.push({iso:h,month:l%12,year:r+Math.floor(l/12)})}return a}var Ka=(n,t)=>t.
map(({month:e,year:s},o)=>n.month(e)+(o===0||s!==t[o-1].year?" "+s:""));var qa={left:20,right:10},Hn=class{#t;#n=u("slider");#e=u("cursor");#s=u("curve-tip");#o=1;#r=null;constructor(t){
this.#t=t,this.#i()}#i(){let t=this.#n;t.addEventListener("pointerdown",e=>this.#d(e)),t.addEventListener("poi\
ntermove",e=>this.#u(e));for(let e of["pointerup","pointercancel"])t.addEventListener(e,s=>this.#f(s));t.addEventListener(
"pointerleave",()=>this.#h())}place(){let{l:t,r:e,b:s}=Dt(this.#t.margin,this.#t.scale());Object.assign(this.#n.
style,{left:t+"px",right:e+"px",bottom:s+"px",top:"0"}),this.#o=Math.max(1,this.#n.clientWidth),this.#r!==null&&
this.show(this.#r)}show(t){this.#r=t;let e=he(t,this.#t.span(),this.#o);this.#e.style.transform="translateX("+
e.toFixed(2)+"px)"}grabbed(){return this.#n.dataset.grabbed==="true"}#a(t){return t.clientX-this.#n.getBoundingClientRect().
left}#c(t){return ue(this.#a(t),this.#t.span(),this.#o)}#l(t){let e=this.#s,s=this.#t.tip(this.#c(t));e.replaceChildren(
...s.map(i=>f("span","",i))),e.hidden=!1;let o=this.#a(t)-e.offsetWidth/2,r=Math.min(Math.max(o,-qa.left),this.#o-
e.offsetWidth+qa.right);e.style.transform="translateX("+(this.#n.offsetLeft+r).toFixed(0)+"px)"}#h(){this.#s.hidden=
!0}#d(t){t.button||(this.#n.setPointerCapture(t.pointerId),this.#n.dataset.grabbed="true",this.#t.grabbed(),this.#h(),
this.#t.go(this.#c(t)))}#u(t){this.#n.hasPointerCapture(t.pointerId)?this.#t.go(this.#c(t)):this.#l(t)}#f(t){delete this.#n.
dataset.grabbed,t.pointerType!=="mouse"&&this.#h()}};var Fn=class{#t;#n;#e;constructor(t,e){this.#t=t,this.#n=e,this.#e=new Hn({span:()=>t.span,scale:()=>t.scale(),
margin:t.boot.margin,go:s=>t.go(s),tip:s=>this.#s(s),grabbed:()=>e.pause()})}#s(t){let{t:e,model:s,state:o,timeline:r}=this.#t;
if(!r)return[];let i=L(o.region).map(a=>Uo(s,e,this.#t.view(t),a));return[e.date(this.#t.isoOf(t)),...new Set(
i),...this.#o(r,t)]}#o(t,e){let{t:s,manifest:o}=this.#t,r=ko(s,o.first,t,e);return gt(s,o.first,t,e).map(({kind:i,
text:a})=>i==="held"&&!r?s.say("timeline.held"):a)}place(){this.#e.place()}move(){this.#e.show(this.#t.day())}day(t){
let{t:e,span:s,state:o}=this.#t,r=u("slider");this.move(),k(r,"aria-valuemin",String(s.first)),k(r,"aria-value\
max",String(s.until-1)),k(r,"aria-valuenow",String(this.#t.day())),k(r,"aria-valuetext",e.say("timeline.value",
{date:e.date(o.date),figure:t}))}label(){let t=this.#n.playing();k(u("play"),"data-name",t?"pause":"play"),Ne(
u("play"),this.#t.t.say(t?"pause":"play")),u("play").dataset.playing=String(t)}grabbed(){return this.#e.grabbed()}};var Fe={size:12,wide:.58,places:40},Pp=4;function Np(n,t,e,s){let o=er(t,e,e+s);if(o===null)return null;let r=Math.
max(...n.map(i=>er(i,e,e+s)??0));return{from:e,y:r,cost:r-o}}function Rp(n,t,e,{span:s,highest:o,taken:r}){let i=s.
until-s.first-e;return i<0?null:Array.from({length:Fe.places},(h,d)=>Np(n,t,s.first+d/(Fe.places-1)*i,e)).filter(
h=>h!==null).filter(({from:h,y:d})=>r.every(p=>h+e<p.from||h>p.from+p.wide||Math.abs(d-p.y)>o/Pp)).map(h=>({...h,
cost:h.cost+.25*(o-(h.y-h.cost))})).sort((h,d)=>h.cost-d.cost)[0]??null}function Ya(n,t,e,{width:s,highest:o},r,{
tokens:i,scale:a}){let c=[];return t.flatMap(l=>{let h=n.say("held."+l.side+".in",{region:q(n,l.region)}),p=h.
length*Fe.wide*Fe.size*a/Math.max(s,1)*(e.until-e.first),g=Rp(t,l,p,{span:e,highest:o,taken:c});if(!g)return[];
c.push({...g,wide:p});let O={color:i[l.side],size:Fe.size*a},I={showarrow:!1,xanchor:"left",yanchor:"bottom",borderpad:0};
return[{x:r(Math.round(g.from)),y:g.y,text:h,...I,font:O}]})}var Dp="38",zp="d9",or={x:[],y:[]};function tc(n,t,e,s){let{day:o,value:r}=xt(n,e),i=t.length?xt(n,t).value:r.
map(()=>0),a=[],c=!1;r.slice(0,-1).forEach((h,d)=>{let p=i[d],g=h!==null&&p!==null;if(g){c||a.push({there:[],back:[]});
let{there:O,back:I}=a[a.length-1],[H,Y]=[s(o[d]),s(o[d+1])];O.push([H,h],[Y,h]),I.push([H,p],[Y,p])}c=g});let l=a.
flatMap(({there:h,back:d})=>[...h,...d.reverse(),jp]).slice(0,-1);return{x:l.map(([h])=>h),y:l.map(([,h])=>h)}}
var jp=[null,null];function Za(n,t){let e=n.map(s=>t(s)+"T12:00");return{x:e,y:e.map(()=>.5)}}var Bp=(n,t)=>({
x:n.flatMap(([e,s])=>[t(e),t(e),t(s),t(s)]),y:n.flatMap(()=>[0,1,1,0])});function ec(n,t,e,s,o,r,i,a){let c=JSON.
parse(JSON.stringify(n)),l=b=>j(s.first,b),h=le(t,s),[d,p,g,O,I,H,...Y]=c.data,nt=h.length>1;Ja(d,h[0],l,a.tokens,
nt),Ja(g,h[1],l,a.tokens,nt),Y.forEach((b,E)=>Fp(b,nt?h[E]:void 0,l,a)),Hp(p,h[0],l,a.tokens),Object.assign(O,
o?Bp(fi(o),l):or),O.fillcolor=a.tokens.hatch;let rt=o?xi(o,r.first,r.until):{missed:[],part:[]};Qa(I,Za(rt.missed,
l),a),Qa(H,Za(rt.part,l),a),Wp(c.layout,e,r,l,i,a);let{l:ct,r:x}=c.layout.margin,w={width:i.width-ct-x,highest:a.
highest};return c.layout.annotations=nt?Ya(e,h,r,w,l,a):[],c}function Ja(n,t,e,s,o){Object.assign(n,t?tc(t.row,
[],[t.side],e):or),n.fillcolor=(t?s[t.side]:s.ink)+(o?Dp:zp)}function Hp(n,t,e,s){let o=t?.contested?tc(t.row,
[t.side],[t.side,"contested"],e):or;Object.assign(n,o),n.fillpattern={...n.fillpattern,bgcolor:s.contested,fgcolor:s.
hatch}}function Fp(n,t,e,{tokens:s,scale:o}){let{day:r,value:i}=t?xt(t.row,[t.side]):{day:[],value:[]};Object.
assign(n,{x:r.map(e),y:i}),n.line={...n.line,color:t?s[t.side]:s.ink,width:2*o}}function Qa(n,t,{tokens:e,scale:s}){
Object.assign(n,t);let o={...n.marker.line,color:e.ink,width:n.marker.line.width*s};n.marker={...n.marker,size:n.
marker.size*s,color:e.paper,line:o}}function Wp(n,t,e,s,o,{tokens:r,scale:i,highest:a}){let c=Dt(n.margin,i),l=[
s(e.first),s(e.until)],h=Va(l[0],l[1],(o.width-c.l-c.r)/i),d=Ua(a),p={color:r.muted,size:12*i};n.margin=c,n.font=
{...n.font,...p},Object.assign(n.xaxis,{range:l,tickvals:h.map(g=>g.iso),ticktext:Ka(t,h),tickcolor:r.line,tickfont:p}),
Object.assign(n.yaxis,{range:[0,a*nr],tickvals:d,ticktext:Ga(t,d),gridcolor:r.line,tickfont:p})}var sr=0;function nc(){
sr+=1}function sc(n){let t=++sr,e={displayModeBar:!1,staticPlot:!0,responsive:!1};function s(){if(t!==sr)return;
let o=document.querySelector("#curve .js-plotly-plot:not(.dash-graph--pending)");o?window.Plotly.react(o,n.data,
n.layout,e):requestAnimationFrame(s)}s()}var Wn=class{#t;#n;#e;#s=null;constructor(t,e){this.#t=t,this.#n=e,this.#e=new Fn(t,e.player)}curve(){let{model:t,
t:e,timeline:s,span:o,boot:r}=this.#t,{clientWidth:i,clientHeight:a}=u("curve"),c={tokens:this.#t.tokens(),scale:this.#t.
scale(),highest:this.#n.highest()},l={width:i,height:a};this.#e.place(),this.#s=ec(r.figures.curve,t,e,this.#t.
view(),s,o,l,c),sc(this.#s)}move(){this.#e.move()}day(t){this.#e.day(t)}label(){this.#e.label()}grabbed(){return this.#e.
grabbed()}handOver(){return nc(),this.#s}figure(){return this.#s}};var oc=()=>new Promise(n=>requestAnimationFrame(()=>requestAnimationFrame(n)));function rc(n){let t=n.map(e=>Object.
assign(document.createElement("link"),{rel:"preload",as:"script",href:e}));document.head.append(...t)}var rr=(n,t)=>({
...n,props:{...n.props,figure:t}});function ic(n,t){let e=[];for(let s=2;e.length<n;s++)e.every(o=>s%o)&&e.push(s);return e.map(s=>s**t%1*2**32|0)}
var $p=ic(8,1/2),ac=ic(64,1/3);function Xp(n){let t=Math.ceil((n.length+1+8)/64),e=new Uint8Array(t*64);e.set(
n),e[n.length]=128;let s=new DataView(e.buffer);return s.setUint32(e.length-8,Math.floor(n.length/2**29)),s.setUint32(
e.length-4,n.length<<3),s}var vt=(n,t)=>n>>>t|n<<32-t;function _p(n,t,e){for(let s=0;s<16;s++)n[s]=t.getInt32(
e+s*4);for(let s=16;s<n.length;s++){let o=n[s-15],r=n[s-2],i=vt(o,7)^vt(o,18)^o>>>3,a=vt(r,17)^vt(r,19)^r>>>10;
n[s]=n[s-16]+i+n[s-7]+a}}function Up(n,t){let[e,s,o,r,i,a,c,l]=n;for(let h=0;h<t.length;h++){let d=i&a^~i&c,p=l+
(vt(i,6)^vt(i,11)^vt(i,25))+d+ac[h]+t[h]|0,g=e&s^e&o^s&o,O=(vt(e,2)^vt(e,13)^vt(e,22))+g|0;l=c,c=a,a=i,i=r+p|0,
r=o,o=s,s=e,e=p+O|0}[e,s,o,r,i,a,c,l].forEach((h,d)=>{n[d]+=h})}function cc(n){let t=Xp(new Uint8Array(n)),e=new Int32Array(
$p),s=new Int32Array(ac.length);for(let r=0;r<t.byteLength;r+=64)_p(s,t,r),Up(e,s);let o=new DataView(new ArrayBuffer(
e.byteLength));return e.forEach((r,i)=>o.setInt32(i*4,r)),o.buffer}var Gp=/\.([0-9a-f]{16})\.json$/;async function lc(n,t,e=globalThis.crypto?.subtle){let s=Gp.exec(n);if(!s)return!0;
let o=e?await e.digest("SHA-256",t):cc(t),r=new Uint8Array(o).subarray(0,s[1].length/2);return Array.from(r,i=>i.
toString(16).padStart(2,"0")).join("")===s[1]}async function Vp(n,t){let e=await fetch(n,{credentials:"same-origin",cache:t});if(!e.ok)throw new Error(n+": "+
e.status);return e.arrayBuffer()}async function Kp(n){for(let t of["default","reload"]){let e=await Vp(n,t);if(await lc(
n,e))return e}throw new Error(n+": damaged")}function hc(n){let t=new Map;async function e(s){let o=new TextDecoder().
decode(await Kp(n[s]));return JSON.parse(o.replace(Bo," "))}return function(o){if(!t.has(o)){let r=e(o);t.set(
o,r),r.catch(()=>t.delete(o))}return t.get(o)}}var qp=5e3,$n=class{#t;#n;#e=!1;constructor(t,e){this.#t=t,this.#n=e}#s(t){let{manifest:e,state:s}=this.#t;return S(
e,t).reconstructed&&s.layers.includes("band")}keyOf(t,e){return this.#s(t)?"/"+e.slice(0,7)+"/"+!!this.#t.model.
regions:""}around(t,e,s){if(!this.#s(e))return t;this.fetchRegions();let{manifest:o,model:r}=this.#t,{regions:i}=r;
return Ki(t,S(o,e),s,(a,c)=>i?Pt(i,a,c):null,a=>A(o,a))}async fetchRegions(){if(!this.#e){this.#e=!0;try{this.#t.
model.regions=await this.#n.load("regions")}catch(t){U(t),setTimeout(()=>{this.#e=!1},qp);return}this.#n.redraw()}}};var Xn=512,Yp=40075016686e-3,ir=Math.PI/180,_n=n=>.5+n/360,Z=n=>.5-Math.log(Math.tan(Math.PI/4+n*ir/2))/(2*Math.
PI),ar=n=>(2*Math.atan(Math.exp(Math.PI*(1-2*n)))-Math.PI/2)/ir,Vt=n=>Xn*2**n;function zt(n,t,e,s){let[o,r,i,a]=n,
c=Math.max(t-2*s,60)/((i-o)/360*Xn),l=Math.max(e-2*s,60)/((Z(r)-Z(a))*Xn),h=Math.log2(Math.min(c,l));return{lon:(o+
i)/2,lat:ar((Z(r)+Z(a))/2),zoom:Math.round(h*100)/100}}function We(n,t,e){let[s,o,r,i]=Mo,[a,c]=[Z(i),Z(o)],l=Math.
max(t*360/(r-s),e/(c-a))/Xn,h=Math.min(ut[1],Math.max(ut[0],n.zoom,Math.log2(l))),[d,p]=[t/Vt(h)*180,e/Vt(h)/2],
g=Math.min(Math.max(Z(n.lat),a+p),c-p),O=Math.min(Math.max(n.lon,s+d),r-d);return O!==n.lon||g!==Z(n.lat)?{lon:O,
lat:ar(g),zoom:h}:{...n,zoom:h}}var cr=(n,t)=>Math.abs(n.lon-t.lon)<1e-4&&Math.abs(n.lat-t.lat)<1e-4&&Math.abs(
n.zoom-t.zoom)<.01,Zp=(n,t)=>Yp*Math.cos(n*ir)/Vt(t);function uc(n,t,e){let s=Zp(n,t)/1e3,o=e*s,r=10**Math.floor(
Math.log10(o)),i=[5,2,1].map(a=>a*r).find(a=>a<=o)??r;return{km:i,px:i/s}}function dc(n,t,e,s,o){let r=Vt(e.zoom);
return{x:s/2+(n-e.lon)/360*r,y:o/2+(Z(t)-Z(e.lat))*r}}function Kt(n,t,e,s,o){let r=Vt(e.zoom);return{lon:e.lon+
360*(n-s/2)/r,lat:ar(Z(e.lat)+(t-o/2)/r)}}function pc(n,t,e){let[s,o]=[Kt(0,0,n,t,e),Kt(t,e,n,t,e)];return[s.lon,
o.lat,o.lon,s.lat]}var fc={contested:{colour:"hatch",count:3,width:.7,falling:!1},"take-russia":{colour:"russia",count:2,width:2.6,
falling:!1},"take-ukraine":{colour:"ukraine",count:2,width:2.6,falling:!1},"leave-russia":{colour:"russia",count:2,
width:1.2,falling:!0},"leave-ukraine":{colour:"ukraine",count:2,width:1.2,falling:!0}};function mc({count:n,falling:t},[
e,s,o,r],i){let a=16/n*2**(10-Math.floor(i)),[c,l]=t?[e-r,o-s]:[e+s,o+r],h=[];for(let d=Math.ceil(c/a)*a;d<=l;d+=
a)h.push(t?[d+s,s,d+r,r]:[d-s,s,d-r,r]);return h}var Jp=10,gc=512,$e=Vt(Jp);function Qp({type:n,coordinates:t}){switch(n){case"Point":return[[t]];case"LineStri\
ng":return[t];case"MultiPolygon":return t.flat();default:return t}}var tf=([n,t])=>[_n(n)*$e,Z(t)*$e],ef=n=>Math.
floor(n/gc)*gc;function nf(n){let t=Qp(n).map(i=>i.map(tf)),[e,s]=t[0][0].map(ef),o=new Path2D,r=[1/0,1/0,-1/0,
-1/0];for(let i of t)i.forEach(([a,c],l)=>{l===0?o.moveTo(a-e,c-s):o.lineTo(a-e,c-s),r[0]=Math.min(r[0],a),r[1]=
Math.min(r[1],c),r[2]=Math.max(r[2],a),r[3]=Math.max(r[3],c)}),n.type.endsWith("Polygon")&&o.closePath();return{
path:o,x:e,y:s,box:r}}var yc=new WeakMap;function de(n){let t=yc.get(n);return t||(t=nf(n),yc.set(n,t)),t}var sf=[7,12];function qt({properties:n}){let{control:t,kind:e,outline:s,part:o}=n;return o?"moved-"+o:s?"outl\
ine-"+s+"-"+t:e||(t?t==="line"?"contact":"ground-"+t:"figure")}function xc(n,t){let e=new Map;for(let s of n){
let o=t(s),r=e.get(o);r?r.push(s):e.set(o,[s])}return e}function wc({zoom:n},t,e,s){let o=2**(n-10),[r,i]=[t.x*
$e-e/2/o,t.y*$e-s/2/o];return{x:r,y:i,unit:o,zoom:n,box:[r,i,r+e/o,i+s/o]}}var of=(n,t)=>n[0]<=t[2]&&n[2]>=t[0]&&
n[1]<=t[3]&&n[3]>=t[1],rf=(n,t)=>[Math.max(n[0],t[0]),Math.max(n[1],t[1]),Math.min(n[2],t[2]),Math.min(n[3],t[3])],
lr=({box:n},{geometry:t})=>of(de(t).box,n);function Yt({x:n,y:t,unit:e},{geometry:s}){let{box:o}=de(s);return{
x:(o[0]-n)*e,y:(o[1]-t)*e}}function hr({context:n,ratio:t,unit:e,x:s,y:o},r){let i=t*e;n.setTransform(i,0,0,i,
(r.x-s)*i,(r.y-o)*i)}var bc=(n,t,{properties:e})=>n[t==="control"?e.control:t];function af(n,{zoom:t,scale:e}){
if(!Array.isArray(n))return n*e;let[s,o]=sf,r=Math.min(1,Math.max(0,(t-s)/(o-s)));return(n[0]+r*(n[1]-n[0]))*e}
function cf(n,t,e){let{context:s,tokens:o}=n,r=de(e.geometry);hr(n,r),s.fillStyle=bc(o,t.fill,e),s.fill(r.path,
"evenodd")}function lf(n,t,e){let{context:s,tokens:o,unit:r,zoom:i}=n,a=fc[t.hatch==="own"?qt(e):"contested"],
c=de(e.geometry),l=new Path2D;for(let[h,d,p,g]of mc(a,rf(c.box,n.box),i))l.moveTo(h-c.x,d-c.y),l.lineTo(p-c.x,
g-c.y);s.save(),hr(n,c),s.clip(c.path,"evenodd"),s.strokeStyle=o[a.colour],s.lineWidth=a.width*n.scale/r,s.setLineDash(
[]),s.stroke(l),s.restore()}function hf(n,t,e){let{context:s,tokens:o,unit:r}=n,{band:i=0}=e.properties,a=t.width?
af(t.width,n)/r:i*2**10;if(!a)return;let c=de(e.geometry);hr(n,c),s.strokeStyle=bc(o,t.line,e),s.lineWidth=a,s.
setLineDash((t.dash??[]).map(l=>l*a)),s.lineCap=t.dash&&!t.cap?"butt":"round",s.stroke(c.path)}var vc=({zooms:n=[
0,99]},t)=>n[0]<=t&&t<n[1];function ur(n,t){n.context.lineJoin="round";for(let{layer:e,features:s}of t){n.context.
globalAlpha=e.opacity??1;let o=e.line?hf:e.hatch?lf:cf;for(let r of s)lr(n,r)&&o(n,e,r)}}var dr=4,Oc=1.2,uf=10,Ec=1.7,df=[[0,-1],[5.5,10],[0,7],[-5.5,10]];function pf(n,t,e){if(t(n)<=e)return[n];let s=n.
split(" "),o=[];for(let r of s){let i=o.length?o[o.length-1]+" "+r:r;o.length&&t(i)<=e?o[o.length-1]=i:o.push(
r)}return o}function ff(n){if(!n)throw new Error("no canvas to draw on");return n}function kc(n,t,{ratio:e,scale:s,
tokens:o}){let r=t.text*s,i=document.createElement("canvas"),a=ff(i.getContext("2d",{willReadFrequently:!0}));
function c(){a.font=(t.bold?"700 ":"400 ")+r+"px system-ui, sans-serif",t.spacing&&(a.letterSpacing=t.spacing*
r+"px")}c();let l=I=>a.measureText(I).width,h=t.ring?pf(n,l,uf*r):[n],d=Math.max(...h.map(l)),p=h.length*Oc*r,
g=2*Ec*s+1;i.width=Math.ceil((d+2*g)*e),i.height=Math.ceil((p+2*g)*e),a.setTransform(e,0,0,e,0,0),c(),Object.assign(
a,{textAlign:"center",textBaseline:"middle",lineJoin:"round"}),Object.assign(a,{lineWidth:2*Ec*s,strokeStyle:o.
halo}),Object.assign(a,{fillStyle:o[t.colour??"ink"]});let O=I=>h.forEach((H,Y)=>a[I](H,g+d/2,g+(Y+.5)*Oc*r));
return O("strokeText"),O("fillText"),{width:d,height:p,margin:g,picture:i}}function Sc(n,t){let{context:e,ratio:s,
scale:o,tokens:r}=n,{x:i,y:a}=Yt(n,t),c=(t.properties.turn??0)*Math.PI/180,[l,h]=[s*o*Math.cos(c),s*o*Math.sin(
c)];e.setTransform(l,h,-h,l,i*s,a*s),e.beginPath();for(let[d,p]of df)e.lineTo(d,p);e.closePath(),Object.assign(
e,{lineWidth:2,strokeStyle:r.halo,fillStyle:r.ink}),e.stroke(),e.fill()}function Mc(n,t,e){let{context:s,ratio:o,
scale:r,tokens:i}=n,{x:a,y:c}=Yt(n,t),l=o*r*e;s.setTransform(l,0,0,l,a*o,c*o),s.beginPath(),s.arc(0,0,dr-.5,0,
2*Math.PI),Object.assign(s,{lineWidth:1.5,strokeStyle:i.ink,fillStyle:i.paper}),s.fill(),s.stroke()}var Un=3,mf=600,gf=["left","right","top","bottom"],yf=({properties:n},t)=>n.label??n[t]??n.en??"";function Lc(n,{
width:t,height:e},s){switch(n){case"left":return[s,-e/2];case"right":return[-s-t,-e/2];case"top":return[-t/2,s];case"\
bottom":return[-t/2,-s-e];default:return[-t/2,-e/2]}}var Gn=(n,t)=>n[0]<t[2]&&n[2]>t[0]&&n[1]<t[3]&&n[3]>t[1],
Ic=({properties:n})=>n.size??0,Vn=class{#t=[];#n=new Map;#e=new Map;forget(){this.#e.clear()}#s(t,e,s){let o=yf(
s,t.names),r=e.id+"/"+o,i=this.#e.get(r);return i||(this.#e.size>=mf&&this.forget(),i=kc(o,e,t),this.#e.set(r,
i)),i}#o(t,{layer:e,feature:s,anchor:o,sprite:r}){let{x:i,y:a}=Yt(t,s),[c,l]=Lc(o,r,(e.away??0)*t.scale),[h,d]=[
i+c-Un,a+l-Un];return[h,d,h+r.width+2*Un,d+r.height+2*Un]}place(t,e){let s=[];this.#t=[];let o=this.#n;this.#n=
new Map;for(let{layer:r,features:i}of e){let a=i.filter(h=>lr(t,h)).sort((h,d)=>Ic(d)-Ic(h)),[c,l]=[a.filter(h=>o.
has(h)),a.filter(h=>!o.has(h))];for(let h of[...c,...l])this.#r(t,r,h,s,o.get(h))}}#r(t,e,s,o,r){let i=this.#s(
t,e,s),a=s.properties.anchor??"center",c=e.ring?[...r?[r]:[],...gf]:[a],l=e.ring?[Ac(t,e,s)]:[];if(!l.some(h=>o.
some(d=>Gn(h,d)))){for(let h of c){let d={layer:e,feature:s,anchor:h,sprite:i},p=this.#o(t,d);if(!(!e.free&&o.
some(g=>Gn(p,g)))){o.push(p,...l),this.#t.push(d),e.ring&&this.#n.set(s,h);return}}e.arrow&&this.#t.push({layer:e,
feature:s,anchor:a,sprite:{...i,picture:null}})}}draw(t){let{context:e,ratio:s,scale:o}=t;e.globalAlpha=1,e.setLineDash(
[]);for(let{layer:r,feature:i,anchor:a,sprite:c}of this.#t){if(r.arrow&&Sc(t,i),r.ring&&Mc(t,i,r.ring),!c.picture)
continue;let{x:l,y:h}=Yt(t,i),[d,p]=Lc(a,c,(r.away??0)*o),{margin:g,picture:O}=c;e.setTransform(1,0,0,1,0,0),e.
drawImage(O,Math.round((l+d-g)*s),Math.round((h+p-g)*s))}}written(){return new Set(this.#t.map(({feature:t})=>t))}at(t,e,s,o){
let r=[e-o,s-o,e+o,s+o],i=this.#t.find(a=>a.feature.properties.id&&(Gn(Ac(t,a.layer,a.feature),r)||Gn(this.#o(
t,a),r)));return i?i.feature:null}};function Ac(n,{ring:t=1},e){let{x:s,y:o}=Yt(n,e),r=dr*t*n.scale+1;return[s-
r,o-r,s+r,o+r]}var Xe=class{#t;constructor(t){let e=document.createElement("canvas"),s=e.getContext("2d",{willReadFrequently:!0});
if(!s)throw new Error("no canvas to draw on");this.#t=t,this.canvas=e,this.context=s,this.width=0,this.height=
0,this.ratio=1,this.resize()}resize(){let{clientWidth:t,clientHeight:e}=this.#t,s=window.devicePixelRatio||1,o=Math.
min(s,Math.sqrt(16777216/Math.max(1,t*e))),[r,i]=[Math.floor(t*o),Math.floor(e*o)];return Object.assign(this,{
width:t,height:e,ratio:o}),this.canvas.width===r&&this.canvas.height===i?!1:(Object.assign(this.canvas,{width:r,
height:i}),this.canvas.style.setProperty("--width",r/o+"px"),this.canvas.style.setProperty("--height",i/o+"px"),
!0)}clear(t){let{context:e}=this,{width:s,height:o}=this.canvas;e.setTransform(1,0,0,1,0,0),e.clearRect(0,0,s,
o),t&&(e.globalAlpha=1,e.fillStyle=t,e.fillRect(0,0,s,o))}};var xf="day",wf=6,pe=class{#t;#n;#e;#s;#o=new Map;#r=new Vn;#i=0;#a=!0;#c=[];#l=null;#h=null;#d=!1;constructor(t,e){
this.#e=new Xe(t),this.#s=new Xe(t),this.#e.canvas.className="control-canvas",this.#e.canvas.addEventListener(
"contextrestored",()=>this.draw()),t.append(this.#e.canvas),this.#t=e,this.#n=e.flatMap(({signs:s,above:o})=>o?
s:[])}put(t,e,s=qt){let o=this.#o.get(t),r=xc(e,s);this.#o.set(t,r),[o,r].some(i=>i&&this.#n.some(a=>i.has(a)))&&
(this.#a=!0),t===xf?this.draw():this.#p()}dress(t){this.#l=t,this.#r.forget(),this.#a=!0,this.#s.resize(),this.#e.
resize(),this.draw()}showLayers(t){this.#c=t,this.#a=!0,this.draw()}base(t){this.#d=t,this.draw()}resize(){this.#s.
resize(),this.#e.resize()&&(this.#a=!0,this.draw())}moveTo(t){let e=this.#h;e&&e.lon===t.lon&&e.lat===t.lat&&e.
zoom===t.zoom||(this.#h=t,this.#a=!0,this.draw())}#u(){if(!this.#h||!this.#l)return null;let{context:t,width:e,
height:s,ratio:o}=this.#e;if(!e||!s)return null;let r={x:_n(this.#h.lon),y:Z(this.#h.lat)},i=wc(this.#h,r,e,s);
return{...this.#l,...i,context:t,ratio:o}}#f(t){let e=[...this.#o.values()];return this.#t.filter(s=>!s.switch||
this.#c.includes(s.switch)).filter(s=>(this.#d||!s.base)&&vc(s,t)).map(s=>({layer:s,features:s.signs.flatMap(o=>e.
flatMap(r=>r.get(o)??[]))}))}#p(){this.#i||=requestAnimationFrame(()=>this.draw())}draw(){cancelAnimationFrame(
this.#i),this.#i=0;let t=this.#u();if(!t)return;let{context:e}=t,s=this.#f(t.zoom);this.#e.clear(this.#d?t.tokens["\
land-russia"]:null),ur(t,s.filter(({layer:o})=>!o.above)),this.#a&&(this.#a=!1,this.#m({...t,context:this.#s.context},
s.filter(({layer:o})=>o.above))),e.setTransform(1,0,0,1,0,0),e.globalAlpha=1,e.drawImage(this.#s.canvas,0,0)}#m(t,e){
this.#s.clear(null),ur(t,e.filter(({layer:s})=>!s.text)),this.#r.place(t,e.filter(({layer:s})=>s.text)),this.#r.
draw(t)}inBox(t){if(!this.#h)return[];let e=this.#r.written(),s=({layer:o,features:r})=>r.filter(i=>o.text?e.has(
i):un(i.geometry,t));return this.#f(this.#h.zoom).map(o=>({layer:o.layer,features:s(o)})).filter(({features:o})=>o.
length>0)}settlementAt(t,e){let s=this.#u(),o=s&&this.#r.at(s,t,e,wf);return o?String(o.properties.id):null}};var bf={\u0430:"a",\u0431:"b",\u0432:"v",\u0433:"g",\u0491:"g",\u0434:"d",\u0435:"e",\u0454:"e",\u0451:"e",\u044D:"\
e",\u0436:"2",\u0437:"z",\u0438:"i",\u0456:"i",\u0457:"i",\u0439:"i",\u044B:"i",\u043A:"k",\u043B:"l",\u043C:"\
m",\u043D:"n",\u043E:"o",\u043F:"p",\u0440:"r",\u0441:"s",\u0442:"t",\u0443:"u",\u045E:"u",\u0444:"f",\u0445:"\
5",\u0446:"6",\u0447:"3",\u0448:"4",\u0449:"4",\u044C:"",\u044A:"",\u044E:"iu",\u044F:"ia"},vf=[[/shch|sch|sh/g,
"4"],[/zh/g,"2"],[/kh/g,"5"],[/ch/g,"3"],[/ts|tz/g,"6"],[/ya|ja/g,"ia"],[/yu|ju/g,"iu"],[/y[eo]|ie/g,"e"],[/h/g,
"g"],[/[yj]/g,"i"],[/w/g,"v"],[/q|c/g,"k"],[/x/g,"ks"]],jt=3,Of=5,Kn=3;function ft(n){let t=n.toLowerCase().replace(
/[а-яёєіїґў]/g,s=>bf[s]??s).normalize("NFD").replace(/[\u0300-\u036f'’ʼ`ʹ]/g,"");return vf.reduce(
(s,[o,r])=>s.replace(o,r),t).replace(/[^a-z0-9]+/g," ").replace(/([a-z0-9])\1+/g,"$1").trim()}function Ef(n,t){
let e=[],s=Array.from({length:t.length+1},(o,r)=>r);for(let o=1;o<=n.length;o++){let r=[o];for(let i=1;i<=t.length;i++){
let a=n[o-1]===t[i-1];r[i]=Math.min(s[i]+1,r[i-1]+1,s[i-1]+(a?0:1)),o>1&&i>1&&n[o-1]===t[i-2]&&n[o-2]===t[i-1]&&
(r[i]=Math.min(r[i],e[i-2]+1))}e=s,s=r}return Math.min(...s)}var kf=n=>n<5?0:n<8?1:2,Tc=n=>n.replace(/[aeiou]/g,
"").replace(/([a-z0-9])\1+/g,"$1");function Sf(n,t){let e=Tc(n);return e.replace(/ /g,"").length>=Kn&&n[0]===t[0]&&
e===Tc(t)&&Math.abs(n.length-t.length)<Kn}function Cc(n,t){if(t===n)return 0;if(t.startsWith(n))return 1;if(t.
includes(" "+n))return 2;if(Sf(n,t))return jt;if(n.length>=Of&&t.includes(n))return jt+1;let e=Math.abs(t.length-
n.length)<=2?Ef(n,t):1/0;return e<=kf(n.length)&&e>0?jt+1+e:null}var Pc="basemap",Mf="places",Lf=.1,Nc=[9,6],If=60,Rc=100;function Dc(n){return typeof n.querySourceFeatures!="\
function"||!n.getSource(Pc)?[]:n.querySourceFeatures(Pc,{sourceLayer:Mf,filter:["==",["get","kind"],"locality"]})}
var zc=({properties:{rank:n=0}})=>{let t=Nc.findIndex(e=>n>=e);return"town-"+(t<0?Nc.length+1:t+1)};function Af({
id:n,properties:t,geometry:e}){let[s,o]=e.coordinates;return n??t.name+"/"+Math.round(s*Rc)+"/"+Math.round(o*Rc)}
var jc=n=>new Set(n.flatMap(t=>t?[ft(String(t))]:[]));function Tf({properties:n,geometry:t}){let{name:e,population_rank:s=0,
population:o=s}=n,r=a=>String(a??e).slice(0,If);return{type:"Feature",properties:{...{en:r(n["name:en"]),uk:r(
n["name:uk"])},rank:s,size:o},geometry:t}}function Cf(n){let t=new Map;for(let{properties:e,geometry:s}of n){let{
en:o,uk:r,local:i}=e,a=s.coordinates;for(let c of jc([o,r,i]))t.set(c,[...t.get(c)??[],a])}return t}var qn=class{#t=[];#n=null;#e=new Map;#s="";ours(t){
this.#t=t,this.#n=null,this.#e.clear(),this.#s=""}#o({properties:{name:t,"name:en":e,"name:uk":s},geometry:o}){
let[r,i]=o.coordinates;this.#n??=Cf(this.#t);let a=this.#n;return[...jc([t,e,s])].flatMap(l=>a.get(l)??[]).some(
([l,h])=>Math.hypot(l-r,h-i)<Lf)}among(t){let e=new Map(t.map(o=>[Af(o),o])),s=[...e.keys()].sort().join();return s===
this.#s?null:(this.#s=s,[...e].flatMap(([o,r])=>this.#r(o,r)??[]))}#r(t,e){let s=this.#e.get(t);if(s!==void 0)
return s;let o=e.properties.name&&!this.#o(e)?Tf(e):null;return this.#e.set(t,o),o}};var Pf=28,Bc=120,Nf=450,Hc=4,Rf=20,Df={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},Yn=class{#t;#n;#e;#s=new Map;#o=0;#r=new AbortController;constructor(t,e,s){
this.#t=t,this.#e=We(e,t.clientWidth,t.clientHeight),this.#n=s,this.#l()}view(){return this.#e}moving(){return!1}#i(t,e){
this.#e=We(t,this.#t.clientWidth,this.#t.clientHeight),this.#n.drawn(this.#e),this.#n.moved(this.#e,e),this.#n.
rested()}#a({x:t,y:e}){let{clientWidth:s,clientHeight:o}=this.#t,r={x:s/2+t,y:o/2+e};this.#i({...this.#c(r),zoom:this.#e.
zoom},!0)}zoomBy(t,e){let s=Math.min(ut[1],Math.max(ut[0],this.#e.zoom+t)),{clientWidth:o,clientHeight:r}=this.#t,
i=e??{x:o/2,y:r/2},c={...this.#c(i),zoom:s},l=Kt(o-i.x,r-i.y,c,o,r);this.#i({...l,zoom:s},!0)}fly(t){this.#i(t,
!0)}fit(t){this.#i(zt(t,this.#t.clientWidth,this.#t.clientHeight,Pf),!1)}#c({x:t,y:e}){return Kt(t,e,this.#e,this.#t.
clientWidth,this.#t.clientHeight)}dress(){}showLayers(){}towns(){return[]}twin(){return null}paired(){return!1}#l(){
let t=this.#t,{signal:e}=this.#r;t.dataset.map="true",t.tabIndex=0,t.addEventListener("pointerdown",s=>this.#d(
s),{signal:e}),t.addEventListener("pointermove",s=>this.#u(s),{signal:e});for(let s of["pointerup","pointercan\
cel"])t.addEventListener(s,o=>this.#p(o),{signal:e});t.addEventListener("pointerleave",()=>this.#n.hover(null,
0,0),{signal:e}),t.addEventListener("wheel",s=>this.#m(s),{signal:e,passive:!1}),t.addEventListener("keydown",
s=>this.#g(s),{signal:e})}#h({clientX:t,clientY:e}){let{left:s,top:o}=this.#t.getBoundingClientRect();return{x:t-
s,y:e-o}}#d(t){t.button||(this.#s.size||(this.#o=0),this.#t.setPointerCapture(t.pointerId),this.#s.set(t.pointerId,
this.#h(t)))}#u(t){let e=this.#h(t),s=this.#s.get(t.pointerId);if(!s){this.#n.hover(this.#c(e),e.x,e.y);return}
let o=[...this.#s].find(([r])=>r!==t.pointerId)?.[1];this.#s.set(t.pointerId,e),this.#o+=Math.hypot(e.x-s.x,e.
y-s.y),!(this.#o<Hc)&&(this.#n.hover(null,0,0),o?this.#f(o,s,e):this.#a({x:s.x-e.x,y:s.y-e.y}))}#f(t,e,s){let o=r=>Math.
max(1,Math.hypot(r.x-t.x,r.y-t.y));this.#a({x:(e.x-s.x)/2,y:(e.y-s.y)/2}),this.zoomBy(Math.log2(o(s)/o(e)),{x:(t.
x+s.x)/2,y:(t.y+s.y)/2})}#p(t){if(!this.#s.delete(t.pointerId)||this.#s.size||this.#o>=Hc||t.type==="pointerca\
ncel")return;let{x:e,y:s}=this.#h(t);this.#n.hover(this.#c({x:e,y:s}),e,s),this.#n.chosen(this.#c({x:e,y:s}),e,
s)}#m(t){t.preventDefault();let e=t.deltaMode===WheelEvent.DOM_DELTA_LINE?t.deltaY*Rf:t.deltaY;this.zoomBy(-e/
Nf,this.#h(t))}#g(t){let[e,s]=Df[t.key]??[0,0];if(!(t.altKey||t.ctrlKey||t.metaKey||t.shiftKey)){if(e||s)this.#a(
{x:e*Bc,y:s*Bc});else if(t.key==="+"||t.key==="=")this.zoomBy(1);else if(t.key==="-")this.zoomBy(-1);else if(t.
key==="Enter")this.#y();else return;t.preventDefault(),t.stopPropagation()}}#y(){let{lon:t,lat:e}=this.#e;this.#n.
chosen({lon:t,lat:e},null,null)}remove(){this.#r.abort(),delete this.#t.dataset.map,this.#t.removeAttribute("t\
abindex")}};var zf={rivers:["rivers","basemap-rivers","basemap-streams"]},Fc=({tokens:n,scale:t})=>({...n,scale:t});function _e(n,t){
let e=Object.entries(Fc(t)).map(([s,o])=>[s,{default:o}]);return{...n,state:Object.fromEntries(e)}}function jf({
sources:n},t){for(let e of Object.values(n))e.tiles&&(e.tiles=e.tiles.map(s=>t+s))}function Wc(n,{view:t,origin:e,
...s}){let o=JSON.parse(JSON.stringify(n)),{map:r}=o.layout;return jf(r.style,e),r.style=_e(r.style,s),r.center=
{lon:t.lon,lat:t.lat},r.zoom=t.zoom,o}function Zn(n,t){for(let[e,s]of Object.entries(Fc(t)))n.setGlobalStateProperty(
e,s)}function Jn(n,t){for(let[e,s]of Object.entries(zf)){let o=t.includes(e)?"visible":"none";for(let r of s)n.
getLayer(r)&&n.setLayoutProperty(r,"visibility",o)}}function $c(n,t){let e=n.layers.filter(r=>!r.id.startsWith("plotly-")),s=new Set(e.map(r=>r.source)),o=Object.
fromEntries(Object.entries(n.sources).filter(([r])=>s.has(r)));return _e({...n,sources:o,layers:e},t)}var Bf=["getStyle","jumpTo","getContainer","getCenter","getZoom","getBearing","getPitch"],Hf={attributionControl:!1,
boxZoom:!1,doubleClickZoom:!1,dragRotate:!1,touchPitch:!1},pr=n=>({center:n.getCenter(),zoom:n.getZoom(),bearing:n.
getBearing(),pitch:n.getPitch()}),fr=n=>n!=null&&Bf.every(t=>typeof n[t]=="function")&&typeof n.constructor=="\
function";function Ff(n,t){let e=!1;function s(i){e=!0;try{i()}finally{e=!1}}let o=(i,a,c)=>e||s(()=>i.jumpTo(
pr(a),c)),r=()=>o(t,n);return t.on("move",()=>o(n,t)),t.on("moveend",i=>o(n,t,{originalEvent:i.originalEvent||
i})),n.on("move",r),{follow:r,quietly:s,part:()=>n.off("move",r)}}var Qn=class{#t;#n;#e;#s;#o;#r;#i;#a;#c=[];#l=!1;#h=!1;constructor(t,e,s,o,r){
this.#t=t,this.#n=e,this.#s=o,this.#o=r,this.#d();let i=t.constructor;this.#r=new i({...Hf,container:e,style:$c(
t.getStyle(),o),...pr(t),trackResize:!1}),this.#e=new pe(e,s),this.#e.dress(o),this.#e.showLayers(o.layers),this.#i=
Ff(t,this.#r),this.#a=new ResizeObserver(()=>this.place()),this.#m()}show(t){this.#c=t,this.#e.put("day",t)}mark(t,e,s){
this.#e.put(t,e,s)}dress(t){this.#s={...this.#s,...t},this.#e.base(!1),this.#e.dress(this.#s),this.#e.showLayers(
this.#s.layers),this.#l&&(Zn(this.#r,this.#s),Jn(this.#r,this.#s.layers))}#d(){let{offsetWidth:t,offsetHeight:e}=this.#t.
getContainer();this.#n.style.setProperty("--width",t+"px"),this.#n.style.setProperty("--height",e+"px")}place(){
this.#d(),this.#e.resize(),this.#i.quietly(()=>this.#r.resize()),this.#i.follow()}under(t,e){return fn(this.#c,
t,e)}#u(){this.#h=!0,this.#o.shown()}shown(){return this.#h}#f(){let{lng:t,lat:e}=this.#r.getCenter();this.#e.
moveTo({lon:t,lat:e,zoom:this.#r.getZoom()})}#p({lngLat:t,point:e}){this.#o.hover(this.under(t.lng,t.lat),e.x,
e.y)}#m(){let t=this.#r;t.on("style.load",()=>{this.#l=!0,this.dress()}),t.on("render",()=>this.#f()),t.once("\
idle",()=>this.#u());for(let s of["mousemove","click"])t.on(s,o=>this.#p(o));t.on("click",({lngLat:s,point:o})=>this.#o.
chosen({lon:s.lng,lat:s.lat},this.#e.settlementAt(o.x,o.y)));for(let s of["mouseout","dragstart"])t.on(s,()=>this.#o.
hover(null,0,0));t.touchZoomRotate.disableRotation();let e=t.getCanvas();e.addEventListener("pointerup",()=>e.
blur()),this.#a.observe(this.#t.getContainer())}print(){this.#e.base(!0)}remove(){this.#a.disconnect(),this.#i.
part(),this.#r.remove()}view(){return pr(this.#r)}name(t){this.#r.getCanvas().setAttribute("aria-label",t)}};var Wf=28,$f=700,Ue=class{#t;#n;#e;#s=!1;#o=!1;#r=0;constructor(t,e,s){this.#t=t,this.#n=e,this.#e=s,e?this.#f(
e):this.#m()}view(){if(!this.#n)return this.#i();let{lng:t,lat:e}=this.#n.getCenter();return{lon:t,lat:e,zoom:this.#n.
getZoom()}}moving(){return this.#n!==null&&!this.#n.loaded()}#i(){let{center:t,zoom:e}=this.#t.layout?.map??{};
if(!t)throw new Error("no map in the figure");return{lon:t.lon,lat:t.lat,zoom:e}}async#a(t,e){let s=++this.#r;
this.#o=!0,await window.Plotly.relayout(this.#t,{"map.center":{lon:t.lon,lat:t.lat},"map.zoom":t.zoom}),this.#o=
!1,this.#n||this.#e.drawn(this.view()),s===this.#r&&this.#e.moved(e?this.view():t,e)}zoomBy(t){let{lon:e,lat:s,
zoom:o}=this.view();this.#a(this.#c({lon:e,lat:s,zoom:o+t}),!0)}#c(t){return We(t,this.#t.clientWidth,this.#t.
clientHeight)}fly(t){let e=this.#n,s=this.#c(t);if(typeof e?.flyTo!="function"||matchMedia("(prefers-reduced-m\
otion: reduce)").matches){this.#a(s,!0);return}let o=++this.#r;e.once("moveend",()=>{o===this.#r&&cr(this.view(),
s)&&this.#a(s,!0)}),e.flyTo({center:[s.lon,s.lat],zoom:s.zoom,duration:$f})}follow(t){cr(this.view(),t)||this.#a(
t,!1)}fit(t){this.#a(zt(t,this.#t.clientWidth,this.#t.clientHeight,Wf),!1)}dress(t){this.#n?Zn(this.#n,t):window.
Plotly.relayout(this.#t,{"map.style":_e(this.#t.layout?.map.style,t)})}showLayers(t){this.#n&&Jn(this.#n,t)}towns(){
return this.#n?Dc(this.#n):[]}lost(t){this.#n?.on("webglcontextlost",()=>t(!0)),this.#n?.on("webglcontextresto\
red",()=>t(!1))}twin(t,e,s,o){return fr(this.#n)?new Qn(this.#n,t,e,s,o):null}paired(){return fr(this.#n)}#l({
lngLat:{lng:t,lat:e},point:{x:s,y:o}}){this.#e.hover({lon:t,lat:e},s,o)}#h(t){let{lngLat:e,point:s}=t;this.#l(
t),this.#e.chosen({lon:e.lng,lat:e.lat},s.x,s.y)}#d(t){let{lon:e,lat:s}=this.view();t.key==="Enter"&&this.#e.chosen(
{lon:e,lat:s},null,null)}#u(){this.#e.hover(null,0,0)}#f(t){t.on("render",()=>this.#e.drawn(this.view())),t.on(
"idle",()=>this.#e.rested()),t.on("mousemove",s=>this.#l(s)),t.on("click",s=>this.#h(s)),t.on("mouseout",()=>this.#u()),
t.on("dragstart",()=>this.#u()),t.touchZoomRotate.disableRotation(),t.dragRotate.disable(),t.setMaxZoom(ut[1]),
this.#p(t);let e=t.getCanvas();e.addEventListener("keydown",s=>this.#d(s)),e.addEventListener("pointerup",()=>e.
blur()),e.setAttribute("aria-label",this.#t.closest("section")?.getAttribute("aria-label")??"")}#p(t){t.on("mo\
ve",()=>this.#e.moving(this.view())),t.on("movestart",e=>{e.originalEvent&&(this.#s=!0,this.#r+=1)}),t.on("mov\
eend",()=>{this.#e.moved(this.view(),this.#s),this.#s=!1})}#m(){let t=this.#t;t.addEventListener("pointermove",
e=>this.#y(e,!1)),t.addEventListener("click",e=>this.#y(e,!0)),t.addEventListener("pointerleave",()=>this.#u()),
t.on("plotly_relayouting",e=>this.#g(e)),t.on("plotly_relayout",()=>{this.#e.drawn(this.view()),this.#o||this.#e.
moved(this.view(),!0)}),this.#e.drawn(this.view())}#g({"map.center":t,"map.zoom":e}){let s=t?{lon:t.lon,lat:t.
lat,zoom:e}:this.view();this.#e.drawn(s),this.#e.moving(s)}#y({clientX:t,clientY:e,buttons:s},o){if(s){this.#u();
return}let{left:r,top:i,width:a,height:c}=this.#t.getBoundingClientRect(),[l,h]=[t-r,e-i],d=Kt(l,h,this.view(),
a,c);this.#e.hover(d,l,h),o&&this.#e.chosen(d,l,h)}};var Xf="lines",_f=["getCenter","setGlobalStateProperty","on","getSource","getZoom"],Uf=()=>document.querySelector(
"#map .js-plotly-plot");function Xc(){let n=document.createElement("canvas");try{return!!(n.getContext("webgl2")||
n.getContext("webgl"))}catch{return!1}}function Gf(n){let t=n._fullLayout?.map?._subplot?.map;return t&&_f.every(
e=>typeof t[e]=="function")?t:null}var Vf=n=>n.getSource(Xf)&&n.isStyleLoaded(),Kf=n=>n.querySelector(".maplib\
regl-map")!==null&&!n.classList.contains("dash-graph--pending");function _c(n,t){let e=Date.now()+t,s=!1;return new Promise(
o=>{function r(){let i=Uf(),a=i?._fullLayout&&i.layout?.map?i:null;a&&!s&&(e=Date.now()+t),s=a!==null;let c=a&&
Gf(a);a&&c&&Vf(c)?o(new Ue(a,c,n)):!c&&(a&&Kf(a)||Date.now()>e)?o(a?new Ue(a,null,n):null):requestAnimationFrame(
r)}r()})}var qf=2e4,Uc=["lines","veil","places","names","towns","land","water"],Ge=class{#t;#n;#e;#s;#o;#r=null;#i=new Map;#a;#c=new qn;#l=!1;constructor(t,e,s,o){
this.#t=t,this.#a=e,this.#e=o,this.#n=new pe(u("map-over"),t),this.#s=this.#o=new Yn(u("map-over"),s,this.#h()),
this.#n.moveTo(s),this.dress(e)}#h(){return{...this.#e,drawn:t=>this.#f(t),rested:()=>this.#d()}}#d(){this.#u(),
this.#e.rested()}#u(){let t=this.#c.among(this.#o.towns());t&&this.mark("towns",t,zc)}#f(t){this.#n.resize(),this.#n.
moveTo(t)}static possible(){return Xc()}async wait(){let t=await _c(this.#h(),qf);t&&this.#p(t)}#p(t){t.follow(
this.#s.view()),this.#s.remove(),this.#o=t,this.#n.moveTo(t.view()),t.lost(e=>this.#n.base(e)),this.dress(this.#a)}settle(){
this.#l=!0}settled(){return this.#l}plain(){return this.#o===this.#s}moving(){return this.#o.moving()}day(t){this.#n.
put("day",t)}mark(t,e,s=qt){this.#i.set(t,{features:e,sign:s}),this.#n.put(t,e,s),Uc.includes(t)&&this.#r?.mark(
t,e,s),t==="places"&&(this.#c.ours(e),this.#u())}dress(t){this.#a=t,this.#n.base(this.plain()),this.#n.dress(t),
this.#n.showLayers(t.layers),this.#o.dress(t),this.#o.showLayers(t.layers)}print(t){this.#n.base(!0),this.#n.dress(
t)}view(){return this.#o.view()}fit(t){this.#n.resize(),this.#o.fit(t)}fly(t){this.#o.fly(t)}zoom(t){this.#o.zoomBy(
t)}inBox(t){return this.#n.inBox(t)}settlementAt(t,e){return this.#n.settlementAt(t,e)}twin(t,e,s){let o=this.#o.
twin(t,this.#t,e,s);this.#r=o;for(let[r,{features:i,sign:a}]of this.#i)Uc.includes(r)&&o?.mark(r,i,a);return o}paired(){
return this.#l?this.#o.paired():null}};var Yf=[["lines","context-lines",qt],["places","context-settlements",({properties:n})=>"place-"+n.rank],["land",
"context-land",({properties:n})=>"land-"+n.id],["water","context-water",()=>"lake"]];function Gc(n,t){return Promise.
all(Yf.map(([e,s,o])=>n(s).then(({features:r})=>t(e,r,o),U)))}var $=.05,Kc=["gain-russia","gain-ukraine","take-russia","take-ukraine","leave-ukraine","leave-russia","same-u\
kraine","same-russia","same-contested"];function Ot(n,t){return n===t?"same-"+t:t==="contested"?"leave-"+n:(n===
"contested"?"take-":"gain-")+t}function es(n,t,e,s){let o=Object.fromEntries(s.map(a=>[a.id,a.home])),r=(a,c,l,h)=>c===
o[h]&&(a.incomplete||l==="contested"&&!a.contested),i=({before:a,after:c,region:l})=>a!==c&&(r(t,a,c,l)||r(e,c,
a,l));return{told:n.filter(a=>!i(a)),untold:n.filter(i)}}function Ve(n,t){let e=()=>({ukraine:0,russia:0,contested:0}),
s={ukraine:e(),russia:e(),contested:e()};return n.forEach(o=>s[o.before][o.after]+=o.km2),t.forEach(({id:o,home:r,
km2:i})=>s[r][r]+=i-ts(n.filter(a=>a.region===o).map(a=>a.km2))),s}var ts=n=>n.reduce((t,e)=>t+e,0),Vc=n=>dt.filter(
t=>t!==n);function mr(n,t){let e=ts(Vc(t).map(o=>n[o][t])),s=ts(Vc(t).map(o=>n[t][o]));return{gained:e,lost:s,
net:e-s}}function ns(n,t,e){let s=c=>ts(n.filter(l=>l.region===t&&c(l)).map(l=>l.km2)),o=s(c=>c.before===e&&c.
after===e),r=s(c=>c.before===e&&c.after!==e),i=s(c=>c.after===e&&c.before!==e),a=o+r+i;return{agreed:o,only_a:r,
only_b:i,iou:a>=.005?o/a:null}}var Bt=(n,t)=>n.say("cmp.short."+t),Lt=(n,t)=>n.say("cmp.held."+t),Zt=(n,t)=>t===n.a?"a":"b",Jt=n=>({a:Zt(n,n.
from).toUpperCase(),b:Zt(n,n.to).toUpperCase()}),Qt=(n,t,e)=>[e.from,e.to].map(({source:s})=>Q(t,n,s));function ss(n,t,e,s){
return t.mode==="time"?n.say("cmp.change",{from:Bt(n,e),to:Bt(n,s)}):n.say("cmp.apart.row",{...Jt(t),before:Lt(
n,e),after:Lt(n,s)})}function gr(n,t,e,s){let{source:o,date:r,snapshot:i}=e[s],a=Q(t,n,o);return[i&&i!==r?t.say(
"cmp.side.held",{source:a,date:t.date(r),snapshot:t.date(i)}):t.say("cmp.side",{source:a,date:t.date(r)}),...Zf(
n,t,e[s])].join(". ")}function Zf(n,t,{source:e,day:s}){let o=n.timelines?.[e];return(o?gt(t,n.manifest.first,
o,s):[]).filter(({kind:i})=>i!=="held").map(({text:i})=>i)}function qc(n,t,{source:e,date:s,snapshot:o,at:r}){
let i=S(n.manifest,e).reconstructed&&t.say("cmp.map.rec"),a=r<0?t.say("cmp.map.empty"):o&&o!==s&&t.say("cmp.ma\
p.held",{date:t.shortDate(o)});return{head:Q(t,n,e),note:[t.shortDate(s),i,a].filter(Boolean).join(" \xB7 ")}}function Jf(n){let t=new Map;return n.forEach(({before:e,after:s,km2:o})=>{let r=Ot(e,s);t.set(r,{before:e,after:s,
km2:(t.get(r)?.km2??0)+o})}),t}function Yc(n,t,e){let s=Jf(e.faces);return[...Kc.filter(r=>!r.startsWith("same\
-")).flatMap(r=>{let i=s.get(r);return i&&i.km2>=$?[{key:r,text:tm(t,e,i)}]:[]}),...Qf(t,s),...em(n,t,e)]}function Qf(n,t){
let e=[],s=[...t.values()].filter(({before:r,after:i})=>r===i&&i!=="contested").reduce((r,{km2:i})=>r+i,0);s>=
$&&e.push({key:"same",text:n.say("cmp.legend.same",{area:n.area(s)})});let o=t.get("same-contested")?.km2??0;return o>=
$&&e.push({key:"same-contested",text:n.say("cmp.legend.same.contested",{area:n.area(o)})}),e}function tm(n,t,{
before:e,after:s,km2:o}){return t.mode==="time"?n.say("cmp.legend",{from:Bt(n,e),to:Bt(n,s),area:n.area(o)}):n.
say("cmp.legend.apart",{...Jt(t),before:Lt(n,e),after:Lt(n,s),area:n.area(o)})}function em(n,t,e){let s=o=>{let r=Q(
t,n,o.source),i=t.shortDate(o.date);return{time:i,source:r,mixed:t.say("cmp.side",{source:r,date:i})}[e.mode]};
return[e.from,e.to].map(o=>({key:"outline-"+Zt(e,o),text:t.say("cmp.legend."+Zt(e,o),{end:s(o)})}))}function Zc(n,t){
return(e,s)=>n.say(t.mode==="time"?"cmp.label."+e:"cmp.label.differs",{area:n.area(s)})}function Jc(n,t,e,s){let{
before:o,after:r,km2:i,piece:a,region:c}=s.properties;return[o===r?t.say("cmp.tip.same",{held:t.say("held."+r)}):
nm(n,t,e,o,r),t.say("cmp.tip.area",{piece:t.area(a),area:t.area(i),region:t.say("region."+c)})]}function nm(n,t,e,s,o){
let r=[e.from,e.to].map(({date:l})=>t.shortDate(l)),[i,a]=[Lt(t,s),Lt(t,o)];if(e.mode==="time")return Mt(t.say(
"cmp.tip",{from:i,to:a,a:r[0],b:r[1]}));let c=Qt(n,t,e).map((l,h)=>e.mode==="mixed"?t.say("cmp.side",{source:l,
date:r[h]}):l);return t.say("cmp.tip.apart",{a:c[0],b:c[1],from:i,to:a})}var sm=.005,yr=["ukraine","russia"],om=["places-1","places-2","places-3"],rm=["moved-line","moved-arrow","bord\
er","oblast","veil","places","pin"],Qc={seen:()=>!0,layers:J,base:new Set(["border"])};function os(n,t,e,s,o=Qc){
let r=s.filter(l=>o.seen(l.geometry)),i=new Set(r.map(l=>l.properties.control)),a=Array.isArray(e)?e:[e],c=yr.
filter(l=>i.has(l)).map(l=>({key:l,text:im(n,t,a,l)}));return i.has("contested")&&c.push({key:"contested",text:t.
say("legend.contested")}),i.has("line")&&o.layers.includes("contact")&&c.push({key:"line",text:t.say("legend.l\
ine")}),o.layers.includes("band")&&r.some(({properties:l})=>"band"in l&&l.band)&&c.push({key:"band",text:t.say(
"legend.band")}),c.concat(tl(t,o))}function im(n,t,e,s){let o=i=>e.some(a=>am(n,a,i,s)),r=n.manifest.regions.filter(
i=>i.home!==s&&o(i.id));return r.length?t.say("legend."+s,{regions:t.and(r.map(i=>q(t,i.id)))}):t.say("held."+
s)}function am(n,t,e,s){return(B(n.series.find(t.source,e),t.day)?.[s]??0)>sm}function tl(n,t){let e=om.filter(
s=>t.base.has(s));return rm.filter(s=>s==="places"?e.length:t.base.has(s)).map(s=>s==="places"?cm(n,e):{key:s,
text:n.say("legend."+s)})}function cm(n,t){let e=t.map(s=>n.say("legend."+s)).join(", ");return{key:"places",ranks:t.
map(s=>s.slice(-1)),text:e[0].toUpperCase()+e.slice(1)}}function el(n,t,e,s=Qc){let o=l=>l.some(({rings:h})=>s.
seen({type:"Polygon",coordinates:h})),r=e.faces.filter(l=>o(l.pieces)),i=new Set(r.map(l=>Ot(l.before,l.after))),
a=Yc(n,t,e).map(l=>({...l,...lm(l.key,e,r,s)})),c=({key:l,sides:h})=>h?h.length>0:i.has(l);return a.filter(c).
concat(tl(t,s))}function lm(n,t,e,s){if(n==="same")return{sides:yr.filter(i=>e.some(a=>a.before===i&&a.after===
i))};if(!n.startsWith("outline-"))return{};let r=(n==="outline-a"?t.a:t.b).features.filter(i=>i.geometry.type===
"Polygon"&&s.seen(i.geometry));return{sides:[...yr,"contested"].filter(i=>r.some(a=>a.properties.control===i))}}
var hm={border:"border","oblast-lines":"oblast",veil:"veil","movement-line":"moved-line","movement-way":"moved\
-arrow","places-1":"places-1","places-2":"places-2","places-3":"places-3"},nl=n=>new Set(n.flatMap(({layer:t})=>hm[t.
id]??[]));var rs=class{show(t,e,s){let o=u("map-note");o.hidden=!1,o.dataset.kind=t,y(o.querySelector("p"),e),u("map-ret\
ry").hidden=!s}hide(...t){let e=u("map-note");t.includes(e.dataset.kind??"")&&(e.hidden=!0)}};var um=120;function is([n,...t],e,s){let o=u("map-tip");if(o.hidden=!n,!n)return;o.replaceChildren(f("strong",
"",n),...t.map(c=>f("span","",c)));let r=u("map-section"),i=Math.min(e+14,r.clientWidth-o.offsetWidth-8),a=s+18+
o.offsetHeight>r.clientHeight?s-o.offsetHeight-10:s+18;o.style.transform="translate("+i.toFixed(0)+"px,"+a.toFixed(
0)+"px)"}function sl(n,t,e){let{km:s,px:o}=uc(t.lat,t.zoom,um*e);u("scale-bar").style.setProperty("--share",(o/
u("map-section").clientWidth).toFixed(5)),y(u("scale-text"),n.number(s,s<1?1:0)+"\xA0"+n.say("km"))}var dm=600,pm=28,as=class{#t;#n;#e;#s;#o={key:"",features:[]};constructor(t,e){this.#t=t,this.#n=e,this.band=new $n(
t,e),this.note=new rs,this.#e=new Ge(t.boot.layers,this.#a(),this.#i(),{moved:(s,o)=>this.#d(s,o),moving:s=>this.#u(
s),rested:()=>this.#l(),hover:(s,o,r)=>this.#f(s,o,r),chosen:(s,o,r)=>this.#h(s,o,r)}),this.mark("names",t.boot.
names),this.#s=Gc(e.load,(s,o,r)=>this.mark(s,o,r))}#r(){let{wide:t,narrow:e}=this.#t.boot.views[this.#t.state.
region];return u("map").clientWidth<dm*this.#t.scale()?e:t}#i(){let{view:t}=this.#t.state;if(t)return{lon:t[0],
lat:t[1],zoom:t[2]};let{clientWidth:e,clientHeight:s}=u("map");return zt(this.#r(),e,s,pm)}#a(){let{layers:t}=this.#t.
state;return{tokens:this.#t.tokens(),names:this.#t.names(),scale:this.#t.scale(),layers:t}}start(){this.note.show(
"loading",this.#t.t.say("map.loading")),this.#u(this.#e.view())}grounded(){return this.#s}plotted(t){let e=!!this.#t.
boot.figures.map&&Ge.possible();if(this.#c(e,t),!e)return null;let s={...this.#a(),view:this.#e.view(),origin:location.
origin};return Wc(this.#t.boot.figures.map,s)}async#c(t,e){t&&await this.#e.wait(),this.#e.settle(),this.choose(),
this.#u(this.#e.view()),e(),this.#e.moving()||this.#l()}told(){let{dataset:t}=document.documentElement;t.painted=
this.#t.state.date,this.note.hide("loading"),this.#e.settled()&&(t.ready=this.#e.plain()?"nogl":"true")}#l(){this.#e?.
settled()&&this.#n.rested()}#h(t,e,s){let o=e===null||s===null?null:this.#e.settlementAt(e,s);this.#n.chosen(t,
o)}#d(t,e){this.#u(t),e&&this.#t.set({view:[t.lon,t.lat,t.zoom]})}#u(t){this.#n.viewed(t),sl(this.#t.t,t,this.#t.
scale())}#f(t,e,s){let o=t&&fn(this.#o.features,t.lon,t.lat),r=this.#n.tip(o,e,t??void 0),{offsetLeft:i,offsetTop:a}=u(
"map");is(r||this.#p(o,t),e+i,s+a)}#p(t,e){let{model:s,t:o}=this.#t;return!t||!("from"in t.properties)?[]:Tn(s,
o,this.#t.view(),t,e)}day(){let{model:t,t:e}=this.#t,s=this.#t.view(),o=this.#t.shown().stretch(s.day);o<0?this.
note.show("cover",ae(t,e,s,va(this.#t))):this.note.hide("cover","error");let r=this.#n.compared();r?this.#m(s.
day,r.key,r.features):this.#m(s.day,this.#g(s,o),()=>this.banded(s))}#m(t,e,s){e!==this.#o.key&&(this.#o={key:e,
features:s()},this.#e.day(this.#o.features)),document.documentElement.dataset.drawn=this.#t.isoOf(t)}#g(t,e){return t.
source+"/"+e+this.band.keyOf(t.source,this.#t.state.date)}banded(t){return this.band.around(this.#t.shown().features(
t.day),t.source,this.#t.state.date)}mark(t,e,s){this.#e.mark(t,e,s),requestAnimationFrame(()=>this.#l())}dress(){
this.#e.dress(this.#a())}choose(){let t=this.#t.veiled();this.band.fetchRegions();let e=this.#t.model.regions?.
features??[];this.mark("veil",e.filter(({properties:s})=>t.includes(s.id)),()=>"veil")}print(){this.#e.print({
...this.#a(),tokens:this.#t.boot.tokens.light})}fit(){this.#t.state.view||this.#e.fit(this.#r())}fly(t){this.#e.
fly(t)}zoom(t){this.#e.zoom(t)}view(){return this.#e.view()}twin(t,e,s){return this.#e.twin(t,e,s)}paired(){return this.#e.
paired()}#y(){let{clientWidth:t,clientHeight:e}=u("map-over");return pc(this.#e.view(),t,e)}drawn(t=this.#y()){
return this.#e.inBox(t)}sight(){let t=this.#y();return{seen:e=>un(e,t),base:nl(this.drawn())}}};var fm=[1,7,30],tt=(n,t="",e="")=>({text:n,tone:e,title:t});function mm(n,t,e,s,o){let r=A(n.manifest,s),i=n.series.
find(e.source,s);if(!i)return tt(wt,t.say("nocover"));let a=On(i,r,e.day,o);if(a===null)return tt(wt,xm(n,t,e,
i,r,o));if(o===1&&gm(n,e))return tt(t.say("nomap"),"","note");if(ym(n,e,o))return tt(wt,t.say("change.nonew"));
let c=t.signed(a);if(c==="0")return tt(c);let l=a>0?r:ot[r];return{text:c,tone:l,title:Xo(t.say(a>0?"change.ro\
se":"change.fell",{ground:t.say("ground."+r)})).slice(0,-1)}}var gm=(n,t)=>{let e=Ln(n,t.source);return e!==null&&
di(e,t.day)},ym=(n,t,e)=>{let s=Ln(n,t.source),o=s&&mt(s,t.day);return s!==null&&o!==null&&o===mt(s,t.day-e)};
function xm(n,t,e,s,o,r){let a=[e.day,e.day-r].find(c=>B(s,c)?.[o]===null);return a===void 0?t.say("nodata"):Xt(
n,t,{...e,day:a},o)}function wm(n,t,e,s,o){let r=n.series.find(e.source,s),i=B(r,e.day);if(!i)return tt(wt,t.say(
r?"nodata":"nocover"));if(o==="line")return Ke(n,t,e,s,i[A(n.manifest,s)]===null?null:i.line);let a=!oe(n,e.source,
o);return a&&!i[o]&&o==="contested"?tt(t.say("dash.unmapped"),t.say("further.unmapped"),"note"):a&&i[o]===0?tt(
wt,t.say("unknown.unmapped")):i[o]===null?tt(wt,Xt(n,t,e,o)):tt(t.area(i[o]),ie(t,i,o)||"")}function Ke(n,t,e,s,o){
let r=S(n.manifest,e.source);if(o===null)return tt(wt,t.say("unknown"));if(!r.reconstructed)return tt(t.number(
o,0));let i=Gi(r,s,A(n.manifest,s),In(e)),a=Vi(t,i);if(a||i===null)return tt(wt,a??"");let c=t.say("line.error",
{km:t.number(o,0),error:t.number(i,0)});return tt(c,t.say("line.error.title"))}function ol(n,t,e){let s=L(e.region),
o=fm.map(r=>({label:t.say("change."+r),cells:s.map(i=>mm(n,t,e,i,r))}));return{head:[t.say("change"),...s.map(
r=>q(t,r))],rows:o}}function rl(n,t,e){let s=L(e.region),o=(i,a)=>({key:a,label:i,cells:s.map(c=>wm(n,t,e,c,a))}),
r=dt.map(i=>o(t.say("held."+i),i)).concat(o(t.say("line"),"line"));return{head:[t.say("areas"),...s.map(i=>q(t,
i))],rows:r}}function te(n,t){let e=t.head.length+"x"+t.rows.length;(n.dataset.shape!==e||!n.tHead)&&bm(n,t,e),t.head.forEach(
(s,o)=>y(n.rows[0].cells[o],s)),t.rows.forEach((s,o)=>vm(n.rows[o+1],s))}function bm(n,t,e){let[s,o]=[f("thead"),
f("tbody")];n.replaceChildren(s,o),n.dataset.shape=e,s.append(il(t.head.map(()=>al("col")))),o.append(...t.rows.
map(()=>il(t.head.map((r,i)=>i?f("td"):al("row")))))}function il(n){let t=f("tr");return t.append(...n),t}var al=n=>Object.
assign(f("th"),{scope:n});function vm(n,{key:t,label:e,cells:s}){y(n.cells[0],e),t&&(n.dataset.key=t),s.forEach(
({text:o,tone:r,title:i},a)=>{let c=n.cells[a+1];y(c,o),c.dataset.tone!==r&&(c.dataset.tone=r),k(c,"title",i)})}function Om(n,{side:t,share:e,contested:s}){n.firstChild||n.append(f("span","bar-held"),f("span","bar-conteste\
d")),n.dataset.side=t;let o=[e,s];[...n.children].forEach((r,i)=>{r.style.width=100*o[i]+"%"})}function cl(n,t,e){
y(u(n+"-label"),t.label),y(u(n+"-value"),t.value),y(u(n+"-unit"),t.known?" "+e.say("km2"):""),y(u(n+"-text"),t.
text),y(u(n+"-others"),t.others),v(u(n+"-others"),!!t.others),y(u(n+"-accuracy"),t.accuracy||""),v(u(n+"-accur\
acy"),!!t.accuracy),k(u(n),"data-known",String(t.known))}function qe(n,t){v(u(n),t!==null),t!==null&&y(u(n),t)}
function ll(n,t,e){let s=L(e.region),o=_o(n,t,e,s[0]);cl("figure",o,t),Om(u("figure-bar"),o),v(u("figure-bar"),
o.known),v(u("second"),s.length>1),s.length>1&&cl("second",_o(n,t,e,s[1]),t),Em(n,t,e)}function hl(n,t,e){te(u(
"changes"),ol(n,t,e)),te(u("areas"),rl(n,t,e))}function Em(n,t,e){let s=n.timelines[e.source],o=s?gt(t,e.first,
s,e.day):[];for(let r of["held","incomplete","carried"]){let i=o.filter(a=>a.kind===r).map(({text:a})=>a);qe("\
badge-"+r,i.join(". ")||null)}}function km(n,{first:t,last:e,snapshots:s}){return n.shortDate(t)+" \u2013 "+n.shortDate(e)+", "+n.count("sour\
ce.maps.count",s)}function Sm(n){let t=(n||"").replace(/^https?:\/\//,"");return t?t===n?t:Ct(t,n):null}function ul(n,t){
let e=[["source.publisher",t.publisher],["source.address",Sm(t.address)],["source.reliability",n.say("admiralt\
y."+t.reliability)],["source.coverage",km(n,t)],["source.regions",t.regions.map(o=>n.say("region."+o)).join(",\
 ")],["source.terms",t.terms.text[n.lang]]],s=f("dl","facts");for(let[o,r]of e){if(!r)continue;let i=f("dd");i.
append(r),s.append(f("dt","",n.say(o)),i)}u("source-card").replaceChildren(f("h2","card-title",n.say("source.t\
itle")),f("p","source-name",t.title[n.lang]),f("p","note",t.note[n.lang]),s)}function cs(n,{ground:t,relief:e},s){let o=[n.say("credit.map",{credit:s}),n.say("credit.base")];return t!==void 0&&
o.push(n.say("credit.ground",{credit:t||n.say("credit.ground.osm")})),e&&o.push(n.say("credit.relief",{credit:e})),
o.join(" \xB7 ")}function xr({t:n,state:t}){y(u("date"),n.longDate(t.date))}function dl(n){let{t,manifest:e,settings:s}=n;Ii(t),
fa(n),y(u("legal"),t.say("revision",{revision:e.revision})),y(u("seed"),t.date(s.seed)),xr(n),document.documentElement.
toggleAttribute("data-archives",Object.keys(n.boot.credits).length>0)}function pl(n){let{t,model:e,state:s}=n,
o=n.source();ul(t,o),qe("badge-recon",ca(e,t,s.source)),y(u("credit"),cs(t,n.boot.credits,t.told(o,"credit").text))}
function fl(n){let t=Dn(n),e=u("range-clear");if(e.hidden=!t,!t)return;let s=e.firstElementChild;s.dataset.word=
t.word,y(s,n.t.say(t.word,{year:t.year}))}function Ye(n){if(!n)return null;let[t,e]=n.split("@");return{source:t,date:e}}var Et=(n,t)=>n+"@"+t,Mm=(n,t)=>n.
first<=t&&t<=n.last,ml=(n,t)=>n.source===t.source?"time":n.date===t.date?"source":"mixed",gl=(n,t)=>t.date<n.date?
[t,n]:[n,t];function yl(n,t,e){let s=n.sources.filter(o=>o.id!==t.source&&Mm(o,t.date)&&Lm(o,t.region)).map(o=>o.
id);return s.length?s[(s.indexOf(e??"")+1)%s.length]:null}var Lm=(n,t)=>t.split(",").some(e=>n.regions.includes(
e));function xl(n,t,e){let{first:s}=S(n,t.source),o=j(t.date,-e);return o<s?s:o}function wl(n,t){let e=xl(n,t,
7),s=yl(n,t,null);return e<t.date||!s?Et(t.source,e):Et(s,t.date)}function bl(n,t,e){let s=Ye(t.compare),o=t.region.
split(",").filter(h=>pt(n,t.source,h)),r=o.length?n.series.find(t.source,o[0]):null,i=r&&re(r,A(n.manifest,o[0])),
a=i&&j(e,i.day),c=yl(n.manifest,t,s?.source),l=h=>Et(t.source,xl(n.manifest,t,h));return{week:l(7),month:l(30),
peak:a&&Et(t.source,a),other:c&&Et(c,t.date)}}function vl(n,t,e,s){let[o,r]=[e,s].map(l=>S(n,l)),i=l=>[o,r].filter(
(h,d,p)=>p.indexOf(h)===d&&!h.regions.includes(l)),a=t.split(","),c=a.filter(l=>i(l).length).map(l=>({region:l,
sources:i(l).map(h=>h.id)}));return{compared:a.filter(l=>!i(l).length),left:c}}function Ol(n,t,e){return t.flatMap(
s=>e.flatMap(({source:o,day:r})=>{let i=B(n.series.find(o,s),r),a=A(n.manifest,s);return i&&i[a]===null?[{region:s,
source:o,control:a}]:[]}))}function kl({place:n,before:t,after:e},s,o,r){let i=r.find(a=>a.home===wn[n.properties.country]);return!i||es(
[{before:t,after:e,region:i.id}],s,o,r).told.length>0}function El(n,t){let e=t.places?.rows[n.properties.id],s=e?
e.filter(([r])=>r<=t.day):[];if(!e)return{held:wn[n.properties.country],since:null};let o=s[s.length-1];return o?
{held:$t[o[1]],since:o[0]}:{held:wn[n.properties.country],since:null}}function Sl(n,t,e,s){let o=new Set([n,t].
flatMap(r=>r.places?Object.keys(r.places.rows):[]));return e.filter(r=>o.has(r.properties.id)&&s(...r.geometry.
coordinates)).flatMap(r=>Im(r,n,t)).sort((r,i)=>(i.day||0)-(r.day||0)||(r.id<i.id?-1:1))}function Im(n,t,e){let[
{held:s},{held:o,since:r}]=[El(n,t),El(n,e)];return!s||!o||s===o?[]:[{id:n.properties.id,place:n,before:s,after:o,
day:t.source===e.source?r:null}]}function ls(n,[t,e]){let s=Math.cos(e*Math.PI/180),o=r=>Math.hypot((r.geometry.
coordinates[0]-t)*s,r.geometry.coordinates[1]-e)*111.2;return n.reduce((r,i)=>o(i)<r.km?{place:i,km:o(i)}:r,{place:null,
km:1/0})}var Am=1.5;function Ll(n){let t=n[0].map(r=>r[1]),[e,s]=[Math.min(...t),Math.max(...t)],o={width:-1,at:n[0][0]};
for(let r=1;r<8;r++){let i=e+(s-e)*(r+.013)/8,a=1-Math.abs(r-4)/8;Tm(n,i).forEach(([c,l])=>{(l-c)*a>o.width&&(o=
{width:(l-c)*a,at:[(c+l)/2,i]})})}return o.at}function Tm(n,t){let e=[];n.forEach(o=>{for(let r=1;r<o.length;r++){
let[[i,a],[c,l]]=[o[r-1],o[r]];a>t!=l>t&&e.push(i+(t-a)/(l-a)*(c-i))}}),e.sort((o,r)=>o-r);let s=[];for(let o=1;o<
e.length;o+=2)s.push([e[o-1],e[o]]);return s}function Cm({before:n,after:t,region:e,pieces:s,km2:o},r){let i=Ot(
n,t);return s.flatMap(a=>{let c={type:"Feature",geometry:{type:"Polygon",coordinates:a.rings},properties:{kind:i,
control:t,before:n,after:t,region:e,km2:o,piece:a.km2}};return r&&n!==t&&a.km2>=Am?[c,Pm(a,r(i,a.km2))]:[c]})}
var Pm=({rings:n,km2:t},e)=>({type:"Feature",geometry:{type:"Point",coordinates:Ll(n)},properties:{label:e,size:t}}),
Ml=(n,t)=>n.features.filter(pn).map(({geometry:e,properties:s})=>({type:"Feature",geometry:e,properties:{outline:t,
control:s.control}}));function Il(n,t,e,s){let o=a=>n.reduce((c,l)=>c+(Ot(l.before,l.after)===a?l.km2:0),0);return[
...n.filter(({before:a,after:c})=>a===c||o(Ot(a,c))>=$).flatMap(a=>Cm(a,s)),...Ml(e,"b"),...Ml(t,"a")].map((a,c)=>({
...a,id:c}))}function Al(n,t){return n.filter(o=>o.before!==o.after).flatMap(({region:o,before:r,after:i,pieces:a})=>a.
map(c=>({region:o,before:r,after:i,km2:c.km2,rings:c.rings}))).filter(o=>o.km2>=$).sort((o,r)=>r.km2-o.km2).slice(
0,t).map(({rings:o,...r})=>({...r,at:Ll(o)}))}var Nm=.5,wr=9.95,Tl=n=>Math.sign(n)*Math.round(Math.abs(n)),br=(n,t)=>n.reduce((e,[s],o)=>e+s*t[o],0);function Rm(n,t){
let e=n>0?Math.abs(n-10*t):1/0;return t<wr||e>1?10+e:e}function Dm(n,t){let e=n.map(([,s])=>Math.round(10*s));
for(let s=t-br(n,e);n.length&&s;s=t-br(n,e)){let o=n.map(([a])=>a*Math.sign(s)),r=n.map(([,a],c)=>Rm(e[c]+o[c],
a)),i=r.indexOf(Math.min(...r));e[i]+=o[i]}return e}function Cl(n,t,e){let s=e.map(([,a])=>Math.round(a)),o=Math.
abs(t)>=wr&&e.every(([,a],c)=>a>=wr||!s[c]),r=Tl(t);if(o&&br(e,s)===r)return{sign:Math.sign(r),texts:s.map(a=>a?
n.number(a,0):""),total:n.number(r,0)};let i=Tl(10*t);return{sign:Math.sign(i),texts:Dm(e,i).map(a=>n.number(a/
10,1)),total:n.number(i/10,1)}}function zm(n,t,e){let s=[ot[e],"contested"],o=[...s.map(p=>({sign:-1,before:e,
after:p})),...s.map(p=>({sign:1,before:p,after:e}))],r=({before:p,after:g})=>t[p][g],i=o.slice(2).reduce((p,g)=>p+
r(g),0)-o.slice(0,2).reduce((p,g)=>p+r(g),0),a=o.filter(p=>r(p)>=$),{sign:c,texts:l,total:h}=Cl(n,i,a.map(p=>[
p.sign,r(p)])),d=a.map(({before:p,after:g},O)=>({before:p,after:g,text:l[O]})).filter(({text:p})=>p);return{net:c*
Math.abs(i),text:h,lost:d.filter(({before:p})=>p===e),won:d.filter(({after:p})=>p===e)}}function Pl(n,t,e,s,{when:o="",
parts:r=!0,whole:i=!0}={}){let a=o?" "+o:"",c=zm(n,t,e),h=c.net||[...c.lost,...c.won].some(p=>t[p.before][p.after]>=
Nm)?jm(n,c,e,c.net?s:s+a,a,r):[],d=Hm(n,t,ot[e],s,a,c.net!==0);return c.net?h.push(...d):h.unshift(...d),h.length?
h:[n.say(i?"cmp.nothing":"cmp.nothing.told",{where:s,when:a})]}function jm(n,{net:t,text:e,lost:s,won:o},r,i,a,c){
if(!s.length&&!o.length)return[];let l=t>0?"cmp.grew":t?"cmp.fell":"cmp.even",h=n.say(l,{ground:n.say("ground."+
r),where:i,area:e,when:a});if(!c)return[h];let d=[["cmp.won",o],["cmp.lost",s]],p=s.length+o.length===1,g=(t>0?
d:d.reverse()).filter(([,O])=>O.length).map(([O,I])=>Bm(n,O,I,p));return[n.say("cmp.parts",{what:h,parts:g.join(
"; ")})]}function Bm(n,t,e,s){let o=t==="cmp.lost"?e[0].after:e[0].before,r=e.map(({text:i})=>s?n.say("cmp.all"):
i);return n.say(t+"."+o+(e.length===2?".both":""),{area:r[0],contested:r[r.length-1]})}function Hm(n,t,e,s,o,r){
let[i,a]=[t.contested[e],t[e].contested],c={side:n.say("side."+e),held:n.say("cmp.held."+e),where:s,when:o};return[
{km2:i,first:"cmp.took",later:"cmp.took.also"},{km2:a,first:"cmp.emptied",later:"cmp.left.also"}].sort((d,p)=>p.
km2-d.km2).filter(({km2:d})=>d>=$).map(({km2:d,first:p,later:g},O)=>n.say(r||O?g:p,{...c,area:n.area(d)}))}function Nl(n,t,[
e,s]){let o=dt.flatMap(c=>dt.filter(l=>l!==c).map(l=>({before:c,after:l,km2:t[c][l]}))),r=o.filter(({km2:c})=>c>=
$).sort((c,l)=>l.km2-c.km2);if(!r.length)return[n.say("cmp.differ.none")];let{texts:i,total:a}=Cl(n,o.reduce((c,{
km2:l})=>c+l,0),r.map(({km2:c})=>[1,c]));return[n.say("cmp.differ",{area:a}),...r.flatMap((c,l)=>i[l]?[Fm(n,[e,
s],c,i[l])]:[])]}var Fm=(n,[t,e],{before:s,after:o},r)=>n.say("cmp.apart",{a:t,b:e,before:n.say("cmp.held."+s),
after:n.say("cmp.held."+o),area:r});function Wm(n,t,e){let s=n.date(t).split(" "),o=t.slice(0,7)===e.slice(0,7)?1:t.slice(0,4)===e.slice(0,4)?2:3;
return n.say("cmp.span",{a:s.slice(0,o).join(" "),b:n.date(e)})}var vr=({mode:n,from:t,to:e})=>n==="time"&&t.date!==
e.date&&t.snapshot===e.snapshot?t.snapshot:null;function Or(n,t,e){let s=vr(e);if(s)return e.regions.length?t.
say("cmp.one.map",{date:t.date(s)}):"";if(e.mode==="time")return e.regions.map((r,i)=>$m(n,t,e,r,i===0)).join(
" ");let o=e.regions.map((r,i)=>Xm(n,t,e,r,i===0));return e.mode==="mixed"&&o.length&&o.push(t.say("cmp.mixed.\
note")),o.join(" ")}var Rl=(n,t)=>n.faces.filter(e=>e.region===t);function $m(n,t,e,s,o){let r=A(n.manifest,s),
a=Pl(t,Ve(Rl(e,s),[]),r,t.say("cmp.in."+s),{whole:!(e.untold>=$)}).join("; "),c=e.from.date===e.to.date?t.say(
"cmp.on",{date:t.date(e.to.date)}):Wm(t,e.from.date,e.to.date);return Mt(o?t.say("cmp.say",{when:c,what:a}):a+
".")}function Xm(n,t,e,s,o){let[r,i]=Qt(n,t,e),a=_m(n,t,e,s),[c,l]=[e.from,e.to].map(({date:p})=>t.date(p)),h=e.
mode==="mixed"?t.say("cmp.mixed",{a:r,b:i,day_a:c,day_b:l,what:a}):t.say("cmp.say",{when:t.say("cmp.on",{date:l}),
what:a}),d=Nl(t,Ve(Rl(e,s),[]),[r,i]);return[Mt(o?h:a+"."),...d].join(" ")}function _m(n,t,e,s){let o=A(n.manifest,
s),{agreed:r,only_a:i,only_b:a}=ns(e.faces,s,o),c=t.say("cmp.in."+s),l=r+i+a<$?"cmp.neither":r<$?"cmp.both.non\
e":"cmp.both";return t.say(l,{held:Lt(t,o),where:c,area:t.area(r)})}function Dl(n,t,e){let s=[Or(n,t,e),...Um(
n,t,e),Er(n,t,e)].filter(Boolean).join(" ");return e.mode==="time"?t.say("cmp.copied",{source:Qt(n,t,e)[1],text:s}):
s}function Um(n,t,e){return[e.from,e.to].flatMap(({source:s,date:o,snapshot:r})=>r&&r!==o?[t.say("cmp.held.ove\
r",{source:Q(t,n,s),date:t.date(o),snapshot:t.date(r)})]:[])}function Er(n,t,e){let s=l=>Q(t,n,l),o=e.left.map(
({region:l,sources:h})=>t.say("cmp.left",{region:t.say("region."+l),sources:t.and(h.map(s))})),r=l=>S(n.manifest,
l).controls.includes("contested"),[i,a]=[e.a.source,e.b.source];r(i)!==r(a)&&o.push(t.say("cmp.unmapped",{source:s(
r(i)?a:i)})),o.push(...e.blank.map(({region:l,source:h,control:d})=>t.say("cmp.blank",{region:t.say("region."+
l),source:s(h),ground:t.say("ground."+d)}))),o.push(...e.crowded.map(l=>t.say("cmp.crowded",{region:t.say("reg\
ion."+l)}))),e.untold>=$&&o.push(t.say("cmp.untold",{area:t.area(e.untold)}));let c=[...new Set([i,a])].filter(
l=>S(n.manifest,l).reconstructed);return c.length&&o.push(t.count("cmp.rebuilt",c.length).replace("{sources}",
t.and(c.map(s)))),o.length?o.join(" "):null}var Gm={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1,PageUp:-30,PageDown:30},Vm=7;function Km(n){let t=Gm[n.
key];return!t||n.altKey||n.ctrlKey||n.metaKey?null:n.shiftKey&&Math.abs(t)===1?Vm*t:t}var hs=class{#t;#n;#e=u(
"compare-handle");#s=u("compare-track");#o=1;#r=!1;constructor(t,e){this.#t=t,this.#n=e,this.#i()}#i(){let t=this.#e;
t.addEventListener("pointerdown",e=>this.#a(e)),t.addEventListener("pointermove",e=>this.#c(e)),t.addEventListener(
"keydown",e=>this.#l(e));for(let e of["pointerup","pointercancel"])t.addEventListener(e,()=>{this.#r=!1})}place(){
let{l:t,r:e,b:s}=Dt(this.#t.boot.margin,this.#t.scale());Object.assign(this.#s.style,{left:t+"px",right:e+"px",
bottom:s+"px"}),this.#o=Math.max(1,this.#s.clientWidth),this.move()}move(){let{span:t}=this.#t,e=this.#n.from();
if(!e)return;let s=this.#t.dayOf(e.date),o=He(s,t);this.#e.style.transform="translateX("+he(o,t,this.#o).toFixed(
2)+"px)",k(this.#e,"data-beyond",String(o!==s))}label(t,e){let{t:s}=this.#t;k(this.#e,"aria-valuemin",String(this.#t.
dayOf(t.first))),k(this.#e,"aria-valuemax",String(this.#t.dayOf(t.last))),k(this.#e,"aria-valuenow",String(this.#t.
dayOf(e)));let o=s.say("cmp.side",{source:t.title[s.lang],date:s.date(e)});k(this.#e,"aria-valuetext",o)}grabbed(){
return this.#r}#a(t){t.button||(this.#n.grabbed(),this.#e.setPointerCapture(t.pointerId),this.#r=!0)}#c(t){if(!this.#e.
hasPointerCapture(t.pointerId))return;let{left:e}=this.#s.getBoundingClientRect();this.#n.go(ue(t.clientX-e,this.#t.
span,this.#o))}#l(t){let e=this.#n.from(),s=e&&this.#h(t,e);s!==null&&(t.preventDefault(),t.stopPropagation(),
this.#n.go(s))}#h(t,{source:e,date:s}){let{first:o,last:r}=S(this.#t.manifest,e),i=Km(t);return i!==null?this.#t.
dayOf(s)+i:t.key==="Home"?this.#t.dayOf(o):t.key==="End"?this.#t.dayOf(r):null}};var zl=["week","month","peak","other"];function us(n,t){return t<n.first?n.first:t>n.last?n.last:t}function qm(n){
try{n.showPicker()}catch{n.focus()}}var ds=class{#t;#n;#e;#s;#o;constructor(t,e,s){this.#t=t,this.#n=e,this.#e=
s,this.#s=new hs(t,{from:s.from,go:o=>this.#f(o),grabbed:()=>e.player.pause()}),this.#o={a:this.#a("compare-da\
te-a"),b:this.#a("compare-date-b")},this.#r()}#r(){let{a:t,b:e}=this.#o;for(let s of["compare","compare-close"])
u(s).addEventListener("click",this.#e.toggle);u("compare-swap").addEventListener("click",this.#e.swap),u("comp\
are-source-a").addEventListener("change",()=>this.#c({source:u("compare-source-a").value})),u("compare-source-\
b").addEventListener("change",()=>this.#l(u("compare-source-b").value)),t.addEventListener("change",()=>t.value&&
this.#c({date:t.value})),e.addEventListener("change",()=>e.value&&this.#h(e.value));for(let s of zl)u("compare\
-"+s).addEventListener("click",()=>this.#u(s))}#i(t){return S(this.#t.manifest,t)}#a(t){let e=Object.assign(f(
"input","day-input"),{type:"date",tabIndex:-1});return e.setAttribute("aria-hidden","true"),u(t).after(e),u(t).
addEventListener("click",()=>{this.#n.player.pause(),qm(e)}),e}#c(t){let e=this.#e.from();if(!e)return;let{source:s,
date:o}={...e,...t};this.#n.player.pause(),this.#e.choose(Et(s,us(this.#i(s),o)))}#l(t){this.#n.source(t,{date:us(
this.#i(t),this.#t.state.date)})}#h(t){this.#t.set({date:us(this.#t.source(),t)}),this.#n.refresh()}#d(){let{model:t,
state:e,manifest:s}=this.#t;return bl(t,e,s.first)}#u(t){let e=this.#d()[t];e&&this.#e.choose(e)}#f(t){let e=this.#e.
from();if(!e)return;let s=this.#t.isoOf(He(t,this.#t.span));this.#e.choose(Et(e.source,us(this.#i(e.source),s)))}#p(){
let{t,manifest:e}=this.#t,s=()=>e.sources.map(({id:o,title:r})=>Object.assign(f("option","",r[t.lang]),{value:o}));
u("compare-source-a").replaceChildren(...s()),u("compare-source-b").replaceChildren(...s())}all(){let t=this.#e.
from();v(u("compare-bar"),!!t),v(u("compare-track"),!!t),k(u("compare"),"aria-pressed",String(!!t)),t&&(this.#p(),
u("compare-source-a").value=t.source,u("compare-source-b").value=this.#t.state.source,this.place(),this.day())}place(){
this.#s.place()}move(){this.#s.move()}#m(t,e,s){y(u("compare-date-"+t),this.#t.t.shortDate(s)),Object.assign(this.#o[t],
{value:s,min:e.first,max:e.last})}#g(){let t=this.#d();for(let e of zl){let s=u("compare-"+e);s.disabled!==!t[e]&&
(s.disabled=!t[e]),k(s,"aria-pressed",String(t[e]===this.#t.state.compare))}}day(){let t=this.#e.from();if(!t)
return;let e=this.#i(t.source);this.#m("a",e,t.date),this.#m("b",this.#t.source(),this.#t.state.date),this.#g(),
this.move(),this.#s.label(e,t.date)}grabbed(){return this.#s.grabbed()}};var fe=(n,t)=>n[t],Ym=8,jl=/(^|\s)(oblast|region|область|області|регіон|регион|обл\.?)(?=\s|$)/gi,
Zm=/(an|in|n)?ski?(i|oi|ogo|omu)?$/,Bl=/(^|\s)(district|raion|rayon|район|р-н)(?=\s|$)/i;function Hl(n){
return n.features.map(({properties:t,geometry:e})=>{let{id:s,en:o,local:r,uk:i,uk_source:a,country:c,rank:l}=t,
[h,d]=e.coordinates;return{id:s,en:o,local:r,uk:i,uk_source:a,country:c,rank:l,lon:h,lat:d,keys:[...new Set([ft(
o),ft(r||o),ft(i||o),o.toLowerCase()])]}})}function Fl(n,t){let e=ft(t)?[...new Set([ft(t),t.trim().toLowerCase()])]:
[],s=n.keys.flatMap(o=>e.map(r=>Cc(r,o))).filter(o=>o!==null);return s.length?Math.min(...s):null}var kr=(n,t)=>(Fl(
n,t)??0)>=jt;function Wl(n,t,e){let s=n.flatMap(a=>{let c=Fl(a,t);return c===null?[]:[{place:a,score:c}]}),o=Math.
min(...s.map(({score:a})=>a)),r=s.filter(({score:a})=>a<jt||o>=jt&&a<=Math.max(o,jt+1)),i=a=>e?.has(a.id)?0:1;
return r.sort((a,c)=>a.score-c.score||i(a.place)-i(c.place)||a.place.rank-c.place.rank||a.place.en.localeCompare(
c.place.en)),r.slice(0,Ym).map(({place:a})=>a)}function $l(n,t){let e=ft(t.replace(jl," "));if(e.length<3)return[];
let s=o=>ft(o.replace(jl," "));return Object.keys(n).filter(o=>n[o].map(s).some(r=>r.startsWith(e)))}function Xl(n,t){
if(!Bl.test(t))return[];let e=ft(t.replace(Bl," ")).replace(Zm,"");if(e.length<Kn)return[];let s=o=>o.startsWith(
e)&&o.length-e.length<=2;return n.filter(o=>o.rank<=2&&o.keys.some(s)).sort((o,r)=>o.rank-r.rank||o.en.length-
r.en.length).slice(0,1)}var it=(n,t,e)=>({text:n,tone:t||"",title:e||""}),me=(n,t)=>t<.005?"0":n.area(t);function Jm(n,t){let{gained:e,
lost:s}=mr(n,t);return e>=$||s>=$}var Qm={russia:{1:"russia","-1":"ukraine"},ukraine:{1:"ukraine","-1":"russia"},
contested:{}},tg=(n,t)=>n.say(t==="contested"?"cmp.short.contested":"side."+t);function Ul(n,t,e){if(e.mode!==
"time")return ng(n,t,e);let o=["russia","ukraine","contested"].filter(r=>r!=="contested"||Jm(e.table,r));return{
head:["cmp.sums","cmp.sums.gained","cmp.sums.lost","cmp.sums.net"].map(r=>t.say(r)),rows:o.map(r=>eg(t,e,r))}}
function eg(n,t,e){let{gained:s,lost:o,net:r}=mr(t.table,e),i=n.signed(r),c=!!vr(t)||!t.regions.length?Array.from(
{length:3},()=>it("\u2013","",n.say("unknown"))):[it(me(n,s)),it(me(n,o)),it(i,i==="0"?"":Qm[e][Math.sign(r)])];
return{key:e,label:tg(n,e),cells:c}}function ng(n,t,e){let s=e.regions.map(r=>{let i=A(n.manifest,r),{agreed:a,
only_a:c,only_b:l,iou:h}=ns(e.faces,r,i),d=h===null?it("\u2013"):it(t.share(h),"",t.say("cmp.sums.iou.title"));
return{key:i,label:t.say("region."+r),cells:[it(me(t,a),"",t.say("held."+i)),it(me(t,c)),it(me(t,l)),d]}});return{
head:["cmp.sums","cmp.sums.both",...[e.from,e.to].map(r=>"cmp.sums."+Zt(e,r)),"cmp.sums.iou"].map(r=>t.say(r)),
rows:s}}function Gl(n,t,e){let s=[e.from,e.to].map(({date:r})=>t.shortDate(r));if(e.mode==="time")return t.say(
"cmp.matrix",{a:s[0],b:s[1]});let o=Qt(n,t,e).map((r,i)=>e.mode==="mixed"?t.say("cmp.side",{source:r,date:s[i]}):
r);return t.say("cmp.matrix.apart",{a:o[0],b:o[1]})}function Vl(n,t){let e=c=>t.mode==="time"&&c!=="contested"?
c:"",s=(c,l)=>c===l?"same":t.table[c][l]<$?"none":e(l),o=(c,l)=>l==="contested"&&!c.controls.includes(l),r=(c,l)=>o(
t.from,c)||o(t.to,l)?"\u2013":me(n,t.table[c][l]),i=dt.map(c=>({key:c,label:Bt(n,c),cells:dt.map(l=>it(r(c,l),
s(c,l),ss(n,t,c,l)))}));return{head:[t.mode==="time"?n.say("cmp.matrix.corner"):n.say("cmp.matrix.corner.apart",
Jt(t)),...dt.map(c=>Bt(n,c))],rows:i}}function sg(n,t,e,s){if(t.mode==="time")return n.say("cmp.line.ends",{a:e,
b:s});let{a:o,b:r}=Jt(t);return n.say("cmp.ends.apart",{a:n.say("cmp.end.apart",{name:o,value:e}),b:n.say("cmp\
.end.apart",{name:r,value:s})})}var _l=(n,t)=>n.filter(t).reduce((e,s)=>e+s.km2,0);function Kl(n,t,e){let s=e.
regions.map(a=>({label:t.say("cmp.line",{region:t.say("region."+a)}),cells:[og(n,t,e,a)]})),o=_l(e.faces,a=>a.
before===a.after),r=_l(e.faces,()=>!0);return r>=.005&&s.push({label:t.say("cmp.share"),cells:[it(t.share(o/r))]}),
{head:[e.mode==="time"?t.say("cmp.line.ends",{a:t.shortDate(e.from.date),b:t.shortDate(e.to.date)}):t.say("cmp\
.ends.apart",Jt(e)),""],rows:s}}function og(n,t,e,s){let[o,r]=[e.from,e.to].map(a=>B(n.series.find(a.source,s),
a.day)),i=(a,c)=>a?Ke(n,t,{source:c.source,day:c.day,first:n.manifest.first},s,a.line).text:"\u2013";return it(
sg(t,e,i(o,e.from),i(r,e.to)))}var ps=["agreed","only_a","only_b","contested"],rg={only_a:"only_b",only_b:"only_a"};function ql(n,t,e,s){let o=n.
rows.find(a=>a.region===s&&(a.a===t&&a.b===e||a.a===e&&a.b===t));if(!o)return null;let r=a=>o.a===t?a:rg[a]||a,
i=a=>o[r(a)].map(c=>c===null?null:c/100);return{region:s,first:o.first,until:o.until,day:Ft(o.day),iou:o.iou.map(
a=>a===null?null:a/1e3),agreed:i("agreed"),only_a:i("only_a"),only_b:i("only_b"),contested:i("contested")}}function Yl(n,t){
return t<n.first||t>=n.until?-1:St(n.day,t)}function Zl(n,t){let e=Yl(n,t);return e<0?null:n.iou[e]}function Jl(n,t,e){
let s=null;for(let[o,r]of n.iou.entries()){let i=n.day[o+1]??n.until;r!==null&&n.day[o]<e&&i>t&&(!s||r<s.iou)&&
(s={iou:r,day:Math.max(n.day[o],t)})}return s}function Ql(n,t,e){let s=n.day.filter(c=>c>t&&c<e),o=Math.max(t,
n.first),r=[o,...s.filter(c=>c>o),Math.min(e,n.until)],i=ps.map(c=>({key:c,points:[]})),a=0;return r.slice(0,-1).
forEach((c,l)=>{let h=Yl(n,c),d=0;ps.forEach((p,g)=>{let O=n[p][h];if(O===null)return i[g].points.push(null);let I=d+
O;i[g].points.push([c,d,I],[r[l+1],d,I]),d=I}),a=Math.max(a,d)}),{layers:i,top:a}}function th(n,t,e,s,o,r){let i=t.
map(c=>n.find(c,e)).filter(Boolean),a=[];for(let c=o;c<r;c++){let l=i.map(h=>B(h,c)).map(h=>h?h[s]:null).filter(
h=>h!==null);l.length>1&&a.push([c,Math.min(...l),Math.max(...l)])}return a}var ig="http://www.w3.org/2000/svg";function ee(n,t,...e){let s=document.createElementNS(ig,n);for(let[o,r]of Object.
entries(t))s.setAttribute(o,String(r));return s.append(...e),s}function ge(n){let t=n.indexOf(null);if(t>=0)return ge(
n.slice(0,t))+ge(n.slice(t+1));let e=n.filter(r=>r!==null),s=e.map(([r,,i])=>r.toFixed(1)+" "+i.toFixed(1)),o=e.
map(([r,i])=>r.toFixed(1)+" "+i.toFixed(1)).reverse();return e.length?"M"+s.concat(o).join("L")+"Z":""}var Ze={width:300,height:72},ag=1.05,fs=class{#t;#n;#e=null;constructor(t,e){this.#t=t,this.#n=e}draw(t,e){let{
t:s,span:o}=this.#t,[r]=t.regions,{source:i}=t.a,{source:a}=t.b,c=t.mode!=="time"&&e?ql(e,i,a,r):null;if(v(u("\
compare-by-day"),!!c),!c)return;let l=[i,a,r,o.first,o.until,s.lang].join("/");this.#e?.key!==l&&(this.#e={key:l,
cursor:this.#o(c)});let h=this.#s(t.b.day+.5).toFixed(1);k(this.#e.cursor,"x1",h),k(this.#e.cursor,"x2",h),this.#c(
c,t.b.day)}#s(t){let{first:e,until:s}=this.#t.span;return(t-e)/(s-e)*Ze.width}#o(t){let{span:e,manifest:s}=this.#t,
{layers:o,top:r}=Ql(t,e.first,e.until),i=A(s,t.region),a=ee("line",{class:"chart-cursor",y1:0,y2:Ze.height,x1:0,
x2:0}),c=this.#i(...o.map(h=>this.#r(h,r)),a),l=this.#a();return c.dataset.side=i,l.dataset.side=i,u("compare-\
chart").replaceChildren(c,l),a}#r({key:t,points:e},s){let o=i=>Ze.height*(1-i/Math.max(s*ag,1)),r=i=>i&&[this.#s(
i[0]),o(i[1]),o(i[2])];return ee("path",{class:"part-"+t,d:ge(e.map(r))})}#i(...t){let e=ee("svg",{viewBox:"0 \
0 "+Ze.width+" "+Ze.height,preserveAspectRatio:"none",role:"img","aria-label":this.#t.t.say("cmp.chart")},...t);
return e.addEventListener("click",s=>{let{left:o,width:r}=e.getBoundingClientRect();this.#n.pause(),this.#t.go(
ue(s.clientX-o,this.#t.span,r))}),e}#a(){let t=f("p","chart-legend"),e=this.#t.t.say("cmp.byday.legend").split(
";")[0].split(",");for(let[s,o]of ps.entries()){let r=f("span");r.append(f("span","swatch part-"+o),f("span","",
e[s].trim())),t.append(r)}return t}#c(t,e){let{t:s,span:o}=this.#t,r=Zl(t,e),i=Jl(t,o.first,o.until),a=r===null||
!i?s.say("cmp.byday.none"):s.say("cmp.byday.note",{share:s.share(r),least:s.share(i.iou),date:s.date(this.#t.isoOf(
i.day))});y(u("compare-chart-note"),s.say("region."+t.region)+". "+a)}};var eh=100;function Sr({model:n,manifest:t,span:e},s){if(!s||s.mode==="time"||!s.regions.length)return[];let[o]=s.
regions,r=t.sources.map(i=>i.id);return th(n.series,r,o,A(t,o),e.first,e.until)}function Mr(n,t,e){let{first:s,
until:o}=n.span;if(u("compare-track").querySelector(".source-band")?.remove(),!t||t.mode==="time"||!t.regions.
length)return;let r=e(),i=l=>eh*(1-Bn(l,r)),a=Sr(n,t).flatMap(([l,h,d])=>[[l-s,i(h),i(d)],[l+1-s,i(h),i(d)]]),
c=ee("svg",{class:"source-band",viewBox:"0 0 "+(o-s)+" "+eh,preserveAspectRatio:"none","aria-hidden":"true"},ee(
"path",{d:ge(a)}));u("compare-track").prepend(c)}var cg=180,lg=5,hg=10.6,ms=class{#t;#n;#e;#s;#o=G(cg);constructor(t,e,s){this.#t=t,this.#n=e,this.#e=s,this.#s=
new fs(t,e.player)}all(t){let e=this.#e.both(),s=!!this.#t.state.compare;v(u("compare-card"),s),v(u("compare-m\
ore"),s&&e!==null&&!e.missing),s&&!e&&this.#r(t),s||Mr(this.#t,null,this.#n.highest)}#r(t){y(u("compare-text"),
this.#t.t.say(t?"cmp.failed":"cmp.loading"));for(let e of["compare-a","compare-b"])y(u(e),"");v(u("compare-sum\
s"),!1),v(u("compare-left"),!1)}day(){let t=this.#e.both();if(!t)return;let{model:e,t:s}=this.#t,o=!t.missing&&
t.regions.length>0,r=Er(e,s,t);y(u("compare-a"),gr(e,s,t,"a")),y(u("compare-b"),gr(e,s,t,"b")),y(u("compare-te\
xt"),t.missing?this.#i(t.missing):Or(e,s,t)),v(u("compare-left"),r!==null),r!==null&&y(u("compare-left"),r),v(
u("compare-sums"),o),v(u("compare-more"),o),o&&this.#a(t),this.#o(()=>{this.#e.both()===t&&this.#c(t)})}#i({source:t,
date:e}){let{model:s,t:o}=this.#t;return o.say("cmp.nomap",{source:Q(o,s,t),date:o.date(e)})}#a(t){let{model:e,
t:s}=this.#t;te(u("compare-sums"),Ul(e,s,t)),y(u("compare-matrix-title"),Gl(e,s,t)),te(u("compare-matrix"),Vl(
s,t)),te(u("compare-facts"),Kl(e,s,t))}#c(t){this.#d(t),this.#u(t),this.#s.draw(t,this.#e.files.agreement),Mr(
this.#t,t,this.#n.highest)}#l({properties:t}){return fe(t,this.#t.names())||t.en}#h(t,{head:e,before:s,after:o,
more:r,at:[i,a]}){let c=[ss(this.#t.t,t,s,o),r],l=f("li"),h=Object.assign(f("button","row"),{type:"button"});return h.
append(f("span","swatch swatch-"+Ot(s,o)),f("span","row-name",e),f("span","row-what",c.filter(Boolean).join(" \
\xB7 "))),h.addEventListener("click",()=>this.#n.stage.fly({lon:i,lat:a,zoom:hg})),l.append(h),l}#d(t){let{t:e}=this.#t,
s=t.mode==="time",o=this.#e.moved(t),r=o.map(({place:i,before:a,after:c,day:l})=>({head:this.#l(i),before:a,after:c,
more:l&&s?e.shortDate(this.#t.isoOf(l)):"",at:i.geometry.coordinates}));y(u("compare-count"),e.count(s?"cmp.co\
unt":"cmp.count.differ",o.length)),u("compare-places").replaceChildren(...r.map(i=>this.#h(t,i)))}#u(t){let{t:e}=this.#t,
s=Al(t.faces,lg),o=s.map(({before:r,after:i,km2:a,at:c})=>{let{place:l}=ls(this.#e.files.settlements,c),h=e.area(
a);return{head:l?e.say("cmp.piece",{area:h,place:this.#l(l)}):h,before:r,after:i,more:"",at:c}});v(u("compare-\
where"),s.length>0),u("compare-pieces").replaceChildren(...o.map(r=>this.#h(t,r)))}least(){let t=this.#t.state.
compare?this.#e.both():null;return Sr(this.#t,t).reduce((e,[,,s])=>Math.max(e,s),0)}};function ug(n,t){let[e,s,o,r]=Array.from({length:4},()=>new Float64Array(t)),i=0;for(let a of n)for(let c=0,l=a.
length-1;c<a.length;l=c++,i++)e[i]=Math.min(a[c].x,a[l].x),o[i]=Math.max(a[c].x,a[l].x),s[i]=Math.min(a[c].y,a[l].
y),r[i]=Math.max(a[c].y,a[l].y);return{west:e,south:s,east:o,north:r}}function nh(n){let t=n.reduce((l,{length:h})=>l+
h,0);if(t<=1e3)return!1;if(t>2e5)return!0;let{west:e,south:s,east:o,north:r}=ug(n,t),i=Uint32Array.from(e.keys()).
sort((l,h)=>e[l]-e[h]),a=1e5+t,c=2e7;for(let l=0;l<t&&a>=0&&c>=0;l++){let h=i[l];for(let d=l+1;d<t&&e[i[d]]<=o[h]&&
a>=0;d++,c--)s[i[d]]<=r[h]&&r[i[d]]>=s[h]&&(a-=1)}return a<0||c<0}var V;(function(n){n[n.NoClip=0]="NoClip",n[n.Intersection=1]="Intersection",n[n.Union=2]="Union",n[n.Difference=
3]="Difference",n[n.Xor=4]="Xor"})(V||(V={}));var at;(function(n){n[n.Subject=0]="Subject",n[n.Clip=1]="Clip"})(
at||(at={}));var D;(function(n){n[n.EvenOdd=0]="EvenOdd",n[n.NonZero=1]="NonZero",n[n.Positive=2]="Positive",n[n.
Negative=3]="Negative"})(D||(D={}));var C;(function(n){n[n.IsOn=0]="IsOn",n[n.IsInside=1]="IsInside",n[n.IsOutside=
2]="IsOutside"})(C||(C={}));var z;(function(n){n.MaxInt64=9223372036854775807n,n.MaxCoord=Number(n.MaxInt64/4n),
n.max_coord=n.MaxCoord,n.min_coord=-n.MaxCoord,n.Invalid64=Number(n.MaxInt64),n.floatingPointTolerance=1e-12,n.
defaultMinimumEdgeLength=.1;function t(x,w,b){return(w.x-x.x)*(b.y-w.y)-(w.y-x.y)*(b.x-w.x)}n.crossProduct=t;function e(x,w,b){
let E=w.x-x.x,M=b.y-w.y,R=w.y-x.y,P=b.x-w.x;if(Math.abs(E)<9e7&&Math.abs(M)<9e7&&Math.abs(R)<9e7&&Math.abs(P)<
9e7){let ci=E*M,li=R*P;return ci>li?1:ci<li?-1:0}let T=E<0?-1:E>0?1:0,W=M<0?-1:M>0?1:0,K=R<0?-1:R>0?1:0,F=P<0?
-1:P>0?1:0,st=T*W,kt=K*F;if(st!==kt)return st>kt?1:-1;if(st===0)return 0;let vo=BigInt(E),Uu=BigInt(M),Gu=BigInt(
R),Vu=BigInt(P),ii=vo*Uu,ai=Gu*Vu;return ii===ai?0:ii>ai?1:-1}n.crossProductSign=e;function s(x){if(x<-8||x>8)
throw new Error("Error: Precision is out of range.")}n.checkPrecision=s;function o(x){return Math.abs(x)<=n.floatingPointTolerance}
n.isAlmostZero=o;function r(x){return x<0?-1:x>0?1:0}n.triSign=r;function i(x,w){let b=BigInt(x),E=BigInt(w),M=b*
E;return{lo64:Number(M&0xffffffffffffffffn),hi64:Number(M>>64n)}}n.multiplyUInt64=i;function a(x,w,b,E){let M=Math.
abs(x),R=Math.abs(w),P=Math.abs(b),T=Math.abs(E);if(M<46341&&R<46341&&P<46341&&T<46341||M<9e7&&R<9e7&&P<9e7&&T<
9e7)return x*w===b*E;let W=(x<0?-1:x>0?1:0)*(w<0?-1:w>0?1:0),K=(b<0?-1:b>0?1:0)*(E<0?-1:E>0?1:0);if(W!==K)return!1;
if(W===0)return!0;let F=BigInt(M),st=BigInt(R),kt=BigInt(P),vo=BigInt(T);return F*st===kt*vo}n.productsAreEqual=
a;function c(x,w,b){let E=w.x-x.x,M=b.y-w.y,R=w.y-x.y,P=b.x-w.x;return a(E,M,R,P)}n.isCollinear=c;function l(x,w,b){
return(w.x-x.x)*(b.x-w.x)+(w.y-x.y)*(b.y-w.y)}n.dotProduct=l;function h(x,w){return x.y*w.x-w.y*x.x}n.crossProductD=
h;function d(x,w){return x.x*w.x+x.y*w.y}n.dotProductD=d;function p(x){let w=Math.floor(x),b=x-w;return Math.abs(
b-.5)<1e-10?w%2===0?w:w+1:Math.round(x)}n.roundToEven=p;function g(x){return x>=n.max_coord||x<=n.min_coord?n.
Invalid64:Math.round(x)}n.checkCastInt64=g;function O(x,w,b,E){let M=w.y-x.y,R=w.x-x.x,P=E.y-b.y,T=E.x-b.x,W=M*
T-P*R;if(W===0)return{intersects:!1,point:{x:0,y:0,z:0}};let K=((x.x-b.x)*P-(x.y-b.y)*T)/W,F;if(K<=0)F={x:x.x,
y:x.y,z:0};else if(K>=1)F={x:w.x,y:w.y,z:0};else{let st=x.x+K*R,kt=x.y+K*M;F={x:Math.trunc(st),y:Math.trunc(kt),
z:0}}return{intersects:!0,point:F}}n.getLineIntersectPt=O;function I(x,w,b,E){let M=w.y-x.y,R=w.x-x.x,P=E.y-b.
y,T=E.x-b.x,W=M*T-P*R;if(W===0)return{success:!1,ip:{x:0,y:0,z:0}};let K=((x.x-b.x)*P-(x.y-b.y)*T)/W,F;return K<=
0?F={...x,z:0}:K>=1?F={...w,z:0}:F={x:x.x+K*R,y:x.y+K*M,z:0},{success:!0,ip:F}}n.getLineIntersectPtD=I;function H(x,w,b,E,M=!1){
if(!M)return t(x,b,E)*t(w,b,E)<0&&t(b,x,w)*t(E,x,w)<0;let R=t(x,b,E),P=t(w,b,E);if(R*P>0)return!1;let T=t(b,x,
w),W=t(E,x,w);return T*W>0?!1:R!==0||P!==0||T!==0||W!==0}n.segsIntersect=H;function Y(x){if(x.length===0)return{
left:0,top:0,right:0,bottom:0};let w={left:Number.MAX_SAFE_INTEGER,top:Number.MAX_SAFE_INTEGER,right:Number.MIN_SAFE_INTEGER,
bottom:Number.MIN_SAFE_INTEGER};for(let b of x)b.x<w.left&&(w.left=b.x),b.x>w.right&&(w.right=b.x),b.y<w.top&&
(w.top=b.y),b.y>w.bottom&&(w.bottom=b.y);return w.left===Number.MAX_SAFE_INTEGER?{left:0,top:0,right:0,bottom:0}:
w}n.getBounds=Y;function nt(x,w,b){if(w.x===b.x&&w.y===b.y)return{x:w.x,y:w.y,z:0};let E=b.x-w.x,M=b.y-w.y,R=((x.
x-w.x)*E+(x.y-w.y)*M)/(E*E+M*M),P=R<0?0:R>1?1:R;return{x:Math.round(w.x+P*E),y:Math.round(w.y+P*M),z:0}}n.getClosestPtOnSegment=
nt;function rt(x,w){let b=w.length,E=0;if(b<3)return C.IsOutside;for(;E<b&&w[E].y===x.y;)E++;if(E===b)return C.
IsOutside;let M=w[E].y<x.y,R=M,P=0,T=E+1,W=b;for(;;){if(T===W){if(W===0||E===0)break;W=E,T=0}if(M)for(;T<W&&w[T].
y<x.y;)T++;else for(;T<W&&w[T].y>x.y;)T++;if(T===W)continue;let F=w[T],st=T>0?w[T-1]:w[b-1];if(F.y===x.y){if(F.
x===x.x||F.y===st.y&&x.x<st.x!=x.x<F.x)return C.IsOn;if(T++,T===E)break;continue}if(!(x.x<F.x&&x.x<st.x))if(x.
x>st.x&&x.x>F.x)P=1-P;else{let kt=e(st,F,x);if(kt===0)return C.IsOn;kt<0===M&&(P=1-P)}M=!M,T++}if(M===R)return P===
0?C.IsOutside:C.IsInside;T===b&&(T=0);let K=T===0?e(w[b-1],w[0],x):e(w[T-1],w[T],x);return K===0?C.IsOn:(K<0===
M&&(P=1-P),P===0?C.IsOutside:C.IsInside)}n.pointInPolygon=rt;function ct(x,w){let b=C.IsOn;for(let R of x)switch(rt(
R,w)){case C.IsOutside:if(b===C.IsOutside)return!1;b=C.IsOutside;break;case C.IsInside:if(b===C.IsInside)return!0;
b=C.IsInside;break;default:break}let E=Y(x),M={x:Math.round((E.left+E.right)/2),y:Math.round((E.top+E.bottom)/
2)};return rt(M,w)!==C.IsOutside}n.path2ContainsPath1=ct})(z||(z={}));var Lr;(function(n){function t(c=0,l=0,h=0){
return{x:Math.round(c),y:Math.round(l),z:h}}n.create=t;function e(c){return{x:Math.round(c.x),y:Math.round(c.y),
z:c.z||0}}n.fromPointD=e;function s(c,l){return{x:Math.round(c.x*l),y:Math.round(c.y*l),z:c.z||0}}n.scale=s;function o(c,l){
return c.x===l.x&&c.y===l.y}n.equals=o;function r(c,l){return{x:c.x+l.x,y:c.y+l.y,z:0}}n.add=r;function i(c,l){
return{x:c.x-l.x,y:c.y-l.y,z:0}}n.subtract=i;function a(c){return c.z!==void 0&&c.z!==0?`${c.x},${c.y},${c.z} `:
`${c.x},${c.y} `}n.toString=a})(Lr||(Lr={}));var Ir;(function(n){function t(a=0,c=0,l=0){return{x:a,y:c,z:l}}n.
create=t;function e(a){return{x:a.x,y:a.y,z:a.z||0}}n.fromPoint64=e;function s(a,c){return{x:a.x*c,y:a.y*c,z:a.
z||0}}n.scale=s;function o(a,c){return z.isAlmostZero(a.x-c.x)&&z.isAlmostZero(a.y-c.y)}n.equals=o;function r(a){
a.x=-a.x,a.y=-a.y}n.negate=r;function i(a,c=2){return a.z!==void 0&&a.z!==0?`${a.x.toFixed(c)},${a.y.toFixed(c)}\
,${a.z}`:`${a.x.toFixed(c)},${a.y.toFixed(c)}`}n.toString=i})(Ir||(Ir={}));var we;(function(n){function t(p=0,g=0,O=0,I=0){
return{left:p,top:g,right:O,bottom:I}}n.create=t;function e(){return{left:Number.MAX_SAFE_INTEGER,top:Number.MAX_SAFE_INTEGER,
right:Number.MIN_SAFE_INTEGER,bottom:Number.MIN_SAFE_INTEGER}}n.createInvalid=e;function s(p){return p.right-p.
left}n.width=s;function o(p){return p.bottom-p.top}n.height=o;function r(p){return p.bottom<=p.top||p.right<=p.
left}n.isEmpty=r;function i(p){return p.left<Number.MAX_SAFE_INTEGER}n.isValid=i;function a(p){return{x:Math.round(
(p.left+p.right)/2),y:Math.round((p.top+p.bottom)/2)}}n.midPoint=a;function c(p,g){return g.x>p.left&&g.x<p.right&&
g.y>p.top&&g.y<p.bottom}n.contains=c;function l(p,g){return g.left>=p.left&&g.right<=p.right&&g.top>=p.top&&g.
bottom<=p.bottom}n.containsRect=l;function h(p,g){return Math.max(p.left,g.left)<=Math.min(p.right,g.right)&&Math.
max(p.top,g.top)<=Math.min(p.bottom,g.bottom)}n.intersects=h;function d(p){return[{x:p.left,y:p.top,z:0},{x:p.
right,y:p.top,z:0},{x:p.right,y:p.bottom,z:0},{x:p.left,y:p.bottom,z:0}]}n.asPath=d})(we||(we={}));var Ar;(function(n){
function t(d=0,p=0,g=0,O=0){return{left:d,top:p,right:g,bottom:O}}n.create=t;function e(){return{left:Number.MAX_VALUE,
top:Number.MAX_VALUE,right:-Number.MAX_VALUE,bottom:-Number.MAX_VALUE}}n.createInvalid=e;function s(d){return d.
right-d.left}n.width=s;function o(d){return d.bottom-d.top}n.height=o;function r(d){return d.bottom<=d.top||d.
right<=d.left}n.isEmpty=r;function i(d){return{x:(d.left+d.right)/2,y:(d.top+d.bottom)/2}}n.midPoint=i;function a(d,p){
return p.x>d.left&&p.x<d.right&&p.y>d.top&&p.y<d.bottom}n.contains=a;function c(d,p){return p.left>=d.left&&p.
right<=d.right&&p.top>=d.top&&p.bottom<=d.bottom}n.containsRect=c;function l(d,p){return Math.max(d.left,p.left)<
Math.min(d.right,p.right)&&Math.max(d.top,p.top)<Math.min(d.bottom,p.bottom)}n.intersects=l;function h(d){return[
{x:d.left,y:d.top,z:0},{x:d.right,y:d.top,z:0},{x:d.right,y:d.bottom,z:0},{x:d.left,y:d.bottom,z:0}]}n.asPath=
h})(Ar||(Ar={}));var xe;(function(n){function t(r){let i="";for(let a of r)i+=Lr.toString(a);return i+`
`}n.toString64=t;function e(r,i=2){let a="";for(let c of r)a+=Ir.toString(c,i)+", ";return a!==""&&(a=a.slice(
0,-2)),a}n.toStringD=e;function s(r){return[...r].reverse()}n.reverse64=s;function o(r){return[...r].reverse()}
n.reverseD=o})(xe||(xe={}));var sh;(function(n){function t(r){let i="";for(let a of r)i+=xe.toString64(a);return i}
n.toString64=t;function e(r,i=2){let a="";for(let c of r)a+=xe.toStringD(c,i)+`
`;return a}n.toStringD=e;function s(r){return r.map(i=>xe.reverse64(i))}n.reverse64=s;function o(r){return r.map(
i=>xe.reverseD(i))}n.reverseD=o})(sh||(sh={}));var JE=we.createInvalid(),QE=Ar.createInvalid(),N;(function(n){
n[n.None=0]="None",n[n.OpenStart=1]="OpenStart",n[n.OpenEnd=2]="OpenEnd",n[n.LocalMax=4]="LocalMax",n[n.LocalMin=
8]="LocalMin"})(N||(N={}));var dg=class{data=[];push(n){this.data.push(n),this.siftUp(this.data.length-1)}pop(){
if(this.data.length===0)return null;let n=this.data[0],t=this.data.pop();return this.data.length>0&&(this.data[0]=
t,this.siftDown(0)),n}clear(){this.data.length=0}siftUp(n){for(;n>0;){let t=n-1>>1;if(this.data[t]>=this.data[n])
break;[this.data[t],this.data[n]]=[this.data[n],this.data[t]],n=t}}siftDown(n){let t=this.data.length;for(;;){
let e=n,s=(n<<1)+1,o=s+1;if(s<t&&this.data[s]>this.data[e]&&(e=s),o<t&&this.data[o]>this.data[e]&&(e=o),e===n)
break;[this.data[n],this.data[e]]=[this.data[e],this.data[n]],n=e}}},oh=class{pt;next=null;prev=null;flags;constructor(n,t,e){
this.pt=n,this.flags=t,this.prev=e}},ch=class{vertex;polytype;isOpen;constructor(n,t,e=!1){this.vertex=n,this.
polytype=t,this.isOpen=e}equals(n){return n!==null&&this.vertex===n.vertex}};function pg(n,t,e){return{pt:{x:n.
x,y:n.y,z:n.z||0},edge1:t,edge2:e}}var ye=class lh{static _nextId=1;_debugId;pt;next;prev;outrec;horz;constructor(t,e){
this._debugId=lh._nextId++,this.pt=t,this.outrec=e,this.next=this,this.prev=this,this.horz=null}},et;(function(n){
n[n.None=0]="None",n[n.Left=1]="Left",n[n.Right=2]="Right"})(et||(et={}));var rh;(function(n){n[n.Bottom=0]="B\
ottom",n[n.Middle=1]="Middle",n[n.Top=2]="Top"})(rh||(rh={}));var fg=class hh{static _nextId=1;_debugId;idx=0;owner=null;frontEdge=null;backEdge=null;pts=null;polypath=null;bounds={
left:0,top:0,right:0,bottom:0};path=[];isOpen=!1;splits=null;recursiveSplit=null;constructor(){this._debugId=hh.
_nextId++}},mg=class{leftOp;rightOp;leftToRight;constructor(n){this.leftOp=n,this.rightOp=null,this.leftToRight=
!0}},ih=class{op1;op2;constructor(n,t){this.op1=n,this.op2=t}},ah=class{bot={x:0,y:0,z:0};top={x:0,y:0,z:0};curX=0;dx=0;windDx=0;windCount=0;windCount2=0;outrec=null;prevInAEL=null;nextInAEL=null;prevInSEL=null;nextInSEL=null;jump=null;vertexTop=null;localMin=null;isLeftBound=!1;joinWith=et.
None},Tr;(function(n){function t(s,o,r,i){if((s.flags&N.LocalMin)!==N.None)return;s.flags|=N.LocalMin;let a=new ch(
s,o,r);i.push(a)}n.addLocMin=t;function e(s,o,r,i,a){for(let c=0,l=s.length;c<l;c++){let h=s[c],d=null,p=null;
for(let H=0,Y=h.length;H<Y;H++){let nt=h[H];if(d===null)d=new oh(nt,N.None,null),a.push(d),p=d;else if(!(p.pt.
x===nt.x&&p.pt.y===nt.y)){let rt=new oh(nt,N.None,p);a.push(rt),p.next=rt,p=rt}}if(p?.prev===null||(!r&&p.pt.x===
d.pt.x&&p.pt.y===d.pt.y&&(p=p.prev),p.next=d,d.prev=p,!r&&p.next===p))continue;let g;if(r){let H=d.next;for(;H!==
d&&H.pt.y===d.pt.y;)H=H.next;g=H.pt.y<=d.pt.y,g?(d.flags=N.OpenStart,t(d,o,!0,i)):d.flags=N.OpenStart|N.LocalMax}else{
for(p=d.prev;p!==d&&p.pt.y===d.pt.y;)p=p.prev;if(p===d)continue;g=p.pt.y>d.pt.y}let O=g;p=d;let I=d.next;for(;I!==
d;)I.pt.y>p.pt.y&&g?(p.flags|=N.LocalMax,g=!1):I.pt.y<p.pt.y&&!g&&(g=!0,t(p,o,r,i)),p=I,I=I.next;r?(p.flags|=N.
OpenEnd,g?p.flags|=N.LocalMax:t(p,o,r,i)):g!==O&&(O?t(p,o,!1,i):p.flags|=N.LocalMax)}}n.addPathsToVertexList=e})(
Tr||(Tr={}));var gg=class{parent;children=[];constructor(n=null){this.parent=n}get isHole(){return this.getIsHole()}getLevel(){
let n=0,t=this.parent;for(;t!==null;)++n,t=t.parent;return n}get level(){return this.getLevel()}getIsHole(){let n=this.
getLevel();return n!==0&&(n&1)===0}get count(){return this.children.length}clear(){this.children.length=0}toStringInternal(n,t){
let e="",s="  ".repeat(t),o=this.children.length===1?"":"s";(t&1)===0?e+=`${s}+- hole (${n}) contains ${this.children.
length} nested polygon${o}.
`:e+=`${s}+- polygon (${n}) contains ${this.children.length} hole${o}.
`;for(let r=0;r<this.count;r++)this.children[r].count>0&&(e+=this.children[r].toStringInternal(r,t+1));return e}toString(){
if(this.level>0)return"";let n=this.children.length===1?"":"s",t=`Polytree with ${this.children.length} polygo\
n${n}.
`;for(let e=0;e<this.count;e++)this.children[e].count>0&&(t+=this.children[e].toStringInternal(e,1));return t+
`
`}},yg=class uh extends gg{polygon=null;constructor(t=null){super(t)}get poly(){return this.polygon}addChild(t){
let e=new uh(this);return e.polygon=t,this.children.push(e),e}child(t){if(t<0||t>=this.children.length)throw new Error(
"Index out of range");return this.children[t]}area(){let t=this.polygon===null?0:Cr.area(this.polygon);for(let e of this.
children)t+=e.area();return t}},dh=class extends yg{},xg=class m{cliptype=V.NoClip;fillrule=D.EvenOdd;actives=null;sel=null;minimaList=[];intersectList=[];vertexList=[];outrecList=[];scanlineHeap=new dg;scanlineSet=new Set;scanlineArr=[];useScanlineArray=!1;horzSegList=[];horzJoinList=[];currentLocMin=0;currentBotY=0;isSortedMinimaList=!1;hasOpenPaths=!1;usingPolytree=!1;succeeded=!1;preserveCollinear=!0;reverseSolution=!1;constructor(){}getZCallback(){}xyEqual(t,e){
return t.x===e.x&&t.y===e.y}setZ(t,e,s){let o=this.getZCallback();o&&(m.getPolyType(t)===at.Subject?(this.xyEqual(
s,t.bot)?s.z=t.bot.z:this.xyEqual(s,t.top)?s.z=t.top.z:this.xyEqual(s,e.bot)?s.z=e.bot.z:this.xyEqual(s,e.top)?
s.z=e.top.z:s.z=0,o(t.bot,t.top,e.bot,e.top,s)):(this.xyEqual(s,e.bot)?s.z=e.bot.z:this.xyEqual(s,e.top)?s.z=e.
top.z:this.xyEqual(s,t.bot)?s.z=t.bot.z:this.xyEqual(s,t.top)?s.z=t.top.z:s.z=0,o(e.bot,e.top,t.bot,t.top,s)))}static isOdd(t){
return(t&1)!==0}static isHotEdge(t){return t.outrec!=null}static isOpen(t){return t.localMin.isOpen}static isOpenEnd(t){
return t.localMin.isOpen&&m.isOpenEndVertex(t.vertexTop)}static isOpenEndVertex(t){return(t.flags&(N.OpenStart|
N.OpenEnd))!==N.None}static getPrevHotEdge(t){let e=t.prevInAEL;for(;e!==null&&(m.isOpen(e)||!m.isHotEdge(e));)
e=e.prevInAEL;return e}static isFront(t){return t===t.outrec.frontEdge}static getDx(t,e){let s=e.y-t.y;return s!==
0?(e.x-t.x)/s:e.x>t.x?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY}static topX(t,e){return e===t.top.y||t.
top.x===t.bot.x?t.top.x:e===t.bot.y?t.bot.x:z.roundToEven(t.bot.x+t.dx*(e-t.bot.y))}static isHorizontal(t){return t.
top.y===t.bot.y}static isHeadingRightHorz(t){return t.dx===Number.NEGATIVE_INFINITY}static isHeadingLeftHorz(t){
return t.dx===Number.POSITIVE_INFINITY}static swapActives(t,e){return[e,t]}static getPolyType(t){return t.localMin.
polytype}static isSamePolyType(t,e){return t.localMin.polytype===e.localMin.polytype}static setDx(t){t.dx=m.getDx(
t.bot,t.top)}static nextVertex(t){return t.windDx>0?t.vertexTop.next:t.vertexTop.prev}static prevPrevVertex(t){
return t.windDx>0?t.vertexTop.prev.prev:t.vertexTop.next.next}static isMaxima(t){return"flags"in t?(t.flags&N.
LocalMax)!==N.None:m.isMaxima(t.vertexTop)}static getMaximaPair(t){let e=t.nextInAEL;for(;e!==null;){if(e.vertexTop===
t.vertexTop)return e;e=e.nextInAEL}return null}boundingBoxesOverlap(t,e,s,o){let r=Math.min(t.x,e.x),i=Math.max(
t.x,e.x),a=Math.min(t.y,e.y),c=Math.max(t.y,e.y),l=Math.min(s.x,o.x),h=Math.max(s.x,o.x),d=Math.min(s.y,o.y),p=Math.
max(s.y,o.y);return!(i<l||h<r||c<d||p<a)}clearSolutionOnly(){for(;this.actives!==null;)this.deleteFromAEL(this.
actives);this.scanlineHeap.clear(),this.scanlineSet.clear(),this.scanlineArr.length=0,this.disposeIntersectNodes(),
this.outrecList.length=0,this.horzSegList.length=0,this.horzJoinList.length=0}clear(){this.clearSolutionOnly(),
this.minimaList.length=0,this.vertexList.length=0,this.currentLocMin=0,this.isSortedMinimaList=!1,this.hasOpenPaths=
!1}reset(){this.isSortedMinimaList||(this.minimaList.sort((t,e)=>e.vertex.pt.y-t.vertex.pt.y),this.isSortedMinimaList=
!0),this.scanlineHeap.clear(),this.scanlineSet.clear(),this.scanlineArr.length=0,this.useScanlineArray=this.minimaList.
length<=16;for(let t=this.minimaList.length-1;t>=0;t--)this.insertScanline(this.minimaList[t].vertex.pt.y);this.
currentBotY=0,this.currentLocMin=0,this.actives=null,this.sel=null,this.succeeded=!0}upgradeScanlineStructureFromArray(){
let t=this.scanlineArr;for(let e=0,s=t.length;e<s;e++){let o=t[e];this.scanlineSet.add(o),this.scanlineHeap.push(
o)}t.length=0,this.useScanlineArray=!1}insertScanline(t){if(this.useScanlineArray){let e=this.scanlineArr;for(let s=0,
o=e.length;s<o;s++)if(e[s]===t)return;e.push(t),e.length>64&&this.upgradeScanlineStructureFromArray();return}this.
scanlineSet.has(t)||(this.scanlineSet.add(t),this.scanlineHeap.push(t))}popScanline(){if(this.useScanlineArray){
let e=this.scanlineArr,s=e.length;if(s===0)return{success:!1,y:0};let o=0,r=e[0];for(let i=1;i<s;i++){let a=e[i];
a>r&&(r=a,o=i)}return e[o]=e[s-1],e.pop(),{success:!0,y:r}}let t=this.scanlineHeap.pop();return t===null?{success:!1,
y:0}:(this.scanlineSet.delete(t),{success:!0,y:t})}hasLocMinAtY(t){return this.currentLocMin<this.minimaList.length&&
this.minimaList[this.currentLocMin].vertex.pt.y===t}popLocalMinima(){return this.minimaList[this.currentLocMin++]}addPath(t,e,s=!1){
let o=[t];this.addPaths(o,e,s)}addPaths(t,e,s=!1){s&&(this.hasOpenPaths=!0),this.isSortedMinimaList=!1,Tr.addPathsToVertexList(
t,e,s,this.minimaList,this.vertexList)}addReuseableData(t){if(t.minimaList.length!==0){this.isSortedMinimaList=
!1;for(let e of t.minimaList)this.minimaList.push(new ch(e.vertex,e.polytype,e.isOpen)),e.isOpen&&(this.hasOpenPaths=
!0)}}deleteFromAEL(t){let e=t.prevInAEL,s=t.nextInAEL;e===null&&s===null&&t!==this.actives||(e!==null?e.nextInAEL=
s:this.actives=s,s!==null&&(s.prevInAEL=e))}getBounds(){let t={left:Number.MAX_SAFE_INTEGER,top:Number.MAX_SAFE_INTEGER,
right:Number.MIN_SAFE_INTEGER,bottom:Number.MIN_SAFE_INTEGER};for(let e of this.vertexList){let s=e;do s.pt.x<
t.left&&(t.left=s.pt.x),s.pt.x>t.right&&(t.right=s.pt.x),s.pt.y<t.top&&(t.top=s.pt.y),s.pt.y>t.bottom&&(t.bottom=
s.pt.y),s=s.next;while(s!==e)}return we.isEmpty(t)?{left:0,top:0,right:0,bottom:0}:t}executeInternal(t,e){if(t===
V.NoClip)return;this.fillrule=e,this.cliptype=t,this.reset();let s=this.popScanline();if(!s.success)return;let o=s.
y;for(;this.succeeded;){this.insertLocalMinimaIntoAEL(o);let r;for(;(r=this.popHorz())!==null;)this.doHorizontal(
r);this.horzSegList.length>0&&(this.convertHorzSegsToJoins(),this.horzSegList.length=0),this.currentBotY=o;let i=this.
popScanline();if(!i.success)break;for(o=i.y,this.doIntersections(o),this.doTopOfScanbeam(o);(r=this.popHorz())!==
null;)this.doHorizontal(r)}this.succeeded&&this.processHorzJoins()}insertLocalMinimaIntoAEL(t){for(;this.hasLocMinAtY(
t);){let e=this.popLocalMinima(),s;(e.vertex.flags&N.OpenStart)!==N.None?s=null:(s=new ah,s.bot={x:e.vertex.pt.
x,y:e.vertex.pt.y,z:e.vertex.pt.z||0},s.curX=e.vertex.pt.x,s.windDx=-1,s.vertexTop=e.vertex.prev,s.top={x:e.vertex.
prev.pt.x,y:e.vertex.prev.pt.y,z:e.vertex.prev.pt.z||0},s.outrec=null,s.localMin=e,m.setDx(s));let o;(e.vertex.
flags&N.OpenEnd)!==N.None?o=null:(o=new ah,o.bot={x:e.vertex.pt.x,y:e.vertex.pt.y,z:e.vertex.pt.z||0},o.curX=e.
vertex.pt.x,o.windDx=1,o.vertexTop=e.vertex.next,o.top={x:e.vertex.next.pt.x,y:e.vertex.next.pt.y,z:e.vertex.next.
pt.z||0},o.outrec=null,o.localMin=e,m.setDx(o)),s!==null&&o!==null?m.isHorizontal(s)?m.isHeadingRightHorz(s)&&
([s,o]=m.swapActives(s,o)):m.isHorizontal(o)?m.isHeadingLeftHorz(o)&&([s,o]=m.swapActives(s,o)):s.dx<o.dx&&([s,
o]=m.swapActives(s,o)):s===null&&(s=o,o=null);let r;if(s.isLeftBound=!0,this.insertLeftEdge(s),m.isOpen(s)?(this.
setWindCountForOpenPathEdge(s),r=this.isContributingOpen(s)):(this.setWindCountForClosedPathEdge(s),r=this.isContributingClosed(
s)),o!==null){for(o.windCount=s.windCount,o.windCount2=s.windCount2,this.insertRightEdge(s,o),r&&(this.addLocalMinPoly(
s,o,s.bot,!0),m.isHorizontal(s)||this.checkJoinLeft(s,s.bot));o.nextInAEL!==null&&this.isValidAelOrder(o.nextInAEL,
o);)this.intersectEdges(o,o.nextInAEL,o.bot),this.swapPositionsInAEL(o,o.nextInAEL);m.isHorizontal(o)?this.pushHorz(
o):(this.checkJoinRight(o,o.bot),this.insertScanline(o.top.y))}else r&&this.startOpenPath(s,s.bot);m.isHorizontal(
s)?this.pushHorz(s):this.insertScanline(s.top.y)}}pushHorz(t){t.nextInSEL=this.sel,this.sel=t}popHorz(){let t=this.
sel;return t===null?null:(this.sel=this.sel.nextInSEL,t)}doHorizontal(t){let e=m.isOpen(t),s=t.bot.y,o=e?this.
getCurrYMaximaVertexOpen(t):this.getCurrYMaximaVertex(t),{isLeftToRight:r,leftX:i,rightX:a}=this.resetHorzDirection(
t,o),c=i,l=a;if(m.isHotEdge(t)){let h=this.addOutPt(t,{x:t.curX,y:s});this.addToHorzSegList(h)}for(;;){let h=r?
t.nextInAEL:t.prevInAEL;for(;h!==null;){if(h.vertexTop===o){if(m.isHotEdge(t)&&this.isJoined(h)&&this.split(h,
h.top),m.isHotEdge(t)){for(;t.vertexTop!==o;)this.addOutPt(t,t.top),this.updateEdgeIntoAEL(t);r?this.addLocalMaxPoly(
t,h,t.top):this.addLocalMaxPoly(h,t,t.top)}this.deleteFromAEL(h),this.deleteFromAEL(t);return}if(o!==t.vertexTop||
m.isOpenEnd(t)){if(r&&h.curX>l||!r&&h.curX<c)break;if(h.curX===t.top.x&&!m.isHorizontal(h)){let g=m.nextVertex(
t).pt;if(m.isOpen(h)&&!m.isSamePolyType(h,t)&&!m.isHotEdge(h)){if(r&&m.topX(h,g.y)>g.x||!r&&m.topX(h,g.y)<g.x)
break}else if(r&&m.topX(h,g.y)>=g.x||!r&&m.topX(h,g.y)<=g.x)break}}let p={x:h.curX,y:s};r?(this.intersectEdges(
t,h,p),this.swapPositionsInAEL(t,h),this.checkJoinLeft(h,p),t.curX=h.curX,h=t.nextInAEL):(this.intersectEdges(
h,t,p),this.swapPositionsInAEL(h,t),this.checkJoinRight(h,p),t.curX=h.curX,h=t.prevInAEL),m.isHotEdge(t)&&this.
addToHorzSegList(this.getLastOp(t))}if(e&&m.isOpenEnd(t)){m.isHotEdge(t)&&(this.addOutPt(t,t.top),m.isFront(t)?
t.outrec.frontEdge=null:t.outrec.backEdge=null,t.outrec=null),this.deleteFromAEL(t);return}if(m.nextVertex(t).
pt.y!==t.top.y)break;m.isHotEdge(t)&&this.addOutPt(t,t.top),this.updateEdgeIntoAEL(t);let d=this.resetHorzDirection(
t,o);c=d.leftX,l=d.rightX}if(m.isHotEdge(t)){let h=this.addOutPt(t,t.top);this.addToHorzSegList(h)}this.updateEdgeIntoAEL(
t)}convertHorzSegsToJoins(){let t=0;for(let e of this.horzSegList)this.updateHorzSegment(e)&&t++;if(!(t<2)){this.
horzSegList.sort((e,s)=>this.horzSegSort(e,s));for(let e=0;e<t-1;e++){let s=this.horzSegList[e];for(let o=e+1;o<
t;o++){let r=this.horzSegList[o];if(r.leftOp.pt.x>=s.rightOp.pt.x||r.leftToRight===s.leftToRight||r.rightOp.pt.
x<=s.leftOp.pt.x)continue;let i=s.leftOp.pt.y;if(s.leftToRight){for(;s.leftOp.next.pt.y===i&&s.leftOp.next.pt.
x<=r.leftOp.pt.x;)s.leftOp=s.leftOp.next;for(;r.leftOp.prev.pt.y===i&&r.leftOp.prev.pt.x<=s.leftOp.pt.x;)r.leftOp=
r.leftOp.prev;let a=new ih(this.duplicateOp(s.leftOp,!0),this.duplicateOp(r.leftOp,!1));this.horzJoinList.push(
a)}else{for(;s.leftOp.prev.pt.y===i&&s.leftOp.prev.pt.x<=r.leftOp.pt.x;)s.leftOp=s.leftOp.prev;for(;r.leftOp.next.
pt.y===i&&r.leftOp.next.pt.x<=s.leftOp.pt.x;)r.leftOp=r.leftOp.next;let a=new ih(this.duplicateOp(r.leftOp,!0),
this.duplicateOp(s.leftOp,!1));this.horzJoinList.push(a)}}}}}updateHorzSegment(t){let e=t.leftOp,s=this.getRealOutRec(
e.outrec),o=s.frontEdge!==null,r=e.pt.y,i=e,a=e;if(o){let l=s.pts,h=l.next;for(;i!==h&&i.prev.pt.y===r;)i=i.prev;
for(;a!==l&&a.next.pt.y===r;)a=a.next}else{for(;i.prev!==a&&i.prev.pt.y===r;)i=i.prev;for(;a.next!==i&&a.next.
pt.y===r;)a=a.next}let c=this.setHorzSegHeadingForward(t,i,a)&&t.leftOp.horz===null;return c?t.leftOp.horz=t:t.
rightOp=null,c}setHorzSegHeadingForward(t,e,s){return e.pt.x===s.pt.x?!1:(e.pt.x<s.pt.x?(t.leftOp=e,t.rightOp=
s,t.leftToRight=!0):(t.leftOp=s,t.rightOp=e,t.leftToRight=!1),!0)}horzSegSort(t,e){return t.rightOp===null?e.rightOp===
null?0:1:e.rightOp===null?-1:t.leftOp.pt.x-e.leftOp.pt.x}duplicateOp(t,e){let s=new ye(t.pt,t.outrec);return e?
(s.next=t.next,s.next.prev=s,s.prev=t,t.next=s):(s.prev=t.prev,s.prev.next=s,s.next=t,t.prev=s),s}getRealOutRec(t){
for(;t!==null&&t.pts===null;)t=t.owner;return t}doIntersections(t){this.buildIntersectList(t)&&(this.processIntersectList(),
this.disposeIntersectNodes())}doTopOfScanbeam(t){this.sel=null;let e=this.actives;for(;e!==null;){if(e.top.y===
t)if(e.curX=e.top.x,m.isMaxima(e)){e=this.doMaxima(e);continue}else m.isHotEdge(e)&&this.addOutPt(e,e.top),this.
updateEdgeIntoAEL(e),m.isHorizontal(e)&&this.pushHorz(e);else e.curX=m.topX(e,t);e=e.nextInAEL}}processHorzJoins(){
for(let t of this.horzJoinList){let e=this.getRealOutRec(t.op1.outrec),s=this.getRealOutRec(t.op2.outrec),o=t.
op1.next,r=t.op2.prev;if(t.op1.next=t.op2,t.op2.prev=t.op1,o.prev=r,r.next=o,e===s){let i=this.newOutRec();i.pts=
o,this.fixOutRecPts(i),e.pts.outrec===i&&(e.pts=t.op1,e.pts.outrec=e),this.usingPolytree?(this.path1InsidePath2(
e.pts,i.pts)?([i.pts,e.pts]=[e.pts,i.pts],this.fixOutRecPts(e),this.fixOutRecPts(i),i.owner=e):this.path1InsidePath2(
i.pts,e.pts)?i.owner=e:i.owner=e.owner,e.splits===null&&(e.splits=[]),e.splits.push(i.idx)):i.owner=e}else s.pts=
null,this.usingPolytree?(this.setOwner(s,e),this.moveSplits(s,e)):s.owner=e}}fixOutRecPts(t){let e=t.pts;do e.
outrec=t,e=e.next;while(e!==t.pts)}path1InsidePath2(t,e){let s=C.IsOn,o=t;do{switch(this.pointInOpPolygon(o.pt,
e)){case C.IsOutside:if(s===C.IsOutside)return!1;s=C.IsOutside;break;case C.IsInside:if(s===C.IsInside)return!0;
s=C.IsInside;break;default:break}o=o.next}while(o!==t);return z.path2ContainsPath1(this.getCleanPath(t),this.getCleanPath(
e))}pointInOpPolygon(t,e){if(e===e.next||e.prev===e.next)return C.IsOutside;let s=e;do{if(e.pt.y!==t.y)break;e=
e.next}while(e!==s);if(e.pt.y===t.y)return C.IsOutside;let o=e.pt.y<t.y,r=o,i=0;for(s=e.next;s!==e;){if(o)for(;s!==
e&&s.pt.y<t.y;)s=s.next;else for(;s!==e&&s.pt.y>t.y;)s=s.next;if(s===e)break;if(s.pt.y===t.y){if(s.pt.x===t.x||
s.pt.y===s.prev.pt.y&&t.x<s.prev.pt.x!=t.x<s.pt.x)return C.IsOn;if(s=s.next,s===e)break;continue}if(s.pt.x<=t.
x||s.prev.pt.x<=t.x)if(s.prev.pt.x<t.x&&s.pt.x<t.x)i=1-i;else{let a=z.crossProduct(s.prev.pt,s.pt,t);if(a===0)
return C.IsOn;a<0===o&&(i=1-i)}o=!o,s=s.next}if(o===r)return i===0?C.IsOutside:C.IsInside;{let a=z.crossProduct(
s.prev.pt,s.pt,t);if(a===0)return C.IsOn;a<0===o&&(i=1-i)}return i===0?C.IsOutside:C.IsInside}getCleanPath(t){
let e=[],s=t;for(;s.next!==t&&(s.pt.x===s.next.pt.x&&s.pt.x===s.prev.pt.x||s.pt.y===s.next.pt.y&&s.pt.y===s.prev.
pt.y);)s=s.next;e.push(s.pt);let o=s;for(s=s.next;s!==t;)(s.pt.x!==s.next.pt.x||s.pt.x!==o.pt.x)&&(s.pt.y!==s.
next.pt.y||s.pt.y!==o.pt.y)&&(e.push(s.pt),o=s),s=s.next;return e}moveSplits(t,e){if(t.splits!==null){e.splits===
null&&(e.splits=[]);for(let s of t.splits)s!==e.idx&&e.splits.push(s);t.splits=null}}buildIntersectList(t){if(this.
actives?.nextInAEL===null)return!1;this.adjustCurrXAndCopyToSEL(t);let e=this.sel;for(;e!==null&&e.jump!==null;){
let s=null;for(;e!==null&&e.jump!==null;){let o=e,r=e.jump,i=r,a=r?.jump||null;for(e.jump=a;e!==i&&r!==a;)if(r.
curX<e.curX){let c=r.prevInSEL;for(;this.addNewIntersectNode(c,r,t),c!==e;)c=c.prevInSEL;if(c=r,r=this.extractFromSEL(
c),i=r,e!==null&&this.insert1Before2InSEL(c,e),e!==o)continue;o=c,o.jump=a,s===null?this.sel=o:s.jump=o}else e=
e.nextInSEL;s=o,e=a}e=this.sel}return this.intersectList.length>0}processIntersectList(){this.intersectList.sort(
(t,e)=>t.pt.y!==e.pt.y?t.pt.y>e.pt.y?-1:1:t.pt.x!==e.pt.x?t.pt.x<e.pt.x?-1:1:t.edge1.curX!==e.edge1.curX?t.edge1.
curX<e.edge1.curX?-1:1:t.edge2.curX<e.edge2.curX?-1:t.edge2.curX>e.edge2.curX?1:0);for(let t=0;t<this.intersectList.
length;++t){if(!this.edgesAdjacentInAEL(this.intersectList[t])){let s=t+1;for(;!this.edgesAdjacentInAEL(this.intersectList[s]);)
s++;[this.intersectList[s],this.intersectList[t]]=[this.intersectList[t],this.intersectList[s]]}let e=this.intersectList[t];
this.intersectEdges(e.edge1,e.edge2,e.pt),this.swapPositionsInAEL(e.edge1,e.edge2),e.edge1.curX=e.pt.x,e.edge2.
curX=e.pt.x,this.checkJoinLeft(e.edge2,e.pt,!0),this.checkJoinRight(e.edge1,e.pt,!0)}}edgesAdjacentInAEL(t){return t.
edge1.nextInAEL===t.edge2||t.edge1.prevInAEL===t.edge2}adjustCurrXAndCopyToSEL(t){let e=this.actives;for(this.
sel=e;e!==null;)e.prevInSEL=e.prevInAEL,e.nextInSEL=e.nextInAEL,e.jump=e.nextInSEL,e.curX=m.topX(e,t),e=e.nextInAEL}doMaxima(t){
let e=t.prevInAEL,s=t.nextInAEL;if(m.isOpenEnd(t))return m.isHotEdge(t)&&this.addOutPt(t,t.top),m.isHorizontal(
t)||(m.isHotEdge(t)&&(m.isFront(t)?t.outrec.frontEdge=null:t.outrec.backEdge=null,t.outrec=null),this.deleteFromAEL(
t)),s;let o=m.getMaximaPair(t);if(o===null)return s;for(this.isJoined(t)&&this.split(t,t.top),this.isJoined(o)&&
this.split(o,o.top);s!==o;)this.intersectEdges(t,s,t.top),this.swapPositionsInAEL(t,s),s=t.nextInAEL;return m.
isOpen(t)?(m.isHotEdge(t)&&this.addLocalMaxPoly(t,o,t.top),this.deleteFromAEL(o),this.deleteFromAEL(t),e!==null?
e.nextInAEL:this.actives):(m.isHotEdge(t)&&this.addLocalMaxPoly(t,o,t.top),this.deleteFromAEL(t),this.deleteFromAEL(
o),e!==null?e.nextInAEL:this.actives)}updateEdgeIntoAEL(t){if(t.bot={x:t.top.x,y:t.top.y,z:t.top.z||0},t.vertexTop=
m.nextVertex(t),t.top={x:t.vertexTop.pt.x,y:t.vertexTop.pt.y,z:t.vertexTop.pt.z||0},t.curX=t.bot.x,m.setDx(t),
this.isJoined(t)&&this.split(t,t.bot),m.isHorizontal(t)){m.isOpen(t)||this.trimHorz(t,this.preserveCollinear);
return}this.insertScanline(t.top.y),this.checkJoinLeft(t,t.bot),this.checkJoinRight(t,t.bot,!0)}trimHorz(t,e){
let s=!1,o=m.nextVertex(t).pt;for(;o.y===t.top.y&&!(e&&o.x<t.top.x!=t.bot.x<t.top.x||(t.vertexTop=m.nextVertex(
t),t.top=o,s=!0,m.isMaxima(t)));)o=m.nextVertex(t).pt;s&&m.setDx(t)}addToHorzSegList(t){t.outrec.isOpen||this.
horzSegList.push(new mg(t))}addNewIntersectNode(t,e,s){let o=z.getLineIntersectPt(t.bot,t.top,e.bot,e.top),r;if(o.
intersects?r=o.point:r={x:t.curX,y:s,z:0},r.y>this.currentBotY||r.y<s){let a=Math.abs(t.dx),c=Math.abs(e.dx);a>
100&&c>100?a>c?r=z.getClosestPtOnSegment(r,t.bot,t.top):r=z.getClosestPtOnSegment(r,e.bot,e.top):a>100?r=z.getClosestPtOnSegment(
r,t.bot,t.top):c>100?r=z.getClosestPtOnSegment(r,e.bot,e.top):(r.y<s?r.y=s:r.y=this.currentBotY,a<c?r.x=m.topX(
t,r.y):r.x=m.topX(e,r.y))}let i=pg(r,t,e);this.intersectList.push(i)}extractFromSEL(t){let e=t.nextInSEL;return e!==
null&&(e.prevInSEL=t.prevInSEL),t.prevInSEL.nextInSEL=e,e}insert1Before2InSEL(t,e){t.prevInSEL=e.prevInSEL,t.prevInSEL!==
null&&(t.prevInSEL.nextInSEL=t),t.nextInSEL=e,e.prevInSEL=t}getCurrYMaximaVertexOpen(t){let e=t.vertexTop;if(t.
windDx>0)for(;e.next.pt.y===e.pt.y&&(e.flags&(N.OpenEnd|N.LocalMax))===N.None;)e=e.next;else for(;e.prev.pt.y===
e.pt.y&&(e.flags&(N.OpenEnd|N.LocalMax))===N.None;)e=e.prev;return m.isMaxima(e)||(e=null),e}getCurrYMaximaVertex(t){
let e=t.vertexTop;if(t.windDx>0)for(;e.next.pt.y===e.pt.y;)e=e.next;else for(;e.prev.pt.y===e.pt.y;)e=e.prev;return m.
isMaxima(e)||(e=null),e}resetHorzDirection(t,e){if(t.bot.x===t.top.x){let s=t.curX,o=t.curX,r=t.nextInAEL;for(;r!==
null&&r.vertexTop!==e;)r=r.nextInAEL;return{isLeftToRight:r!==null,leftX:s,rightX:o}}return t.curX<t.top.x?{isLeftToRight:!0,
leftX:t.curX,rightX:t.top.x}:{isLeftToRight:!1,leftX:t.top.x,rightX:t.curX}}getLastOp(t){let e=t.outrec;return t===
e.frontEdge?e.pts:e.pts.next}insertLeftEdge(t){if(this.actives===null)t.prevInAEL=null,t.nextInAEL=null,this.actives=
t;else if(!this.isValidAelOrder(this.actives,t))t.prevInAEL=null,t.nextInAEL=this.actives,this.actives.prevInAEL=
t,this.actives=t;else{let e=this.actives;for(;e.nextInAEL!==null&&this.isValidAelOrder(e.nextInAEL,t);)e=e.nextInAEL;
e.joinWith===et.Right&&(e=e.nextInAEL),t.nextInAEL=e.nextInAEL,e.nextInAEL!==null&&(e.nextInAEL.prevInAEL=t),t.
prevInAEL=e,e.nextInAEL=t}}insertRightEdge(t,e){e.nextInAEL=t.nextInAEL,t.nextInAEL!==null&&(t.nextInAEL.prevInAEL=
e),e.prevInAEL=t,t.nextInAEL=e}setWindCountForOpenPathEdge(t){let e=this.actives;if(this.fillrule===D.EvenOdd){
let s=0,o=0;for(;e!==t;)m.getPolyType(e)===at.Clip?o++:m.isOpen(e)||s++,e=e.nextInAEL;t.windCount=m.isOdd(s)?1:
0,t.windCount2=m.isOdd(o)?1:0}else for(;e!==t;)m.getPolyType(e)===at.Clip?t.windCount2+=e.windDx:m.isOpen(e)||
(t.windCount+=e.windDx),e=e.nextInAEL}setWindCountForClosedPathEdge(t){let e=t.prevInAEL,s=m.getPolyType(t);for(;e!==
null&&(m.getPolyType(e)!==s||m.isOpen(e));)e=e.prevInAEL;if(e===null?(t.windCount=t.windDx,e=this.actives):this.
fillrule===D.EvenOdd?(t.windCount=t.windDx,t.windCount2=e.windCount2,e=e.nextInAEL):(e.windCount*e.windDx<0?Math.
abs(e.windCount)>1?e.windDx*t.windDx<0?t.windCount=e.windCount:t.windCount=e.windCount+t.windDx:t.windCount=m.
isOpen(t)?1:t.windDx:e.windDx*t.windDx<0?t.windCount=e.windCount:t.windCount=e.windCount+t.windDx,t.windCount2=
e.windCount2,e=e.nextInAEL),this.fillrule===D.EvenOdd)for(;e!==t;)m.getPolyType(e)!==s&&!m.isOpen(e)&&(t.windCount2=
t.windCount2===0?1:0),e=e.nextInAEL;else for(;e!==t;)m.getPolyType(e)!==s&&!m.isOpen(e)&&(t.windCount2+=e.windDx),
e=e.nextInAEL}isContributingOpen(t){let e,s;switch(this.fillrule){case D.Positive:s=t.windCount>0,e=t.windCount2>
0;break;case D.Negative:s=t.windCount<0,e=t.windCount2<0;break;default:s=t.windCount!==0,e=t.windCount2!==0;break}
switch(this.cliptype){case V.Intersection:return e;case V.Union:return!s&&!e;default:return!e}}isContributingClosed(t){
switch(this.fillrule){case D.Positive:if(t.windCount!==1)return!1;break;case D.Negative:if(t.windCount!==-1)return!1;
break;case D.NonZero:if(Math.abs(t.windCount)!==1)return!1;break}switch(this.cliptype){case V.Intersection:return this.
fillrule===D.Positive?t.windCount2>0:this.fillrule===D.Negative?t.windCount2<0:t.windCount2!==0;case V.Union:return this.
fillrule===D.Positive?t.windCount2<=0:this.fillrule===D.Negative?t.windCount2>=0:t.windCount2===0;case V.Difference:
let e=this.fillrule===D.Positive?t.windCount2<=0:this.fillrule===D.Negative?t.windCount2>=0:t.windCount2===0;return m.
getPolyType(t)===at.Subject?e:!e;case V.Xor:return!0;default:return!1}}addLocalMinPoly(t,e,s,o=!1){let r=this.
newOutRec();if(t.outrec=r,e.outrec=r,m.isOpen(t))r.owner=null,r.isOpen=!0,t.windDx>0?this.setSides(r,t,e):this.
setSides(r,e,t);else{r.isOpen=!1;let a=m.getPrevHotEdge(t);a!==null?(this.usingPolytree&&this.setOwner(r,a.outrec),
r.owner=a.outrec,this.outrecIsAscending(a)===o?this.setSides(r,e,t):this.setSides(r,t,e)):(r.owner=null,o?this.
setSides(r,t,e):this.setSides(r,e,t))}let i=new ye(s,r);return r.pts=i,i}outrecIsAscending(t){return t===t.outrec.
frontEdge}newOutRec(){let t=new fg;return t.idx=this.outrecList.length,this.outrecList.push(t),t}startOpenPath(t,e){
let s=this.newOutRec();s.isOpen=!0,t.windDx>0?(s.frontEdge=t,s.backEdge=null):(s.frontEdge=null,s.backEdge=t),
t.outrec=s;let o=new ye(e,s);return s.pts=o,o}checkJoinLeft(t,e,s=!1){let o=t.prevInAEL;if(!(o===null||!m.isHotEdge(
t)||!m.isHotEdge(o)||m.isHorizontal(t)||m.isHorizontal(o)||m.isOpen(t)||m.isOpen(o))&&!((e.y<t.top.y+2||e.y<o.
top.y+2)&&(t.bot.y>e.y||o.bot.y>e.y))){if(s){if(this.perpendicDistFromLineSqrd(e,o.bot,o.top)>.25)return}else if(t.
curX!==o.curX)return;z.isCollinear(t.top,e,o.top)&&(t.outrec.idx===o.outrec.idx?this.addLocalMaxPoly(o,t,e):t.
outrec.idx<o.outrec.idx?this.joinOutrecPaths(t,o):this.joinOutrecPaths(o,t),o.joinWith=et.Right,t.joinWith=et.
Left)}}checkJoinRight(t,e,s=!1){let o=t.nextInAEL;if(!(o===null||!m.isHotEdge(t)||!m.isHotEdge(o)||m.isHorizontal(
t)||m.isHorizontal(o)||m.isOpen(t)||m.isOpen(o))&&!((e.y<t.top.y+2||e.y<o.top.y+2)&&(t.bot.y>e.y||o.bot.y>e.y))){
if(s){if(this.perpendicDistFromLineSqrd(e,o.bot,o.top)>.25)return}else if(t.curX!==o.curX)return;z.isCollinear(
t.top,e,o.top)&&(t.outrec.idx===o.outrec.idx?this.addLocalMaxPoly(t,o,e):t.outrec.idx<o.outrec.idx?this.joinOutrecPaths(
t,o):this.joinOutrecPaths(o,t),t.joinWith=et.Right,o.joinWith=et.Left)}}perpendicDistFromLineSqrd(t,e,s){let o=t.
x-e.x,r=t.y-e.y,i=s.x-e.x,a=s.y-e.y;return i===0&&a===0?0:(o*a-i*r)*(o*a-i*r)/(i*i+a*a)}intersectEdges(t,e,s){
let o=null;if(this.hasOpenPaths&&(m.isOpen(t)||m.isOpen(e))){if(m.isOpen(t)&&m.isOpen(e))return;if(m.isOpen(e)&&
([t,e]=m.swapActives(t,e)),this.isJoined(e)&&this.split(e,s),this.cliptype===V.Union){if(!m.isHotEdge(e))return}else if(e.
localMin.polytype===at.Subject)return;switch(this.fillrule){case D.Positive:if(e.windCount!==1)return;break;case D.
Negative:if(e.windCount!==-1)return;break;default:if(Math.abs(e.windCount)!==1)return;break}if(m.isHotEdge(t))
o=this.addOutPt(t,s),this.setZ(t,e,o.pt),m.isFront(t)?t.outrec.frontEdge=null:t.outrec.backEdge=null,t.outrec=
null;else if(s.x===t.localMin.vertex.pt.x&&s.y===t.localMin.vertex.pt.y&&!m.isOpenEndVertex(t.localMin.vertex)){
let l=this.findEdgeWithMatchingLocMin(t);if(l!==null&&m.isHotEdge(l)){t.outrec=l.outrec,t.windDx>0?this.setSides(
l.outrec,t,l):this.setSides(l.outrec,l,t);return}o=this.startOpenPath(t,s)}else o=this.startOpenPath(t,s);this.
setZ(t,e,o.pt);return}this.isJoined(t)&&this.split(t,s),this.isJoined(e)&&this.split(e,s);let r,i;switch(t.localMin.
polytype===e.localMin.polytype?this.fillrule===D.EvenOdd?(r=t.windCount,t.windCount=e.windCount,e.windCount=r):
(t.windCount+e.windDx===0?t.windCount=-t.windCount:t.windCount+=e.windDx,e.windCount-t.windDx===0?e.windCount=
-e.windCount:e.windCount-=t.windDx):(this.fillrule!==D.EvenOdd?t.windCount2+=e.windDx:t.windCount2=t.windCount2===
0?1:0,this.fillrule!==D.EvenOdd?e.windCount2-=t.windDx:e.windCount2=e.windCount2===0?1:0),this.fillrule){case D.
Positive:r=t.windCount,i=e.windCount;break;case D.Negative:r=-t.windCount,i=-e.windCount;break;default:r=Math.
abs(t.windCount),i=Math.abs(e.windCount);break}let a=r===0||r===1,c=i===0||i===1;if(!(!m.isHotEdge(t)&&!a||!m.
isHotEdge(e)&&!c))if(m.isHotEdge(t)&&m.isHotEdge(e))if(r!==0&&r!==1||i!==0&&i!==1||t.localMin.polytype!==e.localMin.
polytype&&this.cliptype!==V.Xor)o=this.addLocalMaxPoly(t,e,s),o&&this.setZ(t,e,o.pt);else if(m.isFront(t)||t.outrec===
e.outrec){o=this.addLocalMaxPoly(t,e,s),o&&this.setZ(t,e,o.pt);let l=this.addLocalMinPoly(t,e,s);this.setZ(t,e,
l.pt)}else{o=this.addOutPt(t,s),this.setZ(t,e,o.pt);let l=this.addOutPt(e,s);this.setZ(t,e,l.pt),this.swapOutrecs(
t,e)}else if(m.isHotEdge(t))o=this.addOutPt(t,s),this.setZ(t,e,o.pt),this.swapOutrecs(t,e);else if(m.isHotEdge(
e))o=this.addOutPt(e,s),this.setZ(t,e,o.pt),this.swapOutrecs(t,e);else{let l,h;switch(this.fillrule){case D.Positive:
l=t.windCount2,h=e.windCount2;break;case D.Negative:l=-t.windCount2,h=-e.windCount2;break;default:l=Math.abs(t.
windCount2),h=Math.abs(e.windCount2);break}if(!m.isSamePolyType(t,e))o=this.addLocalMinPoly(t,e,s),this.setZ(t,
e,o.pt);else if(r===1&&i===1){switch(o=null,this.cliptype){case V.Union:if(l>0&&h>0)return;o=this.addLocalMinPoly(
t,e,s);break;case V.Difference:(m.getPolyType(t)===at.Clip&&l>0&&h>0||m.getPolyType(t)===at.Subject&&l<=0&&h<=
0)&&(o=this.addLocalMinPoly(t,e,s));break;case V.Xor:o=this.addLocalMinPoly(t,e,s);break;default:if(l<=0||h<=0)
return;o=this.addLocalMinPoly(t,e,s);break}o&&this.setZ(t,e,o.pt)}}}swapPositionsInAEL(t,e){let s=e.nextInAEL;
s!==null&&(s.prevInAEL=t);let o=t.prevInAEL;o!==null&&(o.nextInAEL=e),e.prevInAEL=o,e.nextInAEL=t,t.prevInAEL=
e,t.nextInAEL=s,e.prevInAEL===null&&(this.actives=e)}isValidAelOrder(t,e){if(e.curX!==t.curX)return e.curX>t.curX;
let s=z.crossProduct(t.top,e.bot,e.top);if(s!==0)return s<0;if(!m.isMaxima(t)&&t.top.y>e.top.y)return z.crossProduct(
e.bot,t.top,m.nextVertex(t).pt)<=0;if(!m.isMaxima(e)&&e.top.y>t.top.y)return z.crossProduct(e.bot,e.top,m.nextVertex(
e).pt)>=0;let o=e.bot.y,r=e.isLeftBound;return t.bot.y!==o||t.localMin.vertex.pt.y!==o?e.isLeftBound:t.isLeftBound!==
r?r:z.isCollinear(m.prevPrevVertex(t).pt,t.bot,t.top)?!0:z.crossProduct(m.prevPrevVertex(t).pt,e.bot,m.prevPrevVertex(
e).pt)>0===r}isJoined(t){return t.joinWith!==et.None}split(t,e){t.joinWith===et.Right?(t.joinWith=et.None,t.nextInAEL.
joinWith=et.None,this.addLocalMinPoly(t,t.nextInAEL,e,!0)):(t.joinWith=et.None,t.prevInAEL.joinWith=et.None,this.
addLocalMinPoly(t.prevInAEL,t,e,!0))}setSides(t,e,s){t.frontEdge=e,t.backEdge=s}findEdgeWithMatchingLocMin(t){
let e=t.nextInAEL;for(;e!==null;){if(e.localMin?.equals(t.localMin))return e;!m.isHorizontal(e)&&!(t.bot.x===e.
bot.x&&t.bot.y===e.bot.y)?e=null:e=e.nextInAEL}for(e=t.prevInAEL;e!==null;){if(e.localMin?.equals(t.localMin))
return e;if(!m.isHorizontal(e)&&!(t.bot.x===e.bot.x&&t.bot.y===e.bot.y))return null;e=e.prevInAEL}return e}addOutPt(t,e){
let s=t.outrec,o=m.isFront(t),r=s.pts,i=r.next;if(o&&e.x===r.pt.x&&e.y===r.pt.y)return r;if(!o&&e.x===i.pt.x&&
e.y===i.pt.y)return i;let a=new ye(e,s);return i.prev=a,a.prev=r,a.next=i,r.next=a,o&&(s.pts=a),a}addLocalMaxPoly(t,e,s){
if(this.isJoined(t)&&this.split(t,s),this.isJoined(e)&&this.split(e,s),m.isFront(t)===m.isFront(e))if(m.isOpenEnd(
t))this.swapFrontBackSides(t.outrec);else if(m.isOpenEnd(e))this.swapFrontBackSides(e.outrec);else return this.
succeeded=!1,null;let o=this.addOutPt(t,s);if(t.outrec===e.outrec){let r=t.outrec;if(r.pts=o,this.usingPolytree){
let i=m.getPrevHotEdge(t);i===null?r.owner=null:this.setOwner(r,i.outrec)}this.uncoupleOutRec(t)}else m.isOpen(
t)?t.windDx<0?this.joinOutrecPaths(t,e):this.joinOutrecPaths(e,t):t.outrec.idx<e.outrec.idx?this.joinOutrecPaths(
t,e):this.joinOutrecPaths(e,t);return o}swapFrontBackSides(t){let e=t.frontEdge;t.frontEdge=t.backEdge,t.backEdge=
e,t.pts=t.pts.next}setOwner(t,e){for(;e.owner!==null&&e.owner.pts===null;)e.owner=e.owner.owner;let s=e;for(;s!==
null&&s!==t;)s=s.owner;s!==null&&(e.owner=t.owner),t.owner=e}uncoupleOutRec(t){let e=t.outrec;e!==null&&(e.frontEdge.
outrec=null,e.backEdge.outrec=null,e.frontEdge=null,e.backEdge=null)}joinOutrecPaths(t,e){let s=t.outrec.pts,o=e.
outrec.pts,r=s.next,i=o.next;m.isFront(t)?(i.prev=s,s.next=i,o.next=r,r.prev=o,t.outrec.pts=o,t.outrec.frontEdge=
e.outrec.frontEdge,t.outrec.frontEdge!==null&&(t.outrec.frontEdge.outrec=t.outrec)):(r.prev=o,o.next=r,s.next=
i,i.prev=s,t.outrec.backEdge=e.outrec.backEdge,t.outrec.backEdge!==null&&(t.outrec.backEdge.outrec=t.outrec)),
e.outrec.frontEdge=null,e.outrec.backEdge=null,e.outrec.pts=null,this.setOwner(e.outrec,t.outrec),m.isOpenEnd(
t)&&(e.outrec.pts=t.outrec.pts,t.outrec.pts=null),t.outrec=null,e.outrec=null}swapOutrecs(t,e){let s=t.outrec,
o=e.outrec;if(s===o){let r=s.frontEdge;s.frontEdge=s.backEdge,s.backEdge=r;return}s!==null&&(t===s.frontEdge?s.
frontEdge=e:s.backEdge=e),o!==null&&(e===o.frontEdge?o.frontEdge=t:o.backEdge=t),t.outrec=o,e.outrec=s}disposeIntersectNodes(){
this.intersectList.length=0}static ptsReallyClose(t,e){return Math.abs(t.x-e.x)<2&&Math.abs(t.y-e.y)<2}static isVerySmallTriangle(t){
return t.next.next===t.prev&&(m.ptsReallyClose(t.prev.pt,t.next.pt)||m.ptsReallyClose(t.pt,t.next.pt)||m.ptsReallyClose(
t.pt,t.prev.pt))}static buildPath(t,e,s,o){if(t===null||t.next===t||!s&&t.next===t.prev)return!1;o.length=0;let r,
i;for(e?(r=t.pt,i=t.prev):(t=t.next,r=t.pt,i=t.next),o.push(r);i!==t;)i.pt.x===r.x&&i.pt.y===r.y||(r=i.pt,o.push(
r)),e?i=i.prev:i=i.next;return o.length!==3||s||!m.isVerySmallTriangle(i)}buildPaths(t,e){t.length=0,e.length=
0;let s=0;for(;s<this.outrecList.length;){let o=this.outrecList[s++];if(o.pts===null)continue;let r=[];o.isOpen?
m.buildPath(o.pts,this.reverseSolution,!0,r)&&e.push(r):(this.cleanCollinear(o),m.buildPath(o.pts,this.reverseSolution,
!1,r)&&t.push(r))}return!0}buildTree(t,e){t.clear(),e.length=0;let s=0;for(;s<this.outrecList.length;){let o=this.
outrecList[s++];if(o.pts!==null){if(o.isOpen){let r=[];m.buildPath(o.pts,this.reverseSolution,!0,r)&&e.push(r);
continue}this.checkBounds(o)&&this.recursiveCheckOwners(o,t)}}}checkBounds(t){return t.pts===null?!1:we.isEmpty(
t.bounds)?(this.cleanCollinear(t),t.pts===null||!m.buildPath(t.pts,this.reverseSolution,!1,t.path)?!1:(t.bounds=
z.getBounds(t.path),!0)):!0}recursiveCheckOwners(t,e){if(!(t.polypath!==null||we.isEmpty(t.bounds))){for(;t.owner!==
null&&!(t.owner.splits!==null&&this.checkSplitOwner(t,t.owner.splits)||t.owner.pts!==null&&this.checkBounds(t.
owner)&&this.containsRect(t.owner.bounds,t.bounds)&&this.path1InsidePath2(t.pts,t.owner.pts));)t.owner=t.owner.
owner;t.owner!==null?(t.owner.polypath===null&&this.recursiveCheckOwners(t.owner,e),t.polypath=t.owner.polypath.
addChild(t.path)):t.polypath=e.addChild(t.path)}}cleanCollinear(t){if(t=this.getRealOutRec(t),t===null||t.isOpen)
return;if(!this.isValidClosedPath(t.pts)){t.pts=null;return}let e=t.pts,s=e;for(;;){if(s!==null&&z.isCollinear(
s.prev.pt,s.pt,s.next.pt)&&(s.pt.x===s.prev.pt.x&&s.pt.y===s.prev.pt.y||s.pt.x===s.next.pt.x&&s.pt.y===s.next.
pt.y||!this.preserveCollinear||z.dotProduct(s.prev.pt,s.pt,s.next.pt)<0)){if(s===t.pts&&(t.pts=s.prev),s=this.
disposeOutPt(s),!this.isValidClosedPath(s)){t.pts=null;return}e=s;continue}if(s===null||(s=s.next,s===e))break}
this.fixSelfIntersects(t)}isValidClosedPath(t){return t!==null&&t.next!==t&&(t.next!==t.prev||!m.isVerySmallTriangle(
t))}disposeOutPt(t){let e=t.next===t?null:t.next;return t.prev.next=t.next,t.next.prev=t.prev,e}fixSelfIntersects(t){
let e=t.pts;if(e.prev!==e.next.next)for(;;){if(e.next&&e.next.next&&this.boundingBoxesOverlap(e.prev.pt,e.pt,e.
next.pt,e.next.next.pt)&&z.segsIntersect(e.prev.pt,e.pt,e.next.pt,e.next.next.pt))if(e.next.next.next&&this.boundingBoxesOverlap(
e.prev.pt,e.pt,e.next.next.pt,e.next.next.next.pt)&&z.segsIntersect(e.prev.pt,e.pt,e.next.next.pt,e.next.next.
next.pt))e=this.duplicateOp(e,!1),e.pt=e.next.next.next.pt,e=e.next;else{if((e===t.pts||e.next===t.pts)&&(t.pts=
t.pts.prev),this.doSplitOp(t,e),t.pts===null)return;if(e=t.pts,e.prev===e.next.next)break;continue}if(e=e.next,
e===t.pts)break}}doSplitOp(t,e){let s=e.prev,o=e.next.next;t.pts=s;let r=z.getLineIntersectPt(s.pt,e.pt,e.next.
pt,o.pt).point,i=m.areaOutPt(s),a=Math.abs(i);if(a<2){t.pts=null;return}let c=this.areaTriangle(r,e.pt,e.next.
pt),l=Math.abs(c);if(r.x===s.pt.x&&r.y===s.pt.y||r.x===o.pt.x&&r.y===o.pt.y)o.prev=s,s.next=o;else{let p=new ye(
r,t);p.prev=s,p.next=o,o.prev=p,s.next=p}if(!(l>1)||!(l>a)&&c>0!=i>0)return;let h=this.newOutRec();h.owner=t.owner,
e.outrec=h,e.next.outrec=h;let d=new ye(r,h);d.prev=e.next,d.next=e,h.pts=d,e.prev=d,e.next.next=d,this.usingPolytree&&
(this.path1InsidePath2(s,d)?(h.splits===null&&(h.splits=[]),h.splits.push(t.idx)):(t.splits===null&&(t.splits=
[]),t.splits.push(h.idx)))}static areaOutPt(t){let e=0,s=t;do e+=(s.prev.pt.y+s.pt.y)*(s.prev.pt.x-s.pt.x),s=s.
next;while(s!==t);return e*.5}areaTriangle(t,e,s){return(s.y+t.y)*(s.x-t.x)+(t.y+e.y)*(t.x-e.x)+(e.y+s.y)*(e.x-
s.x)}isValidOwner(t,e){for(;e!==null&&e!==t;)e=e.owner;return e===null}containsRect(t,e){return e.left>=t.left&&
e.right<=t.right&&e.top>=t.top&&e.bottom<=t.bottom}checkSplitOwner(t,e){for(let s=0;s<e.length;s++){let o=this.
outrecList[e[s]];if(o.pts===null&&o.splits!==null&&this.checkSplitOwner(t,o.splits))return!0;if(o=this.getRealOutRec(
o),!(o===null||o===t||o.recursiveSplit===t)){if(o.recursiveSplit=t,o.splits!==null&&this.checkSplitOwner(t,o.splits))
return!0;if(!(!this.checkBounds(o)||!this.containsRect(o.bounds,t.bounds)||!this.path1InsidePath2(t.pts,o.pts)))
return this.isValidOwner(t,o)||(o.owner=t.owner),t.owner=o,!0}}return!1}},ph=class extends xg{zCallback;getZCallback(){
return this.zCallback}addPath(n,t,e=!1){super.addPath(n,t,e)}addReuseableData(n){super.addReuseableData(n)}addPaths(n,t,e=!1){
super.addPaths(n,t,e)}addSubject(n){this.addPaths(n,at.Subject)}addOpenSubject(n){this.addPaths(n,at.Subject,!0)}addClip(n){
this.addPaths(n,at.Clip)}execute(n,t,e,s){if(Array.isArray(e)){let o=e,r=s;o.length=0,r&&(r.length=0);try{this.
executeInternal(n,t),this.buildPaths(o,r||[])}catch{this.succeeded=!1}return this.clearSolutionOnly(),this.succeeded}else{
let o=e,r=s;o.clear(),r&&(r.length=0),this.usingPolytree=!0;try{this.executeInternal(n,t),this.buildTree(o,r||
[])}catch{this.succeeded=!1}return this.clearSolutionOnly(),this.succeeded}}},Cr;(function(n){function t(a){let c=0,
l=a.length;if(l<3)return 0;let h=a[l-1];for(let d of a)c+=(h.y+d.y)*(h.x-d.x),h=d;return c*.5}n.area=t;function e(a){
let c=0,l=a.length;if(l<3)return 0;let h=a[l-1];for(let d of a)c+=(h.y+d.y)*(h.x-d.x),h=d;return c*.5}n.areaD=
e;function s(a,c){let l=[];for(let h of a)l.push({x:Math.round(h.x*c),y:Math.round(h.y*c)});return l}n.scalePath64=
s;function o(a,c){let l=[];for(let h of a)l.push(s(h,c));return l}n.scalePaths64=o;function r(a,c){let l=[];for(let h of a)
l.push({x:h.x*c,y:h.y*c});return l}n.scalePathD=r;function i(a,c){let l=[];for(let h of a)l.push(r(h,c));return l}
n.scalePathsD=i})(Cr||(Cr={}));var gs=1e6,ys=[33,50],Pr=Math.PI/180,fh=6378137,xs=6356752314245179e-9,mh=Math.sqrt(1-xs*xs/(fh*fh));function Nr(n){
let t=mh*Math.sin(n);return xs*xs/2/mh*(t/(1-t*t)+Math.atanh(t))}function wg(n,t,e){let s=Math.sqrt(.15),o=0;for(let r=0,
i=n-1;r<n;i=r++){let a=(t(i)-t(r))*Pr;if(a===0)continue;let c=(e(r)+e(i))/2*Pr,l=(e(r)-e(i))*Pr*s;o+=a*(5*Nr(c-
l)+8*Nr(c)+5*Nr(c+l))/18}return o}function Rr(n){let t=n.map(e=>Math.abs(wg(e.length,s=>e[s][0],s=>e[s][1])));
return t.slice(1).reduce((e,s)=>e-s,t[0])/1e6}function bg(n){let t=0;for(let e=0,s=n.length-1;e<n.length;s=e++)
t+=n[s].x*n[e].y-n[e].x*n[s].y;return t}function Dr(n){return n.map((t,e)=>{let s=t.slice(0,-1).map(([o,r])=>({
x:Math.round((o-ys[0])*gs),y:Math.round((r-ys[1])*gs)}));return bg(s)>0==(e===0)?s:s.reverse()})}function vs(n){
let t=[1/0,1/0,-1/0,-1/0];return n.forEach(e=>e.forEach(({x:s,y:o})=>{s<t[0]&&(t[0]=s),o<t[1]&&(t[1]=o),s>t[2]&&
(t[2]=s),o>t[3]&&(t[3]=o)})),t}var zr=(n,t)=>n[2]<=t[0]||t[2]<=n[0]||n[3]<=t[1]||t[3]<=n[1];function gh(n,[t,e,
s,o]){return[["x",t,1],["x",s,-1],["y",e,1],["y",o,-1]].reduce((i,[a,c,l])=>vg(i,a,c,l),n)}function vg(n,t,e,s){
let o=[];for(let r=0,i=n.length-1;r<n.length;i=r++){let[a,c]=[n[i],n[r]],[l,h]=[s*(a[t]-e),s*(c[t]-e)];if(l*h<
0){let d=l/(l-h);o.push({x:Math.round(a.x+d*(c.x-a.x)),y:Math.round(a.y+d*(c.y-a.y))})}h>=0&&o.push(c)}return o}
function Os(n,t,e){let s=new ph,o=new dh;s.addSubject(t),s.addClip(e),s.execute(V[n],D.NonZero,o);let r=[];return yh(
o,r),r}function yh(n,t){for(let e=0;e<n.count;e++){let s=n.child(e),o=[s.poly];for(let r=0;r<s.count;r++)o.push(
s.child(r).poly),yh(s.child(r),t);t.push(o)}}var ws=(n,t)=>n.filter(e=>t.some(s=>!zr(e.box,s.box))),bs=n=>n.flatMap(
t=>t.paths);function xh(n,t){let e=ws(n,t),s=ws(t,e);return e.length?Os("Intersection",bs(e),bs(s)).map(Br):[]}
function jr(n,t){let e=ws(n,t),s=n.filter(o=>!e.includes(o)).map(o=>o.piece());return e.length?s.concat(Os("Di\
fference",bs(e),bs(ws(t,e))).map(Br)):s}function wh(n){let t=null;return{paths:n,box:vs(n),piece:()=>t||(t=Br(
n))}}var Og=n=>n/gs+ys[0],Eg=n=>n/gs+ys[1];function Br(n){let t=n.map(e=>{let s=e.map(({x:o,y:r})=>[Og(o),Eg(r)]);
return s.push(s[0]),s});return{rings:t,km2:Rr(t)}}var kg=96,Es=1e3,ks=class{#t;#n;#e=new Map;constructor(t){this.#t=t,this.#n=new Map(this.#t.features.map(e=>[e.
properties.id,this.#s(e)]))}#s({properties:t,geometry:e}){let s=De(e),o=s.flatMap(Dr),r=s.map(Rr);return{id:t.
id,home:t.home,outline:o,box:vs(o),km2:r.reduce((i,a)=>i+a,0),cuts:new WeakMap}}#o(t,e){let s=e.cuts.get(t);if(s!==
void 0)return s;let o=this.#r(t,e);return e.cuts.set(t,o),o}#r(t,e){let s=Dr(t.geometry.coordinates),[o,r,i,a]=vs(
s);if(zr([o,r,i,a],e.box))return null;let c=[o-Es,r-Es,i+Es,a+Es],l=e.outline.map(d=>gh(d,c)).filter(d=>d.length>
2),h=Os("Intersection",s,l);return h.length?h.map(wh):null}#i(t,e){return t.filter(pn).filter(o=>o.properties.
control!==e.home).filter(o=>this.#o(o,e))}#a(t,e,s){let o=this.#h(s),[r,i]=[this.#i(t.features,o),this.#i(e.features,
o)],a=new Set(r.filter(h=>i.includes(h))),c=[s,t.source,...r.filter(h=>!a.has(h)).map(h=>h.id),e.source,...i.filter(
h=>!a.has(h)).map(h=>h.id),"=",...[...a].map(h=>h.id)].join(" "),l=this.#e.get(c)??this.#l(r,i,a,o);return this.#c(
c,l),l}#c(t,e){this.#e.set(t,e);let[s]=this.#e.keys();this.#e.size>kg&&this.#e.delete(s)}#l(t,e,s,o){let r=[ot[o.
home],"contested"],i=(l,h,d)=>l.filter(p=>s.has(p)===d&&p.properties.control===h).flatMap(p=>this.#o(p,o)??[]),
[a,c]=[t,e].map(l=>new Map(r.map(h=>[h,i(l,h,!1)])));return Sg(o,a,c,l=>i(t,l,!0))}#h(t){let e=this.#n.get(t);
if(!e)throw new Error("no region: "+t);return e}faces(t,e,s){return s.flatMap(o=>this.#a(t,e,o))}crowded(t,e,s){
let o=this.#h(s),[r,i]=[this.#i(t.features,o),this.#i(e.features,o)],a=[...r.filter(c=>!i.includes(c)),...i.filter(
c=>!r.includes(c))];return nh(a.flatMap(c=>(this.#o(c,o)??[]).flatMap(({paths:l})=>l)))}km2(t){return this.#h(
t).km2}holds(t,e,s){return this.#t.features.some(({properties:o,geometry:r})=>o.id===t&&De(r).some(i=>ne(i,e,s)))}};
function Sg(n,t,e,s){let o=(d,p,g)=>({region:n.id,before:d,after:p,pieces:g,km2:g.reduce((O,{km2:I})=>O+I,0)}),
r=d=>s(d).map(p=>p.piece()),[i,a]=[t,e].map(d=>[...d.values()].flat()),c=[...t].flatMap(([d,p])=>[...e].map(([
g,O])=>o(d,g,[...d===g?r(d):[],...xh(p,O)]))),l=[...t].map(([d,p])=>o(d,n.home,jr(p,a))),h=[...e].map(([d,p])=>o(
n.home,d,jr(p,i)));return[...c,...l,...h].filter(({pieces:d})=>d.length)}var Ss=class{#t;#n;overlay=null;regions=null;settlements=[];agreement=null;#e=new Map;#s=new Map;constructor(t,e){
this.#t=t,this.#n=e}async#o(t){return this.#t.boot.urls[t]?this.#n(t):null}async fetch(t){let[e,s,o]=await Promise.
all(["regions","context-settlements","agreement"].map(i=>this.#o(i))),r=await Promise.all(t.map(i=>Promise.all(
[this.#n("timeline-"+i),this.#o("places-"+i)])));this.overlay=this.overlay||new ks(e),this.regions=e,this.settlements=
s.features,this.agreement=o,t.forEach((i,a)=>this.#r(i,...r[a]))}#r(t,e,s){let{timelines:o}=this.#t.model,r=this.#e.
get(t)||an(e);this.#e.set(t,r),o[t]=o[t]||r,this.#s.set(t,s)}timelineOf(t){let e=this.#t.timeline;return e&&e.
source===t?e:this.#e.get(t)??null}placesOf(t){return this.#s.get(t)}};var Mg=50,Lg={ArrowRight:2,ArrowUp:2,ArrowLeft:-2,ArrowDown:-2,PageUp:10,PageDown:-10,Home:-100,End:100},bh=n=>Math.
min(100,Math.max(0,n));function Ig(n,t){let e=n.altKey||n.ctrlKey||n.metaKey?0:Lg[n.key];return e?bh(t+(n.shiftKey&&
Math.abs(e)===2?5*e:e)):null}var Ms=class{#t;#n=u("swipe");#e=Mg;constructor(t){this.#t=t,this.#s()}#s(){let t=this.#n;
t.addEventListener("pointerdown",e=>{e.button||t.setPointerCapture(e.pointerId)}),t.addEventListener("pointerm\
ove",e=>this.#r(e)),t.addEventListener("keydown",e=>this.#i(e))}show(t){v(this.#n,t)}draw(){this.#o(this.#e)}isLeftOf(t){
return t>this.#e/100*u("map").clientWidth}#o(t){let e=Math.round(t),s=this.#t.t.say("cmp.swipe.value",{a:e,b:100-
e});this.#e=t,u("map-section").style.setProperty("--split",t.toFixed(2)+"%"),k(this.#n,"aria-valuemin","0"),k(
this.#n,"aria-valuemax","100"),k(this.#n,"aria-valuenow",String(e)),k(this.#n,"aria-valuetext",s)}#r(t){if(!this.#n.
hasPointerCapture(t.pointerId))return;let{left:e,width:s}=u("map").getBoundingClientRect();this.#o(bh(100*(t.clientX-
e)/s))}#i(t){let e=Ig(t,this.#e);e!==null&&(t.preventDefault(),t.stopPropagation(),this.#o(e))}};var[be]=Wt,Ls=class{#t;#n;constructor(t){this.#t=Wt.map(s=>{let o=Object.assign(f("input"),{type:"radio",name:"\
compare-mode",value:s});return o.addEventListener("change",()=>t(s)),o}),this.#n=Wt.map(s=>{let o=f("span");return o.
dataset.word="cmp.mode."+s,o});let e=this.#t.map((s,o)=>{let r=f("label","mode");return r.append(s,this.#n[o]),
r});u("compare-mode").replaceChildren(...e)}draw(t,e,s){for(let o of this.#t)o.checked=o.value===e,o.disabled=
s&&o.value!==be;for(let o of this.#n)y(o,t.say(o.dataset.word??""));v(u("compare-mode-note"),s)}};function vh(n,{head:t,note:e}){let s=u("map-"+n+"-label");s.firstChild||s.append(f("strong"),f("span")),y(s.firstChild,
t),y(s.lastChild,e)}var Is=class{#t;#n;#e;#s=document.documentElement;#o=null;#r=!1;#i;#a;constructor(t,e,s){this.#t=
t,this.#n=e,this.#e=s,this.#i=new Ls(o=>this.#d(o)),this.#a=new Ms(t),window.addEventListener("beforeprint",()=>this.#c()),
this.#O()}#c(){!this.#o||!this.two()||(this.#o.dress({tokens:this.#t.boot.tokens.light}),this.#o.print())}#l(){
return this.#r||Ti()?!1:this.#n.stage.paired()}#h(){let{compare:t,mode:e}=this.#t.state;return!t||e===be||this.#l()===
!1?be:e}two(){return this.#h()!==be}#d(t){this.#t.set({mode:t}),this.#n.refresh()}#u({features:t,source:e,date:s}){
return this.#n.stage.band.around(t,e,s)}#f({source:t,day:e}){return{source:t,day:e,region:this.#t.state.region,
first:this.#t.manifest.first}}#p(){return{layers:this.#t.state.layers,tokens:this.#t.tokens(),names:this.#t.names(),
scale:this.#t.scale()}}#m(){try{this.#o=this.#n.stage.twin(u("map-a-inner"),this.#p(),{shown:()=>this.date(),hover:(t,e,s)=>this.#v(
t,e,s),chosen:(t,e)=>this.#n.choose(t,e)})}catch(t){U(t)}this.#r=!this.#o,this.#o?this.#o.name(this.#t.t.say("\
cmp.map.a")):this.#n.refresh()}#g(){this.#o&&(this.#o.remove(),this.#o=null,delete this.#s.dataset.paintedA)}draw(){
if(!this.two()||!this.#n.stage.paired())return;let t=this.#e.both();if(!t){this.#y();return}this.#o||this.#m(),
this.#o?.show(this.#u(t.a)),this.#x(t.a)}#y(){this.#o&&(this.#o.show([]),vh("a",{head:this.#t.t.say(this.#e.failed()?
"cmp.failed":"cmp.loading"),note:""}))}#x(t){this.#o?.shown()&&(this.#w("a",t),this.#s.dataset.paintedA=t.date)}view(){
return this.#o?.view()}#w(t,e){let{model:s,t:o}=this.#t;vh(t,qc(s,o,e))}date(){let t=this.two()?this.#e.both():
null;t&&(this.#w("b",t.b),this.#x(t.a))}tip(t,e){let s=this.#h()==="swipe"&&this.#o&&e?this.#e.both():null;return!s||
!e||this.#a.isLeftOf(t)?null:this.#b(s,this.#o?.under(e.lon,e.lat)??null,e)}#b(t,e,s){let{model:o,t:r}=this.#t;
return e?Tn(o,r,this.#f(t.a),e,s??null):[]}#v(t,e,s){let o=this.#e.both();is(o?this.#b(o,t):[],e,s)}legend({a:t,
b:e},s){let{model:o,t:r}=this.#t,i=[...this.#u(t),...this.#u(e)];return os(o,r,[this.#f(t),this.#f(e)],i,s)}#O(){
let t=this.#h(),e=t!==be;e?k(this.#s,"data-maps",t):this.#s.removeAttribute("data-maps"),v(u("map-a"),e),this.#a.
show(t==="swipe"),u("map-a-inner").inert=t==="swipe"}resized(){this.#s.dataset.maps!==(this.two()?this.#h():void 0)?
this.#n.refresh():this.#o?.dress(this.#p())}all(){let{t,state:e}=this.#t;if(this.#O(),this.#i.draw(t,this.#h(),
this.#l()===!1),!e.compare){this.#g();return}this.#a.draw(),this.#o?.dress(this.#p()),this.#o?.name(t.say("cmp\
.map.a")),this.two()&&this.#o?.place(),this.draw(),this.date()}};var Je=({controls:n,day:t,timeline:e})=>({incomplete:bi(e,t),contested:wi(e,t,n,"contested")}),As=class{#t;#n;#e;#s=null;#o=null;#r=null;constructor(t,e,s,o,r,i){
let{compared:a,left:c}=vl(t.manifest,o,r.source,i.source),l=Ol(t,a,[r,i]),[h,d]=gl(r,i);this.#t=t.manifest,this.#n=
e,this.key=s,this.a=r,this.b=i,this.from=h,this.to=d,this.mode=ml(r,i),this.#e=a.filter(p=>!l.some(g=>g.region===
p)),this.left=c,this.blank=l,this.missing=[r,i].find(({at:p})=>p<0)??null}get crowded(){let{from:t,to:e,missing:s}=this,
o=()=>this.#e.filter(r=>this.#n.crowded(t,e,r));return this.#s=this.#s??(s?[]:o()),this.#s}get regions(){return this.#e.
filter(t=>!this.crowded.includes(t))}#i(){let t=this.missing?[]:this.#n.faces(this.from,this.to,this.regions);
return es(t,Je(this.from),Je(this.to),this.#t.regions)}#a(){return this.#o=this.#o||this.#i(),this.#o}get faces(){
return this.#a().told}get untold(){return this.#a().untold.reduce((t,{km2:e})=>t+e,0)}get table(){return this.#r=
this.#r||Ve(this.faces,this.#c()),this.#r}#c(){return this.#t.regions.filter(({id:e})=>this.regions.includes(e)).
map(({id:e,home:s})=>({id:e,home:s,km2:this.#n.km2(e)}))}};function Hr(n,t,{source:e,date:s}){let o=t.timelineOf(
e),r=t.placesOf(e);if(!o||r===void 0)return null;let i=n.dayOf(s),a=mt(o,i);return{source:e,date:s,day:i,timeline:o,
controls:S(n.manifest,e).controls,at:o.stretch(i),snapshot:a===null?null:n.isoOf(a),places:r,features:o.features(
i)}}var Ts=class{#t;#n;#e;#s="";#o=!1;#r=null;#i;#a;#c;constructor(t,e){this.#t=t,this.#n=e,this.#e=new Ss(t,e.load),
this.#i=new Is(t,e,{both:()=>this.#d(),failed:()=>this.#o}),this.#a=new ds(t,e,{choose:s=>this.#f(s),toggle:()=>this.
toggle(),swap:()=>this.#p(),from:()=>this.#l()}),this.#c=new ms(t,e,{both:()=>this.#d(),moved:s=>this.#u(s),files:this.#e})}#l(){
return Ye(this.#t.state.compare)}async#h(){let t=this.#l();if(!t)return;let e=[t.source,this.#t.state.source],
s=e.join();if(this.#s!==s){this.#s=s;try{await this.#e.fetch(e),this.#o=!1}catch(o){U(o),this.#o=!0,this.#s===
s&&(this.#s="")}this.#l()&&this.#n.refresh()}}#d(){let{model:t,state:e,timeline:s}=this.#t,{source:o,date:r,region:i,
compare:a}=e,{overlay:c}=this.#e,l=this.#l();if(!l||!c||s?.source!==o)return null;let h=[a,o,r,i].join(" ");if(this.#r?.
key===h)return this.#r;let d=Hr(this.#t,this.#e,l),p=Hr(this.#t,this.#e,{source:o,date:r});return!d||!p?null:(this.#r=
new As(t,c,h,i,d,p),this.#r)}#u(t){let{overlay:e,settlements:s}=this.#e;if(t.missing||!e)return[];let[o,r]=[Je(
t.from),Je(t.to)],i=(c,l)=>t.regions.some(h=>e.holds(h,c,l));return Sl(t.from,t.to,s,i).filter(c=>kl(c,o,r,this.#t.
manifest.regions))}drawn(){let{t,state:e}=this.#t,s=this.#i.two()?null:this.#d();if(!s||s.missing)return null;
let{a:o,b:r,mode:i}=s;return{key:["compare",o.source,o.at,r.source,r.at,i,e.region,t.lang].join("/"),features:()=>Il(
s.faces,o,r,Zc(t,s))}}legend(t){let{model:e,t:s}=this.#t,o=this.#d();return o&&this.#i.two()?this.#i.legend(o,
t):o&&!o.missing?el(e,s,o,t):null}lines(){let t=this.#d();return t?this.#i.two()?[t.a,t.b]:t.missing?[this.#t.
state]:[]:[this.#t.state]}tip(t,e,s){let{model:o,t:r}=this.#t,i=this.#i.tip(e,s);if(i)return i;let a=t&&"kind"in
t.properties?this.#d():null;return a?Jc(o,r,a,t):null}told(){let{model:t,t:e}=this.#t,s=this.#d();return s&&!s.
missing&&s.regions.length?Dl(t,e,s):null}#f(t){let e=this.#l();this.#t.set(t?{compare:t}:{compare:null,mode:"c\
hanges"});let s=this.#l();(!e||!s||e.source!==s.source)&&this.#n.refresh()}toggle(){let{manifest:t,state:e}=this.#t;
this.#n.player.pause(),this.#f(e.compare?null:wl(t,e))}#p(){let{source:t,date:e}=this.#t.state,s=this.#l();s&&
this.#n.source(s.source,{date:s.date,compare:Et(t,e)})}all(){this.#h(),document.documentElement.toggleAttribute(
"data-comparing",!!this.#l()),this.#a.all(),this.#c.all(this.#o),this.#i.all(),this.#m()}#m(){let{t,state:e,manifest:s}=this.#t,
o=this.#l();if(!o||o.source===e.source)return;let r=[o.source,e.source].map(i=>t.told(S(s,i),"credit").text);y(
u("credit"),cs(t,this.#t.boot.credits,[...new Set(r)].join("; ")))}day(){this.#l()&&(this.#a.day(),this.#c.day())}date(){
this.#l()&&(this.#a.move(),this.#i.date())}mapped(){this.#l()&&this.#i.all()}resized(){this.#a.place(),this.#i.
resized()}draw(){this.#i.draw()}grabbed(){return this.#a.grabbed()}least(){return this.#c.least()}view(){return this.#i.
view()}};var Ag=6e4,Tg=30*6e4,Oh=.25,Cg=/^[0-9a-f]{12}$/,Pg=/^\d{4}-\d{2}-\d{2}$/,Fr=(n,t)=>Math.min(Tg,Ag*2**n)*(1-Oh+
2*Oh*t);function Eh(n){let t=Object.values(n?.sources??{});if(!(Cg.test(n?.revision)&&t.length&&t.every(s=>Pg.
test(String(s)))))throw new Error("no revision");return n}function kh(n,t,e){if(!e||e.revision===n.revision)return null;
let s=e.sources[t];return{day:s&&s>Ng(n,t)?s:null}}var Ng=(n,t)=>n.sources.find(({id:e})=>e===t)?.last??"",Cs=(n,t)=>n.
date===t.latest(n.source);function Sh(n,t){let e=Cs(n,t)?{date:ln,to:null}:{};return Rt({...n,...e},t,null)}var Rg={now:()=>Date.now(),random:()=>Math.random(),seen:()=>document.visibilityState==="visible",online:()=>navigator.
onLine,later:(n,t)=>window.setTimeout(n,t),cancel:n=>clearTimeout(n)};function Mh(n,t=Rg){let e=0,s=t.now(),o=Fr(
e,t.random()),r=0,i=!1;async function a(){s=t.now(),t.online()&&await c(),o=Fr(e,t.random()),l()}async function c(){
try{i=!await n(),e=0}catch(h){e+=1,U(h)}}function l(){t.cancel(r);let h=s+o-t.now();!i&&t.seen()&&(r=t.later(a,
Math.min(o,Math.max(0,h))))}return{seen:l}}var Dg=2e4,zg=304,jg=404;async function Bg(n,t){let e=await fetch(n,{cache:"no-store",credentials:"same-origin",
headers:{"If-None-Match":`"${t}"`},signal:AbortSignal.timeout(Dg)});if(e.status!==zg){if(e.status===jg)return null;
if(!e.ok)throw new Error(n+": "+e.status);return Eh(await e.json())}}var Hg=(n,{day:t})=>t?n.say("newer.map",{
date:n.date(t)}):n.say("newer.revised");function Lh(n,{player:t}){let e=window.history.state?.taken,s=null,o="";
async function r(){if(n.state.rev)return!0;let d=s?.revision??n.manifest.revision,p=await Bg(n.boot.prefix+"re\
vision.json",d);return p&&(s=p),i(),p!==null}function i(){if(t.playing())return;let d=n.state.rev?null:kh(n.manifest,
n.state.source,s);_?a(d):c(d)}function a(d){let p=document.hasFocus()&&document.activeElement!==document.body,
g=s?.revision===e;d&&!p&&!g&&Cs(n.state,n.context)&&l()}function c(d){if(v(u("badge-newer"),!!d),!d||!s)return;
let{t:p,state:g,context:O}=n,I=Hg(p,d);y(u("newer-text"),I),y(u("newer-take"),p.say(d.day&&Cs(g,O)?"newer.show":
"newer.update")),o!==s.revision&&y(u("live"),I),o=s.revision}function l(){let{pathname:d}=window.location,p=Sh(
n.state,n.context);window.history.replaceState({taken:s?.revision},"",d+"?"+p),window.location.reload()}let h=Mh(
r);return u("newer-take").addEventListener("click",l),document.addEventListener("visibilitychange",h.seen),h.seen(),
{all:i,day:i}}var Fg="(max-width: 760px)",Ih="band";function Wg({key:n,text:t,sides:e,ranks:s=[]}){let o=f("li"),r=f("span",
"swatch swatch-"+n);o.dataset.key=n,e&&(r.dataset.sides=e.join(" "));for(let i of s)r.appendChild(f("i","ring")).
dataset.rank=i;return o.append(r,f("span","",t)),o}function $g(n){let t=JSON.stringify(n);u("legend").dataset.
key!==t&&(u("legend").dataset.key=t,u("legend").replaceChildren(...n.map(Wg)))}var Ps=class{#t;#n;#e=u("legend\
-box");#s=Object.assign(f("input"),{type:"checkbox"});constructor(t,e){this.#t=t,this.#n=e,this.#s.setAttribute(
"aria-describedby","legend-exact-note"),u("legend-exact-label").prepend(this.#s),this.#e.open=_||!matchMedia(Fg).
matches,this.#o()}#o(){this.#s.addEventListener("change",()=>this.#l()),window.addEventListener("beforeprint",
()=>{this.#e.open=!0})}#r(){let{seen:t,base:e}=this.#n.stage.sight(),s=new Set(e);return!u("pin").hidden&&u("p\
in").dataset.outside==="false"&&s.add("pin"),{seen:t,layers:this.#t.state.layers,base:s}}draw(){let{model:t,t:e,
timeline:s}=this.#t;if(!s)return;let o=this.#r(),r=this.#t.view();$g(this.#n.compared(o)||os(t,e,r,this.#n.stage.
banded(r),o)),this.#c()}#i(){let{state:t,manifest:e}=this.#t;return t.layers.includes("contact")?(t.compare?this.#n.
lines():[{source:t.source,date:t.date}]).map(({source:o,date:r})=>({source:S(e,o),date:r})).filter(({source:o})=>o.
reconstructed):[]}#a({source:t,date:e}){let{manifest:s,state:o}=this.#t;return L(o.region).some(r=>gn(t,r,A(s,
r),e)!==null)}#c(){let{model:t,t:e,state:s}=this.#t,o=this.#i();if(v(u("legend-exact"),o.length>0),!o.length)return;
this.#s.checked=s.layers.includes(Ih);let r=o.find(i=>this.#a(i));y(u("legend-exact-note"),r?e.say("exact.how",
{against:yn(t,e,r.source)}):e.say("exact.none"))}#l(){let{layers:t}=this.#t.state,e=J.filter(s=>s===Ih?this.#s.
checked:t.includes(s));this.#t.set({layers:e}),this.#n.stage.dress(),this.#n.refresh()}all(){this.draw()}day(){
this.draw()}mapped(){this.draw()}rested(){this.draw()}};var Ph=.05,Xg=111.2,Ah=1.2;function Nh(n){let t=new Map(n.rows.map(e=>[e.source+"/"+e.region,{...e,day:Ft(e.day)}]));
return{find:(e,s)=>t.get(e+"/"+s)||null}}function _g(n,t){let{weekday:e}=ht(j(t,n));return n-(e+6)%7}function Rh(n,t,e){
if(!n||t>n.until)return null;let s=_g(Math.min(t,n.until),e),o=s-7;if(o<n.day[0])return null;let r=St(n.day,o),
i=a=>a===null?null:a/100;return{first:o,until:s,mean:i(n.mean[r]),signed:i(n.signed[r]),farthest:i(n.farthest[r]),
bearing:n.bearing[r],at:n.at[r]}}function Dh(n,t,e,s,o){let{mean:r,farthest:i}=t;if(r===null||i===null)return n.
say("moved.gone");let a=p=>n.number(Math.abs(p),1);if(o&&Math.abs(i)<=o)return n.say("moved.within",{km:a(o)});
if(Math.abs(i)<Ph)return n.say("moved.still");let c=i>0?e:ot[e],l={mean:a(r),most:a(i),side:n.say("side."+c),place:s},
h=n.say(s?"moved.week":"moved.week.plain",l),d=t.bearing?n.say("moved.bearing",{bearing:n.say("bearing."+t.bearing)}):
"";return h+d+"."+(o?" "+n.say("moved.error",{km:a(o)}):"")}function Ug(n,[t,e]){let s=Math.cos(e*Math.PI/180),
o=null;for(let r of n)for(let i=1;i<r.length;i++){let a=Gg(r[i-1],r[i],[t,e],s),c=Math.hypot((a[0]-t)*s,a[1]-e)*
Xg;(!o||c<o.km)&&(o={at:a,km:c})}return o}function Gg([n,t],[e,s],[o,r],i){let[a,c]=[(e-n)*i,s-t],l=((o-n)*i*a+
(r-t)*c)/(a*a+c*c||1),h=Math.min(1,Math.max(0,l));return[n+h*(e-n),t+h*(s-t)]}function Vg([n,t],[e,s]){return Math.
atan2((e-n)*Math.cos(t*Math.PI/180),s-t)*180/Math.PI}var zh=(n,t)=>({type:"Feature",properties:t,geometry:{type:"\
LineString",coordinates:n}}),Th=(n,t)=>({type:"Feature",properties:t,geometry:{type:"Point",coordinates:n}}),Kg=[
"bottom","left","top","right"],Ch=n=>Kg[Math.round((n%360+360)%360/90)%4];function jh(n,t,e,s){return n.map(r=>zh(
r,{part:"before"})).concat(t.flatMap(r=>qg(n,r,e,s)))}function qg(n,{at:t,farthest:e,error:s},o,r){let i=Math.
abs(e??0);if(!t||i<Math.max(Ph,s||0))return[];let a=Ug(n,t);if(!a||a.km>i*Ah||a.km<i/Ah)return[];let c=Vg(a.at,
t);return[zh([a.at,t],{part:"way"}),Th(a.at,{part:"from",label:o,anchor:Ch(c+180)}),Th(t,{part:"head",label:r(
i,s),anchor:Ch(c),turn:c})]}var[Yg,Zg]=[250,800],Jg=10.6,Qg=7,Ns=class{#t;#n;#e=G(Yg);#s=G(Zg);#o=!1;#r=null;#i=null;constructor(t,e){this.#t=
t,this.#n=e}all(){this.#e(()=>this.#d()),this.#s(()=>this.#u())}day(){this.all()}mapped(){this.all()}date(){this.#i&&
(this.#n.player.playing()||!this.#v(this.#i))&&this.#x()}async#a(){let{load:t}=this.#n;if(!(this.#o||!this.#t.
boot.urls.movement)){this.#o=!0;try{let[e,s]=await Promise.all([t("movement"),t("context-settlements")]);this.#r=
{movement:Nh(e),places:s.features}}catch(e){U(e),this.#o=!1;return}this.all()}}#c(t){let{manifest:e,state:s}=this.#t,
o=this.#t.source();return o.reconstructed?xn(o,t,A(e,t),s.date):0}#l({movement:t}){let{state:e,manifest:s}=this.#t;
return L(e.region).flatMap(o=>{let r=t.find(e.source,o),i=r&&Rh(r,this.#t.day(),s.first),a=this.#c(o);return i&&
a!==null?[{region:o,week:i,error:a}]:[]})}#h(){return this.#n.player.playing()||!this.#t.timeline?!1:document.
documentElement.dataset.ready?!0:(this.all(),!1)}#d(){this.#h()&&(this.#r?this.#y(this.#r):this.#a())}#u(){this.#r&&
this.#h()&&this.#w(this.#l(this.#r))}#f({places:t},{at:e}){let s=e?ls(t,e).place:null;return s&&(fe(s.properties,
this.#t.names())||s.properties.en)}#p(t,{region:e,week:s,error:o}){let{t:r,manifest:i}=this.#t,a=f("div","step\
-line"),c=this.#f(t,s),l=Dh(r,s,A(i,e),c,o),h=r.say("moved.until",{date:r.shortDate(this.#t.isoOf(s.until))}),
d=[q(r,e),this.#m(e),h];return a.append(f("p","step-head",d.filter(Boolean).join(" \xB7 ")),f("p","step-more",
l)),s.at&&a.append(this.#g(s.at)),a}#m(t){let{t:e,model:s,state:o}=this.#t,r=s.series.find(o.source,t),i=r&&B(
r,this.#t.day());return i&&Ke(s,e,this.#t.view(),t,i.line).text+"\xA0"+e.say("km")}#g([t,e]){return X(this.#t.
t.say("fly"),()=>this.#n.stage.fly({lon:t,lat:e,zoom:Jg}))}#y(t){let{t:e,state:s}=this.#t,o=this.#l(t).map(a=>this.#p(
t,a)),r=u("moved"),i=[e.lang,s.source,...o.map(a=>a.textContent)].join("|");r.dataset.key!==i&&(r.dataset.key=
i,r.replaceChildren(...o.length?[f("h3","card-title",e.say("moved")),...o]:[]))}#x(){this.#i&&this.#n.stage.mark(
"movement",[]),this.#i=null}#w(t){let{t:e,state:s}=this.#t,o=t[0]?.week;if(!o||s.compare){this.#x();return}let{
source:r,region:i}=s,a=[r,i,e.lang,o.first,o.until].join("/");this.#i?.key!==a&&(this.#n.stage.mark("movement",
this.#b(t,o.first)),this.#i={key:a,source:r,first:o.until,until:o.until+Qg})}#b(t,e){let{t:s}=this.#t,o=this.#t.
shown().features(e).flatMap(({geometry:a})=>a.type==="LineString"?[a.coordinates]:[]),r=(a,c)=>{let l=c?"\xA0\xB1\xA0"+
s.number(c,1):"";return s.number(a,1)+l+"\xA0"+s.say("km")},i=t.map(({week:a,error:c})=>({...a,error:c}));return jh(
o,i,s.shortDate(this.#t.isoOf(e)),r)}#v({source:t,first:e,until:s}){let{state:o}=this.#t,r=this.#t.day();return t===
o.source&&!o.compare&&r>=e&&r<s}};var Wr=3,Hh=["overstated","understated","premature","contested only","partly borne out","borne out","not testa\
ble"],Ds="apart",Fh=[...Hh,Ds],zs=["ukraine","russia","independent"],ty={share_retaken_pct:0,share_lost_pct:0,
area_held_km2:1,area_retaken_km2:1,area_held_km2_peak:1,trend:1,settlement_control:2,border_crossing:2},ey=["a\
rea_held_km2","area_held_km2_peak"],Wh=["share_retaken_pct","share_lost_pct"],$r=n=>Hh.find(t=>n.startsWith(t))||
"not testable",ny=n=>n.verdict!=="not testable",Rs=n=>n.apart?Ds:$r(n.verdict);function It(n,t){let e=n.sources.
find(o=>o.source===t);if(e&&ny(e))return{entry:e,kind:Rs(e),own:!0};let s=n.sources.find(o=>o.source===n.verdict_source);
return{entry:s||null,kind:s?Rs(s):$r(n.verdict),own:!1}}function $h(n){return[...new Set(n.flatMap(e=>e.group?
[e.group]:[]))].map(e=>({name:e,rows:n.filter(s=>s.group===e)}))}var Ht=n=>$r(n.verdict)==="not testable"?9:n.
apart?5:ty[n.metric]??4,Xr=n=>t=>n.includes(t.region);function _r(n,t,e){let s=j(e,-Wr);return n.filter(r=>r.date<=
e&&r.date>=s&&Xr(t)(r)).sort((r,i)=>i.date.localeCompare(r.date)||Ht(r)-Ht(i)||r.id.localeCompare(i.id))}function Xh(n,t,e){
let s=_r(n,t,e).sort((r,i)=>Ht(r)-Ht(i));return s.length&&Ht(s[0])<9?s[0]:n.filter(r=>r.date<=e&&Xr(t)(r)&&Ht(
r)<9).reduce((r,i)=>!r||i.date>r.date||i.date===r.date&&Ht(i)<Ht(r)?i:r,null)}function Ur(n,t,e){return n.filter(
o=>Xr(t.regions)(o)&&(!t.verdict||It(o,e).kind===t.verdict)&&(!t.side||o.side===t.side)).sort((o,r)=>o.date.localeCompare(
r.date)||o.id.localeCompare(r.id))}function _h(n,t){let e=n.findIndex(s=>s.date>t);return Math.max(0,(e<0?n.length:
e)-1)}function Bh(n){return n.value===null||n.part?null:ey.includes(n.metric)?n.value:n.base_km2===null?null:Wh.
includes(n.metric)?Math.max(0,n.base_km2*(1-n.value/100)):n.metric==="area_retaken_km2"?Math.max(0,n.base_km2-
n.value):null}function Uh(n,t,e){return Ur(n,t,e).filter(s=>Wh.includes(s.metric)||Bh(s)!==null).map(s=>{let o=Bh(
s);return{id:s.id,date:s.date,side:s.side,kind:It(s,e).kind,value:o||0,based:o!==null}})}var Qe=["military","political","humanitarian","infrastructure","information"],sy=3,oy=(n,t)=>t.includes(n.region)||
["ukraine","other"].includes(n.region);function js(n,t,e){return n.filter(s=>e.includes(s.category)&&oy(s,t)).
sort((s,o)=>s.date.localeCompare(o.date)||s.id.localeCompare(o.id))}function Gh(n,t){let e=o=>{let r=o.end_date||
o.date;return o.date<=t&&t<=r?0:Math.min(Math.abs(lt(t,o.date)),Math.abs(lt(t,r)))};return n.map(o=>({event:o,
days:e(o)})).filter(({days:o})=>o<=sy).sort((o,r)=>o.days-r.days||r.event.date.localeCompare(o.event.date)).map(
({event:o})=>o)}var Bs=n=>Ae(n);var tn=(n,t,e)=>t&&n.told(t,e).text||"",Hs=(n,t)=>n.say((["premature",Ds].includes(t)?"verdict.kind.":"verdict\
.")+t);function ve(n,t){let{text:e,lang:s}=n.told(t,"statement");return e?{text:e,lang:s}:n.told(t,"summary")}
var Vh=n=>!n.statement||n.statement===n.summary,Fs=(n,t)=>tn(n,t,"shows"),Oe=(n,{entry:t,kind:e})=>tn(n,t,"ver\
dict_said")||Hs(n,e),Ee=(n,{entry:t,own:e})=>tn(n,t,e?"measured":"measured_elsewhere"),Kh=(n,t)=>tn(n,t,"said")||
Hs(n,Rs(t)),ke=(n,t)=>tn(n,t,"others");function Se(n,t){return t.source_publisher==="unknown"?n.say("claim.pub\
lisher.unknown"):t.relay_of?n.say(t.relay_of==="unknown"?"claim.relay.unknown":"claim.relay",{origin:t.relay_of,
relay:t.source_publisher}):t.source_publisher}var ry=["held","missed","part"];function Gr(n,t,e,s){let{day:o,value:r}=xt(n,t);return r.slice(0,-1).some((i,a)=>o[a]<
e.until&&o[a+1]>e.first&&s(i))}var qh=n=>n!==null&&n>0;function Yh(n,t){let e=n.map((o,r)=>({...o,nth:r}));return{
areas:e.filter(({row:o,side:r})=>Gr(o,[r],t,qh)).map(({row:o,side:r,nth:i})=>({side:r,region:o.region,nth:i})),
contested:e.some(({row:o,contested:r})=>r&&Gr(o,["contested"],t,qh)),gap:e.some(({row:o,side:r})=>Gr(o,[r],t,i=>i===
null))}}function Zh({data:n,layout:t}){let[e,s]=t.xaxis.range,o=([i,a])=>i<s&&a>e,r=i=>i.uid==="held"?iy(i.x):
i.x.map(a=>[a,a]);return ry.filter(i=>n.some(a=>a.uid===i&&r(a).some(o)))}var iy=n=>n.filter((t,e)=>e%4===0).map(
(t,e)=>[t,n[4*e+2]]);function ay({kind:n,name:t,text:e,nth:s}){let o=f("p","choice"),r=f("i","mark mark-"+n);return r.dataset[n==="\
day"?"day":"sign"]=t,s!==void 0&&(r.dataset.nth=String(s)),o.append(r,f("span","",e)),o}var Ws=class{#t;#n;#e=new Set;constructor(t,e){
this.#t=t,this.#n=e,this.#s()}#s(){let t=e=>this.#l(e);u("marks-filter").addEventListener("toggle",()=>this.draw()),
document.addEventListener("pointerdown",t),document.addEventListener("keydown",t)}shows(t){return!this.#e.has(
t)}#o({kind:t,name:e,text:s}){let o=f("label","choice"),r=Object.assign(f("input"),{type:"checkbox",checked:this.
shows(e)});r.addEventListener("change",()=>{r.checked?this.#e.delete(e):this.#e.add(e),this.#n.refresh()});let i=f(
"i","mark mark-"+t);return i.dataset[t==="claim"?"side":"category"]=e,o.append(r,i,f("span","",s)),o}draw(){let{
t}=this.#t,e=this.#n.curve();if(!e)return;let o=[["curve.title",this.#r()],["marks.days",this.#i(e)],["marks.c\
laims",this.#a()],["marks.events",this.#c()]].filter(([,a])=>a.length),r=JSON.stringify([t.lang,o]),i=u("marks\
-list");i.dataset.key!==r&&(i.dataset.key=r,i.replaceChildren(...o.flatMap(([a,c])=>[f("p","card-title",t.say(
a)),...c.map(l=>l.choice?this.#o(l):ay(l))])))}#r(){let{t,model:e,span:s,state:o}=this.#t,r=le(e,this.#t.view()),
{areas:i,contested:a,gap:c}=Yh(r,s),l=u("compare-track").querySelector(".source-band"),h={contested:a,gap:c,cursor:!0,
handle:o.compare,spread:l},d=Object.entries(h).filter(([,p])=>p);return[...i.map(({side:p,region:g,nth:O})=>({
kind:"curve",name:p,...r.length>1&&{nth:O},text:t.say("held."+p+".in",{region:t.say("region."+g)})})),...d.map(
([p])=>({kind:"curve",name:p,text:t.say("curve."+p)}))]}#i(t){let{t:e}=this.#t;return Zh(t).map(s=>({kind:"day",
name:s,text:e.say("curve."+s)}))}#a(){let{t}=this.#t,e=new Set(this.#n.claims().map(({side:s})=>s));return zs.
filter(s=>e.has(s)).map(s=>({choice:!0,kind:"claim",name:s,text:t.say("claims.side."+s)}))}#c(){let{t}=this.#t,
e=new Set(this.#n.events().map(({category:s})=>s));return Qe.filter(s=>e.has(s)).map(s=>({choice:!0,kind:"even\
t",name:s,text:t.say("category."+s)}))}#l(t){let e=u("marks-filter"),s=t instanceof KeyboardEvent&&t.key==="Es\
cape";e.open&&(s||t.type==="pointerdown"&&!e.contains(t.target))&&(e.open=!1)}};var cy=9,ly=1.6,hy=4,uy=5,$s=class{#t;#n;#e;#s;#o=[];#r=null;constructor(t,e){this.#t=t,this.#n=e,this.#e=e.files,
this.#s=new Ws(t,{claims:()=>this.#l(),events:()=>this.#h(Qe),curve:e.curve,refresh:e.refresh}),this.#i()}#i(){
let t=u("slider");t.addEventListener("pointerdown",e=>this.#w(e)),t.addEventListener("pointermove",e=>this.#y(
e)),t.addEventListener("pointerup",e=>this.#b(e)),t.addEventListener("pointercancel",()=>{this.#r=null})}#a(){
return L(this.#t.state.region)}#c(t){let{span:e}=this.#t,s=this.#t.dayOf(t);return s>=e.first&&s<e.until}#l(){
let{claims:t}=this.#e;return t?Uh(t,{regions:this.#a()},this.#t.state.source).filter(s=>this.#c(s.date)):[]}#h(t){
return js(this.#e.events||[],this.#a(),t).filter(s=>this.#c(s.date))}#d(){return this.#l().filter(({side:t})=>this.#s.
shows(t))}categories(){return Qe.filter(t=>this.#s.shows(t))}least(){return this.#d().reduce((t,e)=>Math.max(t,
e.value),0)}draw(){let t=u("marks"),e=u("slider"),s=Dt(this.#t.boot.margin,this.#t.scale()),{left:o,right:r,bottom:i}=e.
style;Object.assign(t.style,{left:o,right:r,bottom:i,top:s.t+"px"}),this.#o=this.#u(e.clientWidth,e.clientHeight-
s.t),t.replaceChildren(...this.#o.map(({node:a})=>a));for(let a of this.#o)a.node.style.transform="translate("+
a.x.toFixed(1)+"px,"+a.y.toFixed(1)+"px)",a.y+=s.t;this.#s.draw()}#u(t,e){let s=this.#n.highest(),o=i=>he(this.#t.
dayOf(i),this.#t.span,t),r=i=>(1-Bn(i,s))*e;return[...this.#h(this.categories()).map(i=>this.#p(i,o)),...this.#d().
map(i=>this.#f(i,o,r))]}#f(t,e,s){let o=f("i","mark mark-claim");return Object.assign(o.dataset,{side:t.side,kind:t.
kind,claim:t.id}),{node:o,x:e(t.date),y:s(t.value),texts:()=>this.#m(t),choose:()=>this.#n.go.openClaim(t.id)}}#p(t,e){
let s=f("i","mark mark-event");return Object.assign(s.dataset,{category:t.category,event:t.id}),{node:s,x:e(t.
date),y:-uy*this.#t.scale(),texts:()=>[this.#t.t.told(t,"title").text],choose:()=>this.#n.go.openEvent(t)}}#m(t){
let{t:e,state:s}=this.#t,o=this.#e.claimOf(t.id);if(!o)return[];let r=It(o,s.source),i=[Oe(e,r),Ee(e,r)],a=e.told(
o,"claimant").text.replace(/ \(.*/,""),c=t.based?"":" ("+e.say("marks.baseless")+")";return[a+": "+ve(e,o).text+
c+". "+i.filter(Boolean).join(", "),ke(e,r.entry)].filter(Boolean)}#g(t){let e=u("slider").getBoundingClientRect(),
[s,o]=[t.clientX-e.left,t.clientY-e.top],r=cy*this.#t.scale()*(t.pointerType==="touch"?ly:1),i=null,a=r;for(let c of this.#o){
let l=Math.hypot(c.x-s,c.y-o);l>a||(i=c,a=l)}return i}#y(t){let e=this.#x(t)?null:this.#g(t);u("slider").dataset.
mark=String(!!e);let s=u("curve-tip");if(s.style.marginLeft="",!e||s.hidden)return;s.append(...e.texts().map(r=>f(
"span","tip-mark",r)));let o=s.getBoundingClientRect().right-window.innerWidth+8;o>0&&(s.style.marginLeft=-o+"\
px")}#x({clientX:t,clientY:e}){return this.#r!==null&&Math.hypot(t-this.#r.x,e-this.#r.y)>hy}#w(t){this.#r=t.button?
null:{x:t.clientX,y:t.clientY,mark:this.#g(t)},this.#y(t)}#b(t){let e=this.#x(t)?null:this.#r?.mark;this.#r=null,
e?.choose()}};function Jh(){return window.isSecureContext?"ClipboardItem"in window&&"write"in(navigator.clipboard??{})?null:
"snap.copy.unsupported":"snap.copy.insecure"}var Qh=n=>navigator.clipboard.write([new ClipboardItem({"image/pn\
g":n})]);function dy(n,t){let e=Object.assign(document.createElement("textarea"),{value:n,className:"sr",readOnly:!0}),
s=document.activeElement;t.append(e),e.select();let o=document.execCommand("copy");return e.remove(),s&&s.focus(),
o}async function Me(n,t){try{return await navigator.clipboard.writeText(n),!0}catch{return dy(n,t)}}var tu=n=>n?n.replace(/\.$/,"")+".":"";function eu(n,t,e){let s=n.say("copy.claim",{who:n.told(t,"claimant").text,
date:n.date(t.date),claim:ve(n,t).text.replace(/\.$/,"")}),o=e.entry&&e.kind!=="not testable"?Ee(n,e):"",r=[Oe(
n,e),o].filter(Boolean).join(", "),i=e.kind==="not testable"?Mt(tu(n.told(t,"why").text)):Fs(n,e.entry);return[
s,tu(r),i,ke(n,e.entry)].filter(Boolean).join(" ")}function nu(n,t,e){let s=({source:o,date:r,holder:i,since:a})=>n.
say("copy.place.row",{source:o,date:r,holder:i})+(a?", "+a:"");return n.say("copy.place",{place:t,list:e.map(s).
join("; ")})}async function Le(n,t){let e=await Me(t,document.body);bt(e?n.t.say("copy.done",{text:t}):t)}var su=(n,t)=>(n.lang==="uk"?t.title_uk:t.title)||t.source,Xs=(n,t)=>eu(n.t,t,It(t,n.state.source)),_s=n=>n?n[0].
toUpperCase()+n.slice(1)+(/[.!?]$/.test(n)?"":"."):"";function py(n,t){let e=f("dl","facts");for(let s of t.sources){let o=s.verdict==="not testable",r=f("dd","",Kh(
n,s)),{text:i,lang:a}=n.told(s,"reason");o&&Object.assign(r,{title:i,lang:a}),e.append(f("dt","",su(n,s)),r)}return e}
function fy(n,t,e){let s=f("ul","steps-list"),o=n.told(t,"why"),r=e?.working.length?n.told(e,"working"):{text:[
_s(o.text)],lang:o.lang};return s.lang=r.lang,s.append(...r.text.map(i=>f("li","",i))),s}function ou(n,t,e){let{
t:s}=n,o=c=>f("h4","card-title",s.say(c)),r=s.told(t,"summary"),i=Object.assign(f("p","",r.text),{lang:r.lang}),
a=t.sources.length?[o("claim.sources"),py(s,t)]:[];return[o("claim.reported"),i,o("claim.method"),fy(s,t,e),...a,
f("p","note",Se(s,t)+": "+t.source_title)]}var Ie=class{#t;#n;#e={verdict:f("p","claim-verdict"),say:f("h3","claim-say"),who:f("p","claim-who"),shows:f("\
p","claim-shows"),others:f("p","claim-others note"),links:f("div","claim-links"),working:f("div","claim-workin\
g")};#s=f("strong");#o=f("span");#r=X("",()=>this.#d());#i=Ct("","");#a=X("",()=>this.#h(t=>this.#n.go(t)));#c=X(
"",()=>this.#h(t=>Le(this.#t,Xs(this.#t,t))));#l=null;constructor(t,e){this.#t=t,this.#n=e,this.node=f("articl\
e","claim"),this.#e.verdict.append(this.#s,this.#o),this.#e.links.append(this.#r,this.#i,this.#a,this.#c),this.#e.
working.hidden=!0,k(this.#r,"aria-expanded","false"),this.node.append(...Object.values(this.#e))}#h(t){this.#l&&
t(this.#l)}#d(){let{working:t}=this.#e,e=this.#l,s=!!t.hidden;if(!e)return;let{entry:o}=It(e,this.#t.state.source);
s&&t.replaceChildren(...ou(this.#t,e,o)),t.hidden=!s,this.#u(),this.#n.chosen?.(e,s)}#u(){let t=!this.#e.working.
hidden;k(this.#r,"aria-expanded",String(t)),y(this.#r,this.#t.t.say(t?"claim.working.hide":"claim.working"))}expand(){
this.#e.working.hidden&&this.#d()}fill(t){let e=It(t,this.#t.state.source);this.#l=t,this.#e.working.hidden=!0,
k(this.node,"data-claim",t.id),k(this.node,"data-kind",e.kind),this.#f(e),this.#p(t),this.#m(t,e),this.#g(e.entry),
this.#y(t),this.#u()}#f(t){let{t:e}=this.#t;y(this.#s,Oe(e,t)),y(this.#o,Ee(e,t))}#p(t){let{t:e}=this.#t,{say:s,
who:o}=this.#e,{text:r,lang:i}=ve(e,t);y(s,r),s.lang=i,s.dataset.plain=String(Vh(t)),y(o,e.say("claim.who",{who:e.
told(t,"claimant").text,date:e.date(t.date)}))}#m(t,{entry:e,kind:s}){let{t:o}=this.#t,{shows:r}=this.#e,i=s===
"not testable",a=o.told(t,"why");y(r,Fs(o,e)||(i?_s(a.text):"")),r.lang=i?a.lang:o.lang}#g(t){let e=ke(this.#t.
t,t);v(this.#e.others,e!==""),y(this.#e.others,e)}#y(t){let{t:e,state:s}=this.#t;y(this.#i,e.say("claim.source",
{source:Se(e,t)})),/^https?:\/\//.test(t.source_url||"")?this.#i.href=t.source_url:this.#i.removeAttribute("hr\
ef"),Object.assign(this.#i,{rel:"noopener noreferrer",target:"_blank",title:t.source_title}),y(this.#a,e.say("\
claim.go")),y(this.#c,e.say("copy")),v(this.#a,t.date!==s.date)}};var Us=class{#t;#n;#e=new Map;constructor(t,e){this.#t=t,this.#n=e,this.node=f("div","claims-together")}forget(){
this.node.dataset.key=""}draw(t){let{t:e,state:s}=this.#t,o=$h(t),r=[s.source,e.lang,s.date,...o.map(({name:a})=>a)].
join();this.node.dataset.key!==r&&(this.node.dataset.key=r,this.node.replaceChildren(...o.map(a=>this.#s(a))));
let i=o.findIndex(({rows:a})=>this.#r(a));return i<0?null:this.node.children[i]}#s({name:t,rows:e}){let{t:s}=this.#t,
o="claims.group."+t+".about",r=f("details","claims-group"),i=f("summary","",this.#o({name:t,rows:e}));return r.
open=this.#e.get(t)??this.#r(e),i.addEventListener("click",()=>this.#e.set(t,!r.open)),r.append(i,...s.has(o)?
[f("p","note",s.say(o))]:[],...e.map(a=>this.#n(a))),r}#o({name:t,rows:e}){let{t:s}=this.#t,o="claims.group."+
t;return s.has(o)?s.say(o):s.say("claims.group",{date:s.date(e[e.length-1].date)})}#r(t){let{date:e}=this.#t.state;
return t.some(s=>Math.abs(lt(s.date,e))<=Wr)}};var my=4,Gs=class{#t;#n;#e;#s=f("p","note");#o="";constructor(t,e){this.#t=t,this.#n=e,this.#e=new Ie(t,{go:e.
go}),u("lead-claim").append(this.#e.node,this.#s)}forget(){this.#o="",u("day-claims").dataset.key=""}day(){let{
t,state:e}=this.#t,{claims:s}=this.#n.files,o=s?Xh(s,L(e.region),e.date):null,r=[o?.id,e.source,t.lang,e.date===
o?.date,!!s].join();r!==this.#o&&(this.#o=r,v(this.#e.node,!!o),v(this.#s,!o),o?this.#e.fill(o):y(this.#s,this.#n.
absent()))}#r(){let{state:t}=this.#t,{claims:e}=this.#n.files,{node:s}=this.#e,o=s.hidden?null:s.dataset.claim;
return(e?_r(e,L(t.region),t.date):[]).filter(i=>i.id!==o)}rest(){let{t,state:e}=this.#t,s=this.#r(),o=u("day-c\
laims"),r=[e.source,t.lang,e.date,...s.map(l=>l.id)].join();if(o.dataset.key===r)return;o.dataset.key=r;let i=f(
"h3","card-title",t.say("claims.near")),a=s.slice(0,my).map(l=>this.#n.made(l)),c=X(t.say("claims.more"),()=>this.#n.
all());o.replaceChildren(...s.length?[i,...a]:[],c)}};var gy=12;function ru(n){let t=u("panel");if(!n||_||t.scrollHeight<=t.clientHeight||getComputedStyle(t).display===
"contents")return;let e=n.getBoundingClientRect(),s=e.top-u("pane-claims").firstElementChild.getBoundingClientRect().
bottom,o=t.getBoundingClientRect().bottom-e.bottom;(s<0||o<0)&&(t.scrollTop+=s-gy)}function iu(n,t){let e=u(n).
value;u(n).replaceChildren(...t.map(([s,o])=>Object.assign(f("option","",o),{value:s}))),u(n).value=e}var Vs=class{#t;#n;#e;#s;#o;#r;#i=new Map;#a="";#c=null;constructor(t,e){
this.#t=t,this.#n=e.files,this.#e=e;let s=o=>this.#l(o).node;this.#s=new Gs(t,{files:e.files,made:s,go:o=>e.go.
goTo(o.date),absent:()=>this.#u(),all:()=>e.tabs.open("claims")}),this.#o=new Us(t,s),this.#r=[this.#h(),this.#h()],
u("lead-claim").append(this.#r[0]),u("claims-note").after(this.#r[1],this.#o.node);for(let o of["claims-verdic\
t","claims-side"])u(o).addEventListener("change",()=>this.list())}#l(t,e){let s=new Ie(this.#t,{go:({date:o})=>this.#e.
go.goTo(o),chosen:e});return s.fill(t),s}#h(){let t=Object.assign(f("button","button button-text retry"),{type:"\
button",hidden:!0});return t.addEventListener("click",()=>this.#e.retry()),t}#d(){for(let t of this.#r)y(t,this.#t.
t.say("retry")),v(t,this.#n.claims===null)}#u(){let{t}=this.#t,{claims:e}=this.#n;return e===void 0?t.say("loa\
ding"):e===null?t.say("load.failed"):t.say(e.length?"claims.before":"claims.empty")}#f(){let{t}=this.#t,e=["",
t.say("claims.any")];iu("claims-verdict",[e,...Fh.map(s=>au(s,Hs(t,s)))]),iu("claims-side",[e,...zs.map(s=>au(
s,t.say("claims.side."+s)))])}list(){let t=this.#p(),e=this.#o.draw(this.#n.claims||[]);if(this.#m(t),this.#g(
t),!t.length)return;let s=this.#i.get(this.#t.state.claim??"");if(s){this.#y(s);return}let o=t[_h(t,this.#t.state.
date)],r=t.find(({date:i})=>i===o.date)??o;this.#w(({date:i})=>i===o.date),ru(e||(this.#i.get(r.id)?.node??null))}#p(){
let{claims:t}=this.#n,{region:e,source:s,claim:o}=this.#t.state;if(!t)return[];let[r,i]=[u("claims-verdict").value,
u("claims-side").value],a=Ur(t,{verdict:r,side:i,regions:L(e)},s),c=t.find(l=>l.id===o);return!c||a.includes(c)?
a:[...a,c].sort((l,h)=>l.date.localeCompare(h.date)||l.id.localeCompare(h.id))}#m(t){let{t:e,state:s}=this.#t,
o=[s.source,e.lang,...t.map(r=>r.id)].join();o!==this.#a&&(this.#a=o,this.#c=null,this.#i=new Map(t.map(r=>[r.
id,this.#l(r,(i,a)=>this.#x(i,a))])),u("claims-list").replaceChildren(...[...this.#i.values()].map(({node:r})=>r)))}#g(t){
let{t:e}=this.#t,s=this.#n.claims?.length?e.say("claims.none"):this.#u();y(u("claims-note"),t.length?e.count("\
claims.count",t.length):s)}#y(t){let e=this.#t.state.claim;this.#w(s=>s.id===e),this.#c!==e&&(this.#c=e,t.expand(),
ru(t.node))}#x(t,e){if(!e&&this.#t.state.claim!==t.id)return;let s=e?t.id:null;this.#c=s,this.#e.go.chooseClaim(
s),this.#w(o=>o.id===s)}#w(t){for(let e of this.#n.claims||[]){let s=this.#i.get(e.id);s&&(s.node.dataset.now=
String(t(e)))}}open(){this.#c=null,this.#e.tabs.open("claims"),u("claims-verdict").value="",u("claims-side").value=
"",this.list()}all(){this.#a="",this.#o.forget(),this.#s.forget(),this.#f(),this.#d(),this.day()}day(){this.#s.
day()}rest(){this.#s.rest(),this.#e.tabs.current()==="claims"&&this.list()}},au=(n,t)=>[n,t];var Ks=class{claims;events;places;reports;histories;#t;#n;#e=new Map;#s=null;constructor(t,e){this.#t=t,this.#n=
e}async load(t){if(!this.#t.boot.urls[t])return null;try{return await this.#n(t)}catch(e){return U(e),null}}async fetchFirst(){
let t=["claims","events","context-settlements"],[e,s,o]=await Promise.all(t.map(r=>this.load(r)));this.#t.boot.
urls.claims?this.claims=e?e.claims:null:this.claims=[],this.events=s&&(s.events||s),this.#r(o)}forget(){this.claims=
void 0}want(){return this.#s=this.#s||this.#o(),this.#s}async#o(){let t=this.#t.manifest.sources.map(({id:c})=>c),
e=["context-settlements","regions","reports",...t.map(c=>"places-"+c)],s=await Promise.all(e.map(c=>this.load(
c))),[o,r,i,...a]=s;this.#r(o),r&&this.#i(r),this.reports=i?.rows??null,this.histories=Object.fromEntries(t.map(
(c,l)=>[c,a[l]])),o||(this.#s=null)}#r(t){this.places||(this.places=t&&Hl(t),this.#e=new Map((this.places||[]).
map(e=>[e.id,e])))}#i(t){this.#t.model.regions=t;for(let e of this.places||[])e.region=Pt(t,e.lon,e.lat)}claimOf(t){
return(this.claims||[]).find(e=>e.id===t)||null}placeOf(t){return t&&this.#e.get(t)||null}placeIds(){return this.#e.
keys()}named(){return this.#e.size>0}nameOf(t){return t.spot?this.#t.t.say("spot"):fe(t,this.#t.names())||t.local||
t.en}placeName(t){let e=this.placeOf(t);return e?this.nameOf(e):t}homeOf(t){let e=this.#t.manifest.regions.find(
({id:s})=>s===t.region);if(!e)throw new Error("no region of "+t.id);return e.home}fought(){return new Set(Object.
keys(this.histories?.[this.#t.state.source]?.rows??{}))}};var yy=11,xy=760,wy=20,cu=({lon:n,lat:t})=>({lon:n,lat:t,spot:!0,id:null,region:null,asked:!1});function qs(n){
let t=matchMedia("(prefers-reduced-motion: reduce)").matches;n&&n.scrollIntoView({block:"start",behavior:t?"au\
to":"smooth"})}var Ys=class{#t;#n;#e;#s=null;#o=new URLSearchParams(window.location.search);constructor(t,e,s){
this.#t=t,this.#n=e,this.#e=s}goTo(t){let e=this.#t,{from:s,to:o}=e.state;this.#e.player.pause();let r=e.dayOf(
t),i=r>=e.span.first&&r<e.span.until,a=s&&t<s||o&&t>o;e.set(a?{date:t,from:null,to:null}:{date:t}),i||this.#e.
refresh()}fly(t){this.#e.stage.fly({lon:t.lon,lat:t.lat,zoom:t.zoom||yy})}async openRegion(t){let{t:e,model:s}=this.#t;
await this.#n.want();let{regions:o}=s,r=o&&Qi(o,t),{clientWidth:i,clientHeight:a}=u("map");r?this.#e.stage.fly(
zt(r,i,a,wy)):bt(e.say("load.failed"))}flyToEvent({lon:t,lat:e}){t===null||e===null||(this.fly({lon:t,lat:e}),
this.#e.pin().set({lon:t,lat:e},"",this.#e.stage.view()))}openEvent(t){this.goTo(t.date),this.#e.tabs.open("da\
y"),Bs(t)&&this.flyToEvent(t)}openClaim(t){let e=this.#n.claimOf(t);e&&(this.goTo(e.date),this.#t.set({claim:t}),
this.#e.claims().open())}chooseClaim(t){this.#t.set({claim:t}),this.showCard()}openPlace(t){this.fly({lon:t.lon,
lat:t.lat}),this.#r(t,this.#n.nameOf(t))}async choose(t,e){let s=this.#n.placeOf(e);if(s){await this.#r(s,this.#n.
nameOf(s));return}let o=cu(t);await this.#r(o,""),await this.#a(o)}async#r(t,e){let s=u("place-card");s.contains(
document.activeElement)||(this.#s=document.activeElement);let o=this.#i(t,e);this.#e.tabs.open("places"),s.focus(
{preventScroll:!0}),qs(s),await o,qs(s)}async#i(t,e){let s=this.#e.card();this.#t.set({place:t.spot?Ao(t):t.id}),
this.#e.pin().set(t,e,this.#e.stage.view()),s.set(t),this.showCard(),await this.#n.want(),s.draw()}async#a(t){
let{regions:e}=this.#t.model,s=this.#e.card();t.region=e&&Pt(e,t.lon,t.lat);let o=()=>{s.place()===t&&s.draw()};
o();let{region:r}=t,i=this.#t.manifest.sources.filter(({regions:a})=>r&&a.includes(r));await Promise.allSettled(
i.map(a=>this.#e.timeline(a.id).then(o))),t.asked=!0,o()}closePlace(){this.#e.pin().set(null,""),this.#e.card().
set(null),this.#t.set({place:null}),this.showCard();let t=this.#s,s=t instanceof HTMLElement&&t.isConnected&&t!==
document.body?t:u(_?"play":"tab-places");this.#s=null,s.focus({preventScroll:!0})}escape(){this.#e.card().place()&&
this.#e.tabs.current()==="places"?this.closePlace():_&&this.chooseClaim(null)}showCard(){let{claim:t,tab:e}=this.#t.
state,s=t&&e==="claims"?"claim":this.#e.card().place()?"place":null;s?document.documentElement.dataset.card=s:
delete document.documentElement.dataset.card}restore(){let{state:t,context:e}=this.#t,{claims:s,places:o}=this.#n;
e.claims=s?new Set(s.map(({id:r})=>r)):void 0,e.settlements=o?new Set(this.#n.placeIds()):void 0,s&&t.claim&&this.#c(
this.#n.claimOf(t.claim)),o&&t.place&&!this.#e.card().place()&&this.#l(t.place)}#c(t){let e=this.#t;if(!t){e.set(
{claim:null});return}!L(e.state.region).includes(t.region)&&!this.#o.has("region")&&this.#e.region(t.region),this.#o.
has("date")||this.goTo(t.date),e.state.tab==="claims"&&this.#e.claims().open(),this.showCard(),window.innerWidth<=
xy&&qs(document.querySelector("#claims-list [data-now=true]"))}async#l(t){let e=this.#t,s=Io(t),o=s?cu(s):this.#n.
placeOf(t);if(!o){e.set({place:null});return}e.state.view||this.fly({lon:o.lon,lat:o.lat}),await this.#i(o,o.spot?
"":this.#n.nameOf(o)),e.state.tab==="places"&&qs(u("place-card")),o.spot&&await this.#a(o)}};var by=10.2;function lu(n){let t=null;function e(o){if(!t||!o)return;let{clientWidth:r,clientHeight:i}=u("map"),
{x:a,y:c}=dc(t.lon,t.lat,o,r,i);u("pin").dataset.outside=String(a<0||c<0||a>r||c>i),u("pin").dataset.close=String(
o.zoom>=by),u("pin").style.transform="translate("+a.toFixed(1)+"px,"+c.toFixed(1)+"px)"}function s(o,r,i){t=o,
u("pin").hidden=!o,o&&y(u("pin-name"),r),e(i),n()}return{set:s,follow:e}}var vy=7;function Oy(n){return Object.entries(n.rows).flatMap(([t,e=[]])=>e.slice(1).flatMap(([s,o],r)=>{let[i,
a]=[$t[e[r][1]],$t[o]];return i&&a?[{id:t,day:s,from:i,to:a}]:[]}))}function Ey(n,t){let e=t.histories?.[n.state.
source];if(!e)return[];let s=n.day(),o=L(n.state.region);return Oy(e).filter(r=>r.day<=s&&r.day>s-vy).filter(({
id:r})=>o.includes(t.placeOf(r)?.region??"")).sort((r,i)=>i.day-r.day||r.id.localeCompare(i.id))}function ky(n,t,e,{
id:s,day:o,from:r,to:i}){let{t:a}=n,c={from:a.say("control."+r),to:a.say("control."+i),date:a.shortDate(n.isoOf(
o))},l=()=>{let d=t.placeOf(s);d&&e.openPlace(d)},h=f("div","changed-row");return h.append(X(t.placeName(s),l),
f("span","note",a.say("place.step",c))),h}function hu(n,t,e){let{t:s,state:o}=n,r=Ey(n,t).map(a=>ky(n,t,e,a)),
i=f("p","note",s.say("places.changed.none",{date:s.date(o.date)}));u("places-list").replaceChildren(...r.length?
r:[i])}var Vr=(n,t)=>n.say("control."+(t||"unknown"));function Kr(n,t,e,s){if(e.spot)return Sn(n.model,s,e.lon,e.lat);
let o=t.histories?.[s.id];return o&&e.region?bn(o,e,s,t.homeOf(e)):null}function Sy({model:n},t,e,s){return s?
"place.before":!(t.spot&&t.region&&e.regions.includes(t.region))||n.timelines[e.id]?"place.nocover":t.asked?"l\
oad.failed":"loading"}function en(n,t,e,{source:s,day:o}){let{t:r,manifest:i}=n,a=Kr(n,t,e,s),c=se(a,o);return{
holder:c?Vr(r,c.control):r.say(Sy(n,e,s,a)),control:c?.control??null,why:c&&!c.control?r.say("place.unknown"):
null,since:kn(r,i.first,a,o)}}function nn(n){let{compare:t,source:e,date:s}=n.state,o=Ye(t);return[...o?[o]:[],
{source:e,date:s}].sort((i,a)=>i.date.localeCompare(a.date)).map(i=>({source:S(n.manifest,i.source),day:n.dayOf(
i.date)}))}var qr=({first:n,until:t},e)=>100*(Math.min(Math.max(e,n),t)-n)/(t-n);function Yr(n,{from:t,until:e,control:s}){
let{t:o}=n,[r,i]=[t,e-1].map(a=>o.shortDate(n.isoOf(a)));return Vr(o,s)+", "+r+" \u2013 "+i}function My(n,t){let{
span:e}=n,s=f("span","history-piece"),[o,r]=[qr(e,t.from),qr(e,t.until)];return s.dataset.control=t.control||"\
unknown",s.title=Yr(n,t),Object.assign(s.style,{left:o+"%",width:r-o+"%"}),s}function Ly(n,t,e){let{span:s}=n,
o=f("div","history-bar");o.setAttribute("role","img"),o.setAttribute("aria-label",t.map(i=>Yr(n,i)).join("; "));
let r=t.filter(({from:i,until:a})=>a>s.first&&i<s.until);o.append(...r.map(i=>My(n,i)));for(let i of e){let a=f(
"span","history-now");a.style.left=qr(s,i+.5)+"%",o.append(a)}return o}function Iy(n,t){let e=nn(n).filter(s=>s.
source.id===t.id);return e.length?e.map(({day:s})=>s):[n.day()]}function uu(n,{holder:t,control:e}){let s=f("p",
"history-head"),o=f("strong","",t);return e&&(o.dataset.control=e),s.append(f("span","",n),o),s}var du=({since:n,
why:t})=>n||t?[f("p","note",n||t||"")]:[];function Ay(n,t){let e=f("ol","history-list");return e.append(...t.map(
s=>f("li","",Yr(n,s)))),e}function pu(n,t,e,s){let o=Kr(n,t,e,s),r=en(n,t,e,{source:s,day:n.day()}),i=f("div",
"history-row");return i.append(uu(s.title[n.t.lang],r)),o&&i.append(Ly(n,o,Iy(n,s))),i.append(...du(r)),o&&e.spot&&
i.append(Ay(n,o)),i}function fu(n,t,e){let{t:s,state:o}=n;if(!o.compare)return[];let r=nn(n).map(({source:i,day:a})=>{
let c=en(n,t,e,{source:i,day:a}),l=s.say("cmp.side",{source:i.title[s.lang],date:s.date(n.isoOf(a))}),h=f("div",
"history-row history-end");return h.append(uu(l,c),...du(c)),h});return[f("h4","card-title",s.say("place.compa\
red")),...r]}function mu(n){let{t,span:e}=n,s=f("p","history-ends");for(let o of[e.first,e.until-1])s.append(f(
"span","",t.shortDate(n.isoOf(o))));return s}var Zr={wrapHeaderText:!0,autoHeaderHeight:!0},Qr=n=>"name."+n.uk_source+(n.uk_source==="rendered"?"."+n.country:
"");function Ty({local:n,en:t,country:e},s){return n===t||e==="UA"&&n===s.replace(/ \(.*\)$/,"")?"":n||""}function Cy(n,t,e,s){
let{t:o,day:r,iso:i}=t,a=s&&bn(s,n,e,t.home(n)),c=se(a,r),l=c?o.say("table.unknown"):"\u2013",h={[e.id]:c?.control?
o.say("control."+c.control):l};return e.id!==t.source||!s||!c?.control?h:{...h,since:c.from>s.first?i(c.from):
""}}function gu(n,t,e){let{t:s,sources:o,features:r}=t;return n.map(i=>{let a=t.name(i),c=En(r,i.lon,i.lat),l=o.
map(h=>Cy(i,t,h,e[h.id]));return Object.assign({id:i.id,name:a,local:Ty(i,a),origin:s.say(Qr(i)),region:s.say(
"region."+i.region)},...l,{line:c===null?null:Math.round(c*10)/10})})}var Jr=(n,t,e)=>({field:n,headerName:t,...e}),
sn=(n,t,e)=>Jr(n,t,{comparator:{function:"salientCompare"},...e});function yu({t:n,sources:t,source:e},{wide:s,
several:o}){let r=Jr("since",n.say("table.since"),{minWidth:104,valueFormatter:{function:"salientDate(params.v\
alue)"}}),i=t.flatMap(({id:a,title:c})=>[sn(a,c[n.lang],{minWidth:104,...Zr}),...a===e?[r]:[]]);return[sn("nam\
e",n.say("table.place"),{pinned:s?"left":null,minWidth:130,sort:"asc"}),sn("local",n.say("table.local"),{minWidth:115}),
...o?[sn("region",n.say("table.region"),{minWidth:80})]:[],...i,sn("origin",n.say("table.origin"),{minWidth:110,
...Zr}),Jr("line",n.say("table.line"),{minWidth:84,filter:"agNumberColumnFilter",type:"numericColumn",...Zr,valueFormatter:{
function:"salientNumber(params.value)"}})]}var ti=5,ei=({t:n},t,{place:e,km:s})=>n.say("spot.near",{place:t.nameOf(e),km:n.number(s,1)});function Py(n,t){
let e=n.reports||[];return t.spot?ta(e,o=>n.placeOf(o),t.lon,t.lat,ti):e.filter(o=>o.settlement_id===t.id).sort(
(o,r)=>o.date.localeCompare(r.date)).map(o=>({row:o,place:null,km:0}))}function Ny(n,t,e,{row:s,place:o,km:r}){
let{t:i}=n,a=i.say("report.by",{change:i.say("report."+s.change),who:s.reported_by}),c=o?ei(n,t,{place:o,km:r})+
": ":"",l=Ct(i.say("source.title"),s.url),h=X(i.date(s.date),()=>e.goTo(s.date)),d=f("li");return l.title=s.title,
d.append(h,f("span",""," "+c+a+". "),l),d}function xu(n,t,e,s){let{t:o}=n,r=Py(t,s),i=s.spot?"spot.reports":"p\
lace.reports",a=f("h4","card-title",o.say(i,{km:ti}));if(!r.length)return[a,f("p","note",o.say(i+".none",{km:ti}))];
let c=f("ul","reports");return c.append(...r.map(l=>Ny(n,t,e,l))),[a,c]}var Zs=class{#t;#n;#e;#s=null;constructor(t,e){this.#t=t,this.#n=e.files,this.#e=e.go}set(t){this.#s=t,this.draw()}place(){
return this.#s}text(){return this.#s&&this.#n.histories?this.#p(this.#s):null}draw(){let{histories:t,places:e}=this.#n,
s=t&&e&&this.#t.timeline;if(u("place-card").hidden=!this.#s,!s){u("places-list").replaceChildren(...this.#o());
return}this.#s&&u("place-card").replaceChildren(...this.#r(this.#s,e)),hu(this.#t,this.#n,this.#e)}#o(){let{t}=this.#t;
if(this.#n.places!==null)return[f("p","note",t.say("loading"))];let e=X(t.say("retry"),()=>this.#n.want().then(
()=>this.draw()));return[f("p","note",t.say("load.failed")),e]}#r(t,e){let{t:s,manifest:o,state:r}=this.#t,i=xu(
this.#t,this.#n,this.#e,t),a=[this.#i(t),f("p","note",this.#c(t,e)),this.#a(t)];return t.region?[...a,...fu(this.#t,
this.#n,t),f("h4","card-title",s.say("place.held",{date:s.date(r.date)})),...o.sources.map(c=>pu(this.#t,this.#n,
t,c)),mu(this.#t),...this.#u(t),...i]:[...a,f("p","note",s.say("place.outside")),...i]}#i(t){let e=f("div","pl\
ace-head"),s=X("\xD7",()=>this.#e.closePlace());return s.setAttribute("aria-label",this.#t.t.say("place.close")),
e.append(f("h3","source-name",this.#n.nameOf(t)),s),e}#a(t){let e=f("p","claim-links"),s=()=>Le(this.#t,this.#p(
t));return e.append(X(this.#t.t.say("copy"),s)),e}#c(t,e){let{t:s}=this.#t,o=t.spot?this.#h(t,e):[this.#l(t)],
r=t.region?s.say("region."+t.region):null;return[...o,r,this.#d(t)].filter(Boolean).join(" \xB7 ")}#l(t){return t.
local===this.#n.nameOf(t)?t.en:t.local}#h({lon:t,lat:e},s){let{t:o}=this.#t,r=ea(s,t,e),i=o.say("spot.at",{lat:o.
number(e,4),lon:o.number(t,4)});return r?[i,o.say("spot.nearest",{near:ei(this.#t,this.#n,r)})]:[i]}#d({lon:t,
lat:e,region:s}){let{t:o,state:r,manifest:i}=this.#t,a=En(this.#t.shown().features(this.#t.day()),t,e);if(a===
null)return o.say("place.line.none");let c=o.say("place.line",{km:o.number(a,a<10?1:0)}),l=this.#t.source();if(!l.
reconstructed)return c;let h=s?xn(l,s,A(i,s),r.date):null;return h?c+" "+o.say("place.line.error",{km:o.number(
h,1)}):null}#u(t){let{t:e}=this.#t;if(t.spot)return[];let s=e.say("name.from",{name:t.uk,origin:e.say(Qr(t))});
return[f("p","note",e.say("place.point")),f("p","note",s)]}#f(t){let e=this.#n.nameOf(t);return t.spot?[e,...this.#h(
t,this.#n.places||[])].join(", "):e+(t.region?" ("+this.#t.t.say("region."+t.region)+")":"")}#p(t){let{t:e,state:s,
manifest:o}=this.#t,i=(s.compare?nn(this.#t):o.sources.map(a=>({source:a,day:this.#t.day()}))).map(({source:a,
day:c})=>{let{holder:l,since:h}=en(this.#t,this.#n,t,{source:a,day:c});return{source:a.title[e.lang],date:e.date(
this.#t.isoOf(c)),holder:l,since:h}});return nu(e,this.#f(t),i)}};function wu(n){let t=e=>{let s=e==null?"":String(e),o=/^[=+@\t\r]/.test(s)?"'"+s:s;return/[",\n\r]/.test(o)?'"'+
o.replace(/"/g,'""')+'"':o};return n.map(e=>e.map(t).join(",")).join(`\r
`)+`\r
`}var Ry=1e4,Dy=1e3,zy=700,jy="table-grid",By={flex:1,sortable:!0,resizable:!0,filter:"agTextColumnFilter",floatingFilter:!0,
suppressFloatingFilterButton:!0,suppressHeaderMenuButton:!0,suppressHeaderFilterButton:!0},Hy={animateRows:!1,
rowHeight:34,headerHeight:36,floatingFiltersHeight:36,suppressDragLeaveHidesColumns:!0,enableCellTextSelection:!0,
loadThemeGoogleFonts:!1},on=null;function Fy(n){return on=on||new Promise((t,e)=>{let s=Object.assign(document.
createElement("script"),{src:n,onload:t,onerror:()=>e(new Error("grid"))});document.head.append(s)}),on.catch(
()=>{on=null}),on}var Wy=()=>new Promise((n,t)=>setTimeout(()=>t(new Error("late")),Ry)),Js=n=>window.dash_clientside.
set_props(jy,{children:n});function $y(n,t){let e=URL.createObjectURL(new Blob(["\uFEFF"+n],{type:"text/csv;ch\
arset=utf-8"}));Object.assign(f("a"),{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),Dy)}var Qs=class{#t;#n;#e=[];constructor(t,e){
this.#t=t,this.#n=e}listen(){let t=u("table-dialog");u("places-table").addEventListener("click",()=>{this.#t.timeline&&
this.#c()}),u("table-csv").addEventListener("click",()=>this.#l()),u("table-close").addEventListener("click",()=>t.
close()),t.addEventListener("click",e=>{e.target===t&&t.close()}),t.addEventListener("close",()=>Js(null))}#s(){
return L(this.#t.state.region)}#o(){let{t,manifest:e,state:s}=this.#t,o=this.#t.day();return{t,name:r=>this.#n.
nameOf(r),home:r=>this.#n.homeOf(r),sources:e.sources,source:s.source,day:o,iso:r=>this.#t.isoOf(r),features:this.#t.
shown().features(o)}}#r(){let{t,state:e}=this.#t,{places:s,histories:o}=this.#n,r=this.#s(),i=(s||[]).filter(({
region:h})=>h&&r.includes(h)),{compare:a}=new Intl.Collator(t.lang),c=o?gu(i,this.#o(),o):[];this.#e=c.sort((h,d)=>a(
h.name,d.name));let l=t.and(r.map(h=>t.say("region."+h)));y(u("table-title"),t.say("table.title",{region:l,date:t.
date(e.date)})),y(u("table-note"),t.say("table.note")+" "+t.say("place.point"))}#i(){let{t}=this.#t,{compare:e}=new Intl.
Collator(t.lang);window.dashAgGridFunctions={salientCompare:(s,o)=>e(s||"",o||""),salientDate:s=>s?t.shortDate(
s):s===""?t.say("table.first"):"\u2013",salientNumber:s=>s==null?"\u2013":t.number(s,1)}}#a(){let{t}=this.#t,e={
noRowsToShow:t.say("table.empty"),ariaFilterInput:t.say("table")};this.#i();let s={wide:window.innerWidth>zy,several:this.#s().
length>1},o={id:"grid-of-places",rowData:this.#e,columnDefs:yu(this.#o(),s),defaultColDef:By,dashGridOptions:{
...Hy,localeText:e},className:"grid-inner",style:{height:"100%",width:"100%"}};Js({type:"AgGrid",namespace:"da\
sh_ag_grid",props:o})}async#c(){let{boot:t,t:e}=this.#t;u("table-dialog").showModal(),Js(e.say("loading")),await this.#n.
want(),this.#r();try{await Promise.race([Fy(t.grid),Wy()]),this.#a()}catch{Js(e.say("load.failed"))}}#l(){let{
t,state:e,manifest:s}=this.#t,o=t.say("table.since")+" ("+this.#t.source().title[t.lang]+")",r=[...["place","l\
ocal","region"].map(h=>t.say("table."+h)),...s.sources.map(h=>h.title[t.lang]),o,...["line","origin"].map(h=>t.
say("table."+h))],a=["name","local","region",...s.sources.map(({id:h})=>h),"since","line","origin"],c=this.#e.
map(h=>a.map(d=>h[d])),l=["salient-settlements",e.region.replace(",","-"),e.date].join("-");$y(wu([r,...c]),l+
".csv")}};function to(n,t,e){let s=[String(n).padStart(4,"0"),String(t).padStart(2,"0"),String(e).padStart(2,"0")].join(
"-"),o=new Date(s+"T00:00:00Z");return!Number.isNaN(o.getTime())&&o.toISOString().slice(0,10)===s?s:null}function eo(n,t){
let e=n.toLowerCase().slice(0,3),s=t.map(o=>o.findIndex(r=>r.toLowerCase().slice(0,3)===e)).find(o=>o>=0);return n.
length>=3&&s!==void 0?s+1:0}function bu(n,t,e){let s=n.trim(),o=i=>Number(i?i.length===2?"20"+i:i:e.slice(0,4)),
r=s.match(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/);return r?to(r[1],r[2],r[3]):(r=s.match(/^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/),
r?to(o(r[3]),r[2],r[1]):(r=s.match(/^(\d{1,2})\s+([^\s\d.,]+)[.,]?(?:\s+(\d{4}|\d{2}))?(?:\s*(?:року|р\.?))?$/),
r?eo(r[2],t)?to(o(r[3]),eo(r[2],t),r[1]):null:(r=s.match(/^([^\s\d.,]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/),r&&
eo(r[1],t)?to(o(r[3]),eo(r[1],t),r[2]):null)))}var no=class{#t;#n;#e;#s=Object.assign(f("input","search-input"),{type:"text",autocomplete:"off",spellcheck:!1,
enterKeyHint:"search"});#o=u("search-list");#r=[];#i=-1;constructor(t,e){this.#t=t,this.#n=e.files,this.#e=e.go,
Object.entries({role:"combobox","aria-autocomplete":"list","aria-controls":"search-list","aria-expanded":"fals\
e"}).forEach(([s,o])=>this.#s.setAttribute(s,o)),u("search-box").append(this.#s),this.#a()}#a(){this.#s.addEventListener(
"input",()=>this.#m()),this.#s.addEventListener("focus",()=>this.#c()),this.#s.addEventListener("blur",()=>this.#b()),
this.#s.addEventListener("keydown",t=>this.#O(t))}async#c(){await this.#n.want(),this.#s.value&&this.#m()}#l(){
return Object.values(this.#t.boot.words).flatMap(t=>[t["months.of"].split(","),t["months.short"].split(",")])}#h(t){
let{t:e}=this.#t,s=bu(t,this.#l(),this.#t.state.date);if(!s)return[];let{timeline:o}=this.#t,r=o&&(this.#t.dayOf(
s)<o.first||this.#t.dayOf(s)>=o.until);return[{text:e.longDate(s),more:e.say(r?"search.outside":"search.date"),
choose:()=>this.#e.goTo(s)}]}#d(t){let e=this.#n.fought(),s=Wl(this.#n.places||[],t,e);return(this.#f(t).length?
s.filter(r=>!kr(r,t)):s).map(r=>{let i=r.local===this.#n.nameOf(r)?r.en:r.local,a=this.#t.t.say(kr(r,t)?"searc\
h.alike":"search.kind."+r.rank);return{text:this.#n.nameOf(r),more:i&&i!==this.#n.nameOf(r)?i+" \xB7 "+a:a,choose:()=>this.#e.
openPlace(r)}})}#u(){let t=({id:e})=>Object.values(this.#t.boot.words).flatMap(s=>[s["region."+e],...s["search\
.region."+e].split(",")]);return Object.fromEntries(this.#t.manifest.regions.map(e=>[e.id,t(e)]))}#f(t){let{t:e}=this.#t;
return $l(this.#u(),t).map(s=>({text:e.say("region."+s),more:e.say("search.kind.region"),choose:()=>this.#e.openRegion(
s)}))}#p(t){return Xl(this.#n.places||[],t).map(e=>({text:this.#n.nameOf(e),more:this.#t.t.say("search.kind.di\
strict"),choose:()=>this.#e.openPlace(e)}))}#m(){let t=this.#s.value.trim();this.#r=t?[...this.#h(t),...this.#f(
t),...this.#p(t),...this.#d(t)]:[],this.#i=this.#r.length?0:-1,this.#y(!!t)}#g(t,e){let s=f("li","search-optio\
n");return Object.assign(s,{id:"search-option-"+e}),s.setAttribute("role","option"),s.append(f("strong","",t.text),
f("span","",t.more)),s.addEventListener("pointerdown",o=>o.preventDefault()),s.addEventListener("click",()=>this.#w(
t)),s}#y(t){let e=f("li","search-none",this.#t.t.say(this.#n.places===void 0?"loading":"search.none",{text:this.#s.
value.trim()}));this.#o.replaceChildren(...this.#r.length?this.#r.map((s,o)=>this.#g(s,o)):[e]),this.#o.hidden=
!t,k(this.#s,"aria-expanded",String(t)),this.#x()}#x(){for(let[t,e]of[...this.#o.children].entries())e.setAttribute(
"aria-selected",String(t===this.#i));this.#i>=0&&!this.#o.hidden?this.#s.setAttribute("aria-activedescendant",
"search-option-"+this.#i):this.#s.removeAttribute("aria-activedescendant")}#w(t){this.#b(),this.#s.value="",t.
choose(),document.activeElement===this.#s&&this.#s.blur()}#b(){this.#r=[],this.#i=-1,this.#y(!1)}#v(){if(this.#o.
hidden){this.#s.blur();return}this.#s.value="",this.#b()}#O(t){let e=this.#r[this.#i];t.key==="Escape"?this.#v():
t.key==="Enter"&&e?this.#w(e):t.key==="ArrowDown"?this.#E(t,1):t.key==="ArrowUp"&&this.#E(t,-1)}#E(t,e){let{length:s}=this.#r;
s&&(t.preventDefault(),this.#i=(this.#i+e+s)%s,this.#x())}words(){let{t}=this.#t;k(this.#s,"placeholder",t.say(
"search")),k(this.#s,"aria-label",t.say("search"))}focus(){this.#s.focus()}};var Xy={ukraine:"u",russia:"r"},_y=5;function Uy(n,t){let e=Xy[t];return n.moved.reduce((o,[r,i,a])=>o+(i===e?
a:0)-(r===e?a:0),0)/100}function vu(n,t,e){return n.filter(o=>o.region===t&&o.day<=e).reduce((o,r)=>!o||r.day>=
o.day?r:o,null)}var Gy=(n,t,e)=>{let s=o=>j(t.first,o);return e.from_day===null||e.from_day===e.day?n.shortDate(
s(e.day)):n.say("step.span",{from:n.shortDate(s(e.from_day)),to:n.shortDate(s(e.day))})};function Vy(n,t){return t.
kind==="landed"?n.count("step.landed",t.days):t.kind==="coverage"?n.say(t.from_day===null?"step.coverage.begin\
s":"step.coverage.ends"):n.say("step."+t.kind)}function Ky(n,t,e){let[s]=t.where;if(!s)return null;let r={place:e(
s.place)||s.place,bearing:n.say("bearing."+s.bearing),km:n.number(s.km/100,1)};return{text:s.km<50?n.say("step\
.at",r):n.say("step.near",r),lon:s.lon,lat:s.lat}}function Ou(n,t,e){let[s,o]=[t.from_day===null?t.day:t.from_day,
t.day].map(r=>B(n,r));return s&&o&&s[e]!==null&&o[e]!==null?o[e]-s[e]:null}function qy(n,t,e,s){return t.kind===
"coverage"?"":e===null?n.say("step.unknown"):s?n.say("step.even"):n.say("step.amount",{area:n.signed(e)})}function Yy(n,t,e,s){
return e===null||s||n.kind==="coverage"||n.kind==="slivers"?"":e>0?t:ot[t]}function Eu(n,t,e,s,o,r=Uy(e,s)){let i=r===
null||Math.abs(r*100)<_y;return{days:Gy(n,t,e),kind:Vy(n,e),amount:qy(n,e,r,i),tone:Yy(e,s,r,i),where:Ky(n,e,o),
direction:e.direction?n.say("step.direction",{bearing:n.say("bearing."+e.direction)}):null,towns:e.settlements.
length?n.count("step.towns",e.settlements.length):null}}function ku(n,t,e,s,o){let r=A(n.manifest,s),i=n.series.
find(e.source,s),a=B(i,e.day),c=Q(t,n,e.source),l=t.shortDate(j(e.first,e.day));if(!i||!a||a[r]===null)return t.
say("copy.none",{source:c,date:l,why:Zy(n,t,e,s,a,r)});let h={source:c,date:l,side:t.say("side."+r),area:t.area(
a[r]),region:t.say("region.in."+s)},d=[t.say("copy.held",h),...Jy(t,e,i,r,a[r])],g=[S(n.manifest,e.source).reconstructed?
t.say("reconstruction"):null,ie(t,a,r),...o.map(na)].filter(O=>O!==null).map(O=>O.replace(/\.$/,""));return d.
join(", ")+(g.length?" ("+g.join("; ")+")":"")}function Zy(n,t,e,s,o,r){return o?t.say("held."+r+".in",{region:q(
t,s)})+": "+Xt(n,t,e,r):ae(n,t,e,s)}function Jy(n,t,e,s,o){let r=[],i=re(e,s);i&&i.day<=t.day&&o>=.05&&r.push(
n.say("copy.share",{share:n.share(o/i.value)}));let a=On(e,s,t.day,7);return a!==null&&r.push(n.say("copy.week",
{area:n.signed(a)})),r}var Qy=11,tx=6,so=class{#t;#n;#e;#s="";#o=null;constructor(t,e){this.#t=t,this.#n=e.files,this.#e=e,u("copy").
addEventListener("click",()=>{t.timeline&&Le(t,this.#u())})}rest(){this.#r(),this.#c(),this.#d()}async#r(){let t=this.#t.
state.source;if(this.#s===t)return;this.#s=t,this.#o=null;let e=await this.#n.load("changes-"+t);this.#s===t&&
(this.#o=e?e.steps:[],this.#c())}#i(t,e){let{t:s,model:o,state:r,manifest:i}=this.#t,a=vu(t,e,this.#t.day());if(!a)
return null;let c=A(i,e),l=o.series.find(r.source,e),h=l?Ou(l,a,c):void 0,d=p=>this.#n.placeName(p);return Eu(
s,this.#t.view(),a,c,d,h)}#a({days:t,kind:e,amount:s,tone:o,where:r,direction:i,towns:a},c){let{t:l}=this.#t,h=f(
"div","step-line"),d=f("p","step-head",t),p=f("strong","step-amount",s),g=f("p","step-more");p.dataset.tone=o,
d.append(" \xB7 ",e);let O=[q(l,c),r?.text,i,a];return g.append(p," ",O.filter(Boolean).join(", ")),h.append(d,
g),r&&h.append(X(l.say("fly"),()=>this.#e.go.fly({...r,zoom:Qy}))),h}#c(){let{t,model:e,state:s}=this.#t,o=this.#o;
if(o===null)return;let i=L(s.region).filter(h=>pt(e,s.source,h)).flatMap(h=>{let d=this.#i(o,h);return d?[this.#a(
d,h)]:[]}),a=u("why"),c=i.map(h=>h.textContent),l=[s.source,t.lang,this.#n.named(),...c].join("|");a.dataset.key!==
l&&(a.dataset.key=l,a.replaceChildren(f("h3","card-title",t.say("why")),...i.length?i:[f("p","note",t.say("why\
.none"))]))}#l(t){let{t:e}=this.#t,s=f("article","event");s.dataset.event=t.id;let o=f("i","mark mark-event");
o.dataset.category=t.category;let r=e.date(t.date)+" \xB7 "+e.say("category."+t.category),i=f("p","event-head",
r);i.prepend(o);let{text:a,lang:c}=e.told(t,"title"),l=Object.assign(f("h4","event-title",a),{lang:c,title:e.told(
t,"summary").text});return s.append(i,l,this.#h(t)),s}#h(t){let{t:e}=this.#t,s=f("div","claim-links");return Bs(
t)&&s.append(X(e.say("fly"),()=>this.#e.go.flyToEvent(t))),s.append(Ct(e.say("claim.source",{source:Se(e,t)}),
t.source_url)),s}#d(){let{t,state:e}=this.#t,s=L(e.region),o=js(this.#n.events||[],s,this.#e.categories()),r=Gh(
o,e.date).slice(0,tx),i=u("day-events"),a=[t.lang,e.date,...r.map(({id:l})=>l)].join();if(i.dataset.key===a)return;
i.dataset.key=a;let c=f("h3","card-title",t.say("events.near"));i.replaceChildren(...r.length?[c,...r.map(l=>this.#l(
l))]:[])}#u(){let{t,model:e,state:s,manifest:o}=this.#t;if(s.compare)return this.#e.compared()||u("compare-tex\
t").textContent;let i=gt(t,o.first,this.#t.shown(),this.#t.day()).map(({text:a})=>a);return L(s.region).map(a=>ku(
e,t,this.#t.view(),a,i)).join(`
`)}};function Su(n){let t=yt[0];function e(o){let r=t!==o;t=o;for(let i of yt){let a=i===o;u("tab-"+i).setAttribute(
"aria-selected",String(a)),u("tab-"+i).tabIndex=a?0:-1,u("pane-"+i).hidden=!a}r&&n(o)}function s(o){let i=o.altKey||
o.ctrlKey||o.metaKey?null:Nn(o.key,yt.indexOf(t),yt.length);i!==null&&(o.preventDefault(),o.stopPropagation(),
e(yt[i]),u("tab-"+yt[i]).focus())}for(let o of yt)u("tab-"+o).addEventListener("click",()=>e(o));return u("tab\
s").addEventListener("keydown",s),{open:e,current:()=>t}}var ex=200;function nx(n){window.requestIdleCallback?window.requestIdleCallback(n,{timeout:1500}):setTimeout(n,
50)}var oo=class{#t;#n;#e;#s;#o;#r;#i;#a;#c;#l;#h;#d=G(ex);#u=!1;#f=!1;constructor(t,e){let{player:s,stage:o,refresh:r,
timeline:i,region:a,compared:c,curve:l,highest:h}=e,d=new Ks(t,e.load),p=Su(O=>this.#y(O)),g=new Ys(t,d,{player:s,
stage:o,refresh:r,timeline:i,region:a,tabs:p,claims:()=>this.#r,card:()=>this.#c,pin:()=>this.#l});this.#t=t,this.#n=
e,this.#e=d,this.#s=p,this.#o=g,this.#r=new Vs(t,{files:d,tabs:p,go:g,retry:()=>this.#m()}),this.#i=new $s(t,{
files:d,go:g,refresh:r,curve:l,highest:h}),this.#a=new so(t,{files:d,go:g,compared:c,categories:()=>this.#i.categories()}),
this.#c=new Zs(t,{files:d,go:g}),this.#l=lu(e.signs),this.#h=new no(t,{files:d,go:g}),new Qs(t,d).listen()}told(){
let{state:t}=this.#t,e=t.claim&&this.#e.claimOf(t.claim);return e?Xs(this.#t,e):this.#c.text()}choose(t,e){this.#o.
choose(t,e)}escape(){this.#o.escape()}focusSearch(){this.#h.focus()}least(){return this.#i.least()}viewed(t){this.#l.
follow(t)}async#p(){await this.#e.fetchFirst(),this.#o.restore(),this.#n.refresh(),this.#w()}#m(){this.#e.forget(),
this.#r.all(),this.#s.current()==="claims"&&this.#r.list(),this.#p()}#g(){this.#f||!this.#u||!this.#t.timeline||
(this.#f=!0,this.#p())}#y(t){this.#t.state.tab!==t&&this.#t.set({tab:t}),this.#o.showCard(),t==="claims"&&this.#r.
list(),t==="places"&&this.#x()}#x(){this.#c.draw(),this.#e.histories||this.#e.want().then(()=>this.#c.draw())}#w(){
if(!(this.#n.player.playing()||!this.#t.timeline)){if(!document.documentElement.dataset.ready){this.#b();return}
this.#r.rest(),this.#a.rest(),this.#s.current()==="places"&&this.#x()}}#b(){this.#d(()=>nx(()=>this.#w()))}all(){
this.#g(),this.#s.open(this.#t.state.tab),this.#h.words(),this.#i.draw(),this.#r.all();let t=this.#c.place();t&&
this.#l.set(t,this.#e.nameOf(t),this.#n.stage.view())}day(){this.#r.day(),this.#b()}resized(){this.#i.draw()}rested(){
this.#u=!0,this.#g()}};var sx=["date","source","region","compare"];function ox(n,t,e,s){return Si(t,e).map(o=>n.say("link."+o,{shown:s[o]||
""}))}function Mu(n){let t=window.location.search.slice(1),e=()=>JSON.stringify(sx.map(r=>n.state[r])),s=e();function o(){
let{t:r,state:i}=n,a={source:n.source().title[r.lang],date:r.date(i.date),region:r.say("region."+i.region)},c=e()===
s?ox(r,t,n.context,a):[];qe("badge-link",c.length?c.join(" "):null)}return{all:o,day:o}}var Lu={"snap-curve":"curve","snap-qr":"qr"},rx=[["snap-custom","width"],["snap-custom","height"],["snap-count",
"count"]],ix=(n,t)=>[...new Set([...n,t])].sort(),ni={"snap-format":({boot:n},t)=>n.pictures.formats[t].map(e=>[
e,e.toUpperCase()]),"snap-size":(n,t)=>n.boot.pictures.offered[t].map(e=>[e,ax(n,t,e)]),"snap-scale":(n,t,e)=>n.
boot.pictures.scales.map(s=>[s,cx(n,t,{...e,scale:s})]),"snap-theme":n=>["light","dark","print"].map(t=>[t,n.t.
say("snap.theme."+t)]),"snap-lang":({boot:n})=>Object.entries(n.words).map(([t,e])=>[t,e["language.name"]]),"s\
nap-extent":n=>["view","region"].map(t=>[t,n.t.say("snap.extent."+t)]),"snap-speed":n=>n.boot.pictures.speeds.
map(t=>[t,n.t.count("speed.days",t)]),"snap-unchanged":n=>["hold","skip"].map(t=>[t,n.t.say("snap.unchanged."+
t)]),"snap-spread":n=>["count","dates"].map(t=>[t,n.t.say("snap.spread."+t)])},si=n=>n.join("\u2009\xD7\u2009");
function ax(n,t,e){if(e==="custom")return n.t.say("snap.size.custom");let s=n.boot.pictures.sizes[e],o=s?n.t.say(
"snap.size."+e):si(e.split("x"));return s&&t==="animation"?o+" \xB7 "+si(s):o}function cx(n,t,e){return e.scale+
"\xD7 \xB7 "+si(ce(t,e,n.boot.pictures))}var Iu=n=>document.querySelectorAll("#snap-form "+n);function lx(n){try{
n.showPicker()}catch{n.focus()}}function Au(n,t,e,...s){let o=f(t,"picker"),r=f("span","picker-label");r.dataset.
word=e,o.append(r,...s),u(n).append(o)}var ro=class{#t;#n;#e={};#s={};constructor(t,e){this.#t=t,this.#n=e,this.#c()}#o(t){
return Zo(this.#n.settings().kind,t.slice(5))}#r(t,e){let s=Object.assign(f("input","field-input"),{type:"numb\
er",inputMode:"numeric",step:"1"});s.addEventListener("change",()=>this.#n.set({[e]:Math.round(Number(s.value))||
0})),this.#e[e]=s,Au(t,"label","snap."+e,s)}#i(t,e,s){let o=Object.assign(f("input","day-input"),{type:"date",
tabIndex:-1}),r=Object.assign(f("button","field-day"),{type:"button"});o.setAttribute("aria-hidden","true"),o.
addEventListener("change",()=>o.value&&s(o.value)),r.addEventListener("click",()=>lx(o)),Au(t,"div","snap."+e,
r,o),this.#e[e]=o,this.#s[e]=r}#a(t,e){let{t:s}=this.#t;this.#e[t].value=e,y(this.#s[t],s.shortDate(e)),k(this.#s[t],
"aria-label",s.say("snap."+t)+": "+s.date(e))}#c(){Object.keys(ni).forEach(t=>u(t).addEventListener("change",()=>this.#l(
t))),Object.entries(Lu).forEach(([t,e])=>u(t).addEventListener("click",()=>this.#n.set({[e]:!this.#n.settings()[e]}))),
rx.forEach(([t,e])=>this.#r(t,e)),this.#i("snap-period","from",t=>this.#n.setDays({from:t})),this.#i("snap-per\
iod","to",t=>this.#n.setDays({to:t})),this.#i("snap-day","day",t=>this.#a("day",t)),u("snap-add").addEventListener(
"click",()=>this.#e.day.value&&this.#n.setDays({dates:ix(this.#n.days().dates,this.#e.day.value)}))}#l(t){let{
value:e}=u(t);t==="snap-lang"?this.#n.set({lang:e===this.#t.state.lang?"":e}):["snap-scale","snap-speed"].includes(
t)?this.#n.set({[this.#o(t)]:Number(e)}):this.#n.set({[this.#o(t)]:e})}#h(t,e){let s=ni[t](this.#t,e.kind,e),o=JSON.
stringify(s);u(t).dataset.key!==o&&(u(t).replaceChildren(...s.map(([i,a])=>Object.assign(f("option","",a),{value:String(
i)}))),u(t).dataset.key=o);let r=t==="snap-lang"?e.lang||this.#t.state.lang:e[this.#o(t)];r!==void 0&&(u(t).value=
String(r))}#d(t,e){let{kinds:s="",when:o=""}=t.dataset;if(!s.split(" ").includes(e.kind))return!1;let[r,i]=o.split(
"=");return r?r==="scaled"?Be(e.kind,e):r==="spread"&&e.kind!=="sheet"?!0:e[Zo(e.kind,r)]===i:!0}#u(t){let{t:e}=this.#t;
u("snap-dates").replaceChildren(...t.map(s=>{let o=f("li","chip",e.shortDate(s)),r=Object.assign(f("button","c\
hip-close","\xD7"),{type:"button"});return r.setAttribute("aria-label",e.say("snap.remove",{date:e.date(s)})),
r.addEventListener("click",()=>{this.#n.setDays({dates:this.#n.days().dates.filter(i=>i!==s)}),this.#s.day.focus()}),
o.append(r),o}))}#f(t){let{boot:e}=this.#t,{first:s,last:o}=this.#t.source(),[r,i]=e.pictures.side;["from","to",
"day"].forEach(a=>Object.assign(this.#e[a],{min:s,max:o})),["width","height"].forEach(a=>Object.assign(this.#e[a],
{min:r,max:i,value:t[a]})),Object.assign(this.#e.count,{min:2,max:e.pictures.sheet,value:t.count})}fill(){let t=this.#n.
settings();for(let r of Iu("[data-kinds]"))v(r,this.#d(r,t));for(let r of Object.keys(ni))u(r).closest("[hidde\
n]")||this.#h(r,t);for(let[r,i]of Object.entries(Lu))k(u(r),"aria-checked",String(t[i]));for(let r of Iu("[dat\
a-word]"))y(r,this.#t.t.say(r.dataset.word??""));this.#f(t);let{from:e,to:s,dates:o}=this.#n.days();this.#a("f\
rom",e),this.#a("to",s),this.#a("day",this.#e.day.value||this.#t.state.date),this.#u(o)}};var hx=[429,503],[ux,dx]=[1,60],Tu=300,io={file:60,preview:12},rn=class extends Error{constructor(t,e,s){super(
"HTTP "+t),this.status=t,this.said=e,this.after=s}};function px(n,t){if(!n)return null;let e=/^\d+$/.test(n.trim())?
Number(n):(Date.parse(n)-t)/1e3;return Number.isFinite(e)?Math.min(dx,Math.max(ux,Math.ceil(e))):null}function fx(n){
let t=/filename="([^"]+)"|filename=([^;\s]+)/.exec(n||"");return t?(t[1]||t[2]).replace(/^.*[\\/]/,""):""}function mx(n,t){
if(!/^text\/plain\b/.test(n||""))return"";let e=t.trim().split(`
`)[0];return e.length>Tu?e.slice(0,Tu-1)+"\u2026":e}async function gx(n){let t=hx.includes(n.status)?px(n.headers.
get("Retry-After"),Date.now()):null,e=mx(n.headers.get("Content-Type"),await n.text());return new rn(n.status,
e,t)}async function yx(n,t){let e=await fetch(n,{signal:t,credentials:"same-origin"});if(!e.ok)throw await gx(
e);return{blob:await e.blob(),name:fx(e.headers.get("Content-Disposition"))}}function xx(n,t){return new Promise(
(e,s)=>{let o=setTimeout(e,1e3*n),r=()=>{clearTimeout(o),s(new DOMException("stopped","AbortError"))};t.aborted?
r():t.addEventListener("abort",r,{once:!0})})}async function ao(n,t,e,s){for(let o=1;;o++)try{return await yx(
n,t)}catch(r){let i=r instanceof rn?r.after:null;if(!i||o===e)throw r;s(i),await xx(i,t)}}function co(n,t,e){if(!(t instanceof
rn))return n.say(e);let s="snap.status."+t.status;return n.lang==="en"&&t.said?t.said:n.say(n.has(s)?s:e)}var lo=n=>n instanceof
Error&&n.name==="AbortError";function ho(n,t,e){let s=[t.source,...e&&t.compare?[t.compare.split("@")[0]]:[]];return n.sources.filter(({id:o})=>s.
includes(o)).sort((o,r)=>s.indexOf(o.id)-s.indexOf(r.id))}function wx({terms:{display:n,pictures:t}}){return n===
!1||t==="none"?"none":t==="personal"?"personal":"free"}function uo(n){for(let t of["none","personal"]){let e=n.
find(s=>wx(s)===t);if(e)return{rule:t,source:e}}return{rule:"free",source:null}}function Cu(n,t){let[e,s]=ce("animation",n,t),{day:o,megapixel:r,encoded:i}=t.film.costs[Nt("animation",n)],a=Math.
max(1,Math.ceil(t.rate/n.speed));return Math.floor(t.film.most/(o+e*s/1e6*(r+i*a)))}var bx=40,Pu=n=>lt(n.from,n.to)+1;function po(n,t,e){return n==="snapshot"?1:n==="sheet"?t.spread==="dates"?e.
dates.length:Math.min(t.count,Pu(e)):n==="briefing"||t.unchanged==="hold"?Pu(e):new Set([e.from,e.to,...e.changes.
filter(s=>e.from<=s&&s<=e.to)]).size}var Nu=(n,t,e)=>n==="briefing"||po(n,t,e)>=bx;function vx(n,t,e){if(n==="\
briefing")return null;let s=Ut(n,t,e),[o,r]=e.side;if(!s.every(c=>c>=o&&c<=r))return["snap.bad.size",{least:o,
most:r}];let[i,a]=ce(n,t,e);return i*a>e.pixels?["snap.bad.pixels",{n:Math.round(i*a/1e6),most:Math.round(e.pixels/
1e6)}]:null}function Ox(n,t){return n.length?n.length>t.sheet?["snap.bad.many",{n:n.length,most:t.sheet}]:null:
["snap.bad.dates",{}]}function Ex(n,t,e){if(n>e.frames)return["snap.bad.frames",{n,most:e.frames}];let s=Cu(t,
e);return n>s?["snap.bad.dear",{n,most:s}]:null}function kx(n,t,e,s,o){let r=["snap.bad.cover",{first:s.first,
last:s.last}],i=c=>s.first<=c&&c<=s.last;if(n==="snapshot")return i(e.date)?null:r;if(n==="sheet"&&t.spread===
"dates")return Ox(e.dates,o)||(e.dates.every(i)?null:r);if(!e.from||!e.to||e.from>=e.to)return["snap.bad.perio\
d",{}];if(!i(e.from)||!i(e.to))return r;if(n==="sheet")return t.count>=2&&t.count<=o.sheet?null:["snap.bad.cou\
nt",{least:2,most:o.sheet}];let a=po(n,t,e);return n==="animation"?Ex(a,t,o):a>o.deck?["snap.bad.deck",{n:a,most:o.
deck}]:null}function Ru(n,t,e,s,o){return e.region.split(",").some(r=>s.regions.includes(r))?vx(n,t,o)||kx(n,t,
e,s,o):["snap.bad.region",{}]}function Sx({page:{t:n},settings:{kind:t,spread:e},subject:s}){let{date:o,dates:r,from:i,to:a}=s;return t==="s\
napshot"?n.date(o):t==="sheet"&&e==="dates"?r.map(c=>n.shortDate(c)).join(", "):i&&a?n.say("snap.told.period",
{from:n.shortDate(i),to:n.shortDate(a)}):""}function Mx({page:{t:n,manifest:t},settings:{kind:e},subject:{compare:s}}){
if(!s||e!=="snapshot")return"";let[o,r]=s.split("@"),i=S(t,o).title[n.lang];return n.say("snap.told.compare",{
source:i,date:n.shortDate(r)})}function oi(n){let{page:t,settings:e,subject:s}=n,{t:o,manifest:r}=t,i=J.filter(
c=>!s.layers.includes(c)),a=i.map(c=>o.say("snap.layer."+c)).join(", ");return[S(r,s.source).title[o.lang],Sx(
n),o.say("region."+s.region),o.say(e.extent==="view"?"snap.told.view":"snap.told.region"),Mx(n),i.length?o.say(
"snap.told.without",{names:a}):""].filter(Boolean).join(" \xB7 ")}var Du=(n,t)=>t<1e6?n.number(Math.max(1,t/1e3),
0)+" "+n.say("snap.kb"):n.number(t/1e6,1)+" "+n.say("snap.mb"),zu=({page:{manifest:n,state:t},settings:e})=>uo(
ho(n,t,e.kind==="snapshot"));function Lx(n){let{t,boot:e}=n.page;if(!e.pictures.drawn)return t.say("snap.off");
let{rule:s,source:o}=zu(n);return s!=="none"?null:t.say("snap.terms.none",{source:o.title[t.lang],terms:o.terms.
text[t.lang]})}function Ix({page:n,settings:t,subject:{compare:e}}){if(t.kind!=="snapshot"||!e)return null;let[
s,o]=e.split("@"),{first:r,last:i}=S(n.manifest,s);return r<=o&&o<=i?null:["snap.bad.compare",{first:r,last:i}]}
function Ax(n){let{page:t,settings:e,subject:s}=n,{t:o,boot:r}=t,i=t.source(),a=Ru(e.kind,e,s,i,r.pictures)||Ix(
n);if(!a)return null;let[c,l]=a,h=Object.entries(l).map(([p,g])=>[p,typeof g=="number"?o.number(g,0):o.date(g)]),
d={source:i.title[o.lang],region:o.say("region."+s.region)};return o.say(c,{...d,...Object.fromEntries(h)})}var ju=n=>Lx(
n)||Ax(n);function Tx({page:{t:n},settings:t,subject:e}){let{kind:s,speed:o}=t,r=po(s,t,e),i=n.number(r/o,r<10*
o?1:0);return n.say("snap.lasts",{frames:n.count("snap.frames",r),seconds:i})}function Bu(n,t){let{t:e,state:s}=n.
page,{kind:o}=n.settings,{rule:r,source:i}=zu(n),a=[];return r==="personal"&&a.push(e.say("snap.terms.personal",
{source:i.title[e.lang]})),!t&&o==="animation"&&a.push(Tx(n)),o==="snapshot"&&s.compare&&s.mode!=="changes"&&a.
push(e.say("snap.changes")),o!=="snapshot"&&s.compare&&a.push(e.say("snap.uncompared")),{rule:r,lines:a}}var Cx=6e4,fo=class extends Error{};function Px(n,t){let e=URL.createObjectURL(n);Object.assign(f("a"),{href:e,
download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),Cx)}var mo=class{#t;#n=null;constructor(t){this.#t=
t,u("snap-cancel").addEventListener("click",()=>this.#n?.abort())}busy(){return this.#n!==null}tell(t){y(u("sn\
ap-status"),t)}async#e(t,e){let s=new AbortController;this.#n=s,this.tell(""),y(u("snap-job-text"),this.#t.words().
say(t?"snap.working.long":"snap.working")),this.#t.changed(),u("snap-cancel").focus();let o=await e(s.signal).
catch(r=>this.#s(r));this.#n=null,this.#t.changed(),this.tell(o),u("snap-dialog").open?u("snap-download").focus():
bt(o)}#s(t){let e=this.#t.words();return lo(t)?e.say("snap.cancelled"):t instanceof fo?e.say("snap.copy.refuse\
d"):co(e,t,"snap.failed.file")}async#o(t,e){let s=this.#t.kept(t);return s?{blob:s,name:""}:ao(t,e,io.file,o=>y(
u("snap-job-text"),this.#t.words().say("snap.busy",{seconds:o})))}download(t,e,s){this.#e(s,async o=>{let r=await this.#o(
t,o),i=this.#t.words();return Px(r.blob,r.name||e),i.say("snap.saved",{name:r.name||e,size:Du(i,r.blob.size)})})}copy(t,e){
this.#e(e,async s=>{let o=this.#o(t,s).then(({blob:r})=>r);try{await Qh(o)}catch(r){throw await o,new fo(String(
r))}return this.#t.words().say("snap.copied")})}};var Nx=350,Rx=6;function Dx(n,t){let e=new Map;return{get:s=>e.get(s),put(s,o){if(e.set(s,o),e.size<=n)return;
let[[r,{url:i}]]=e;e.delete(r),t(i)}}}var go=class{#t;#n=u("snap-figure");#e=u("snap-image");#s=G(Nx);#o=Dx(Rx,
t=>URL.revokeObjectURL(t));#r=null;constructor(t){this.#t=t,u("snap-again").addEventListener("click",()=>this.#l())}#i(t,e,s){
this.#n.dataset.state=t,this.#n.setAttribute("aria-busy",String(t==="loading"||t==="busy")),v(u("snap-note"),t!==
"ready"),y(u("snap-note-text"),e||""),v(u("snap-again"),!!s)}#a(t,e,s){this.#e.src=e.url,this.#e.alt=s,this.#e.
hidden=!1,this.#n.dataset.address=t,this.#i("ready")}stop(){this.#s(()=>{}),this.#r?.controller.abort(),this.#r=
null}wish(t,e,s){if(this.#n.style.setProperty("--shape",s.join(" / ")),this.#r?.address===t){this.#r.alt=e;return}
this.stop();let o={address:t,alt:e,controller:new AbortController};this.#r=o;let r=this.#o.get(t);if(r){this.#a(
t,r,e);return}this.#i("loading",this.#t().say("snap.loading")),this.#s(()=>this.#c(o))}async#c(t){try{this.#i(
"loading",this.#t().say("snap.loading"));let{blob:e}=await ao(t.address,t.controller.signal,io.preview,o=>this.#i(
"busy",this.#t().say("snap.busy",{seconds:o}),!0)),s={url:URL.createObjectURL(e),blob:e};this.#o.put(t.address,
s),this.#r===t&&this.#a(t.address,s,t.alt)}catch(e){this.#r===t&&!lo(e)&&this.#i("error",co(this.#t(),e,"snap.\
failed"),!0)}}none(t){this.stop(),this.#e.hidden=!0,delete this.#n.dataset.address,this.#i("none",t)}#l(){if(!this.#r)
return;let{address:t,alt:e}=this.#r;this.#r.controller.abort(),this.#r={address:t,alt:e,controller:new AbortController},
this.#c(this.#r),u("snap-close").focus()}blob(t){return this.#o.get(t)?.blob}};var Hu="salient.snapshot",ri={load(){try{return localStorage.getItem(Hu)}catch{return null}},save(n){try{localStorage.
setItem(Hu,n)}catch{}}};var zx=["snapshot","sheet"],yo=class{#t;#n;#e;#s={from:"",to:"",dates:[]};#o="";#r;#i;#a;constructor(t,{player:e}){
this.#t=t,this.#n=e,this.#e=Ma(ri.load(),t.boot.pictures),this.#r=new go(()=>t.t),this.#a=new mo({words:()=>t.
t,kept:s=>this.#r.blob(s),changed:()=>this.#m()}),this.#i=new ro(t,{settings:()=>this.#e,set:s=>this.#u(s),days:()=>this.#s,
setDays:s=>this.#f(s)}),this.#l()}get#c(){return this.#t.boot.pictures.kinds}#l(){let t=u("snap-dialog");for(let e of this.#c)
u("snap-tab-"+e).addEventListener("click",()=>this.#u({kind:e}));u("snap-tabs").addEventListener("keydown",e=>this.#S(
e)),u("snapshot").addEventListener("click",()=>this.open()),u("snap-close").addEventListener("click",()=>t.close()),
t.addEventListener("click",e=>{e.target===t&&t.close()}),t.addEventListener("close",()=>this.#r.stop()),u("sna\
p-download").addEventListener("click",()=>this.#O()),u("snap-copy").addEventListener("click",()=>this.#E()),u(
"snap-address").addEventListener("click",()=>this.#k())}#h(){let{state:t,manifest:e,timeline:s,boot:o}=this.#t,
{source:r,date:i,region:a,compare:c,layers:l,view:h,lang:d,from:p,to:g}=t,{clientWidth:O,clientHeight:I}=u("ma\
p-section"),H=s?s.changes.map(Y=>this.#t.isoOf(Y)):[];return{source:r,date:i,region:a,compare:c,layers:l,lang:d,
changes:H,view:h&&jn(h,{width:O,height:I},o.pictures),period:{from:p,to:g},revision:e.revision,...this.#s}}#d(){
let{state:t,settings:e}=this.#t,{id:s,first:o,last:r}=this.#t.source(),i=[s,t.from,t.to].join();if(i===this.#o)
return;this.#o=i;let a=e.since<o||e.since>=r?o:e.since,c=t.from&&t.from>o?t.from:a,l=t.to&&t.to<r?t.to:r;this.#s=
{from:c,to:l,dates:[]}}#u(t){this.#e=Object.assign({...this.#e},t),ri.save(La(this.#e)),this.#m()}#f(t){this.#s=
{...this.#s,...t},this.#m()}#p(){return{page:this.#t,settings:this.#e,subject:this.#h()}}#m(){let{t}=this.#t,e=this.#p(),
{kind:s}=this.#e,o=ju(e);this.#g(s),this.#i.fill(),y(u("snap-told"),oi(e)),y(u("snap-download-text"),t.say("sn\
ap.download",{format:Nt(s,this.#e).toUpperCase()})),this.#y(e,o),this.#x(s,o),o?this.#r.none(o):this.#w(e)}#g(t){
for(let e of this.#c){let s=u("snap-tab-"+e);s.setAttribute("aria-selected",String(e===t)),s.tabIndex=e===t?0:
-1}u("snap-pane").setAttribute("aria-labelledby","snap-tab-"+t)}#y(t,e){let{rule:s,lines:o}=Bu(t,e),r=u("snap-\
remarks");r.replaceChildren(...o.map(i=>f("p","",i))),r.dataset.rule=s,v(r,o.length>0)}#x(t,e){let s=this.#a.busy(),
o=zx.includes(t),r=Jh();u("snap-download").disabled=!!e||s,u("snap-address").disabled=!!e,u("snap-copy").disabled=
!!(e||r)||s,v(u("snap-copy"),o),v(u("snap-why"),!!(o&&r&&!e)),y(u("snap-why"),r?this.#t.t.say(r):""),v(u("snap\
-job"),s),v(u("snap-buttons"),!s)}#w(t){let{t:e,boot:s}=this.#t,{kind:o}=this.#e,{address:r,date:i}=Aa(o,this.#e,
t.subject,s.pictures),a=i&&o!=="snapshot";y(u("snap-caption"),a?e.say("snap.caption."+o,{date:e.date(i)}):""),
v(u("snap-caption"),!!a);let c=Ut(o,this.#e,s.pictures),l=e.say("snap.alt",{what:oi(t)});this.#r.wish(s.prefix+
r,l,c)}#b(t=this.#e){return this.#t.boot.prefix+zn(t.kind,t,this.#h())}#v(){return Nu(this.#e.kind,this.#e,this.#h())}#O(){
let t=Ta(this.#e.kind,this.#e,this.#h());this.#a.download(this.#b(),t,this.#v())}#E(){let{kind:t}=this.#e;this.#a.
copy(this.#b({...this.#e,[t+".format"]:"png"}),this.#v())}async#k(){let t=await Me(window.location.origin+this.#b(),
u("snap-dialog"));this.#a.tell(this.#t.t.say(t?"snap.address.copied":"share.failed"))}open(){let t=u("snap-dia\
log");!this.#t.timeline||t.open||(this.#n.pause(),this.#d(),this.#a.tell(""),t.showModal(),this.#m())}#S(t){let e=t.
altKey||t.ctrlKey||t.metaKey,s=this.#c.indexOf(this.#e.kind),o=e?null:Nn(t.key,s,this.#c.length);o!==null&&(t.
preventDefault(),this.#u({kind:this.#c[o]}),u("snap-tab-"+this.#c[o]).focus())}};var jx="404",Bx={regions:[],languages:[],sources:[],source:"",date:()=>"",latest:()=>"",theme:"auto",lang:"en"},
Hx=n=>Pe(n.replace(/^\?/,""),Bx).rev,Fx=n=>JSON.parse(JSON.stringify(n,(t,e)=>typeof e=="string"?Ho(e,1/0):e));
function Wx(n,t){let e=Object.fromEntries(Object.entries(t.files).map(([d,{name:p}])=>[d,n.prefix+"data/"+p])),
s=JSON.stringify(n.figures.map);for(let[d,p]of Object.entries(n.urls))e[d]&&(s=s.replaceAll(JSON.stringify(p),
JSON.stringify(e[d])));let{revision:o,first:r,last:i,window:a,regions:c,sources:l}=t,h=Fx({revision:o,first:r,
last:i,window:a,regions:c,sources:l});return{...n,manifest:h,urls:e,figures:{...n.figures,map:JSON.parse(s)},frozen:{
kind:"old",revision:t.revision}}}var $x=(n,t)=>n?.revision===t&&!!(n.files&&n.sources?.length);function Xx(n){
let t=new URLSearchParams(n);t.delete("rev");let e=t.toString().replace(/%2C/g,",").replace(/%40/g,"@");return e?
"?"+e:""}async function Wu(n){let t=Hx(window.location.search);if(!t||t===n.manifest.revision)return null;try{
return await _x(n,t)}catch(e){return Ux(n,t,So(e)===jx?"gone":"error")}}async function _x(n,t){let e=n.prefix+
"data/manifest."+t+".json",s=await fetch(e,{credentials:"same-origin"});if(!s.ok)throw new Error(String(s.status));
let o=await s.json();if(!$x(o,t))throw new Error("manifest");return Wx(n,o)}function Ux(n,t,e){let{pathname:s,
search:o,hash:r}=window.location;return window.history.replaceState(null,"",s+Xx(o)+r),{...n,frozen:{kind:e,revision:t}}}
function Fu(n,t){window.location.assign(window.location.pathname+"?"+Rt(n.state,n.context,t))}function $u(n){let t=!1,
e=()=>n.boot.frozen||(n.state.rev?{kind:"current",revision:n.state.rev}:null),s={old:["frozen.newest",()=>Fu(n,
null)],current:["frozen.follow",o],gone:["close",r],error:["retry",a=>Fu(n,a)]};function o(){n.set({rev:null}),
i()}function r(){t=!0,i()}function i(){let a=u("badge-frozen"),c=e();v(a,!!c&&!t),!(!c||t)&&(a.dataset.kind=c.
kind,y(u("frozen-text"),n.t.say("frozen."+c.kind,{revision:c.revision})),y(u("frozen-action"),n.t.say(s[c.kind][0])))}
return u("frozen-action").addEventListener("click",()=>{let a=e();a&&s[a.kind][1](a.revision)}),{all:i}}var Xu=8,xo=class{#t;#n;#e=u("share-menu");#s=u("share");constructor(t,e){this.#t=t,this.#n=e,this.#o()}#o(){this.#s.
addEventListener("click",()=>this.#g()),u("share-close").addEventListener("click",()=>this.#m(!1,!0)),u("share\
-which").addEventListener("change",()=>this.#d());for(let t of["live","frozen","frame","picture"]){let e=u("sh\
are-"+t+"-text");u("share-"+t+"-copy").addEventListener("click",()=>this.#y(t)),e.addEventListener("focus",()=>e.
select())}document.addEventListener("pointerdown",({target:t})=>this.#x(t)),document.addEventListener("keydown",
t=>this.#w(t)),this.#e.addEventListener("focusout",({relatedTarget:t})=>{t&&this.#x(t)})}#r(){return window.location.
origin+this.#t.boot.prefix}#i(t,e){return this.#r()+(e||"")+"?"+Rt(this.#t.state,this.#t.context,t)}#a(){let{t,
model:e,state:s}=this.#t,o=this.#t.source().title[t.lang],r=An(e,t,this.#t.view()),i={region:t.say("region."+s.
region),date:t.date(s.date),source:o,figure:r},a=t.say("share.credit",{credit:t.told(this.#t.source(),"credit").
text,date:i.date});return{alt:this.#n.told()||t.say("share.alt",i),title:t.say("share.frame.title",i),credit:a,
link:t.say("share.link")}}#c(){let{t,state:e,manifest:s}=this.#t,{rule:o,source:r}=uo(ho(s,e,!0));return o==="\
free"?null:t.say("share.withheld."+o,{source:r.title[t.lang]})}#l(){let t=u("share-which").value||"live",e=s=>Object.
assign(f("option","",this.#t.t.say("share.which."+s)),{value:s});u("share-which").replaceChildren(e("live"),e(
"frozen")),u("share-which").value=t}#h(){let{t,manifest:e}=this.#t;this.#l();let{revision:s}=e;u("share-live-t\
ext").value=this.#i(null),u("share-frozen-text").value=this.#i(s),y(u("share-frozen-about"),t.say("share.froze\
n.about",{revision:s})),this.#d()}#d(){let t=this.#c(),e=u("share-which").value==="frozen"?this.#t.manifest.revision:
null;if(y(u("share-withheld"),t||""),v(u("share-withheld"),!!t),v(u("share-codes"),!t),t)return;let s=this.#a();
v(u("share-noframe"),!this.#t.settings.framing),v(u("share-frame"),!!this.#t.settings.framing),v(u("share-pict\
ure"),this.#t.boot.pictures.drawn),u("share-frame-text").value=Na(this.#i(e,"embed"),s.title),u("share-picture\
-text").value=Ra(this.#r()+"snapshot.png?"+Da(this.#t.state,this.#u(),e),this.#i(e),s)}#u(){let{view:t}=this.#t.
state,{clientWidth:e,clientHeight:s}=u("map-section");return t&&jn(t,{width:e,height:s},this.#t.boot.pictures)}#f(){
let t=this.#s.getBoundingClientRect();this.#e.style.setProperty("--top",(t.bottom+Xu).toFixed(0)+"px"),this.#e.
style.setProperty("--right",Math.max(Xu,document.documentElement.clientWidth-t.right).toFixed(0)+"px")}#p(){return!this.#e.
hidden}#m(t,e){t!==this.#p()&&(this.#s.setAttribute("aria-expanded",String(t)),this.#e.hidden=!t,t?(this.#h(),
this.#f(),u("share-live-copy").focus()):e&&this.#s.focus())}#g(){this.#t.timeline&&this.#m(!this.#p(),!0)}async#y(t){
let e=u("share-"+t+"-text"),s=await Me(e.value,this.#e);s||e.select(),bt(this.#t.t.say(s?"share.copied."+t:"sh\
are.failed"))}#x(t){this.#p()&&!this.#e.contains(t)&&!this.#s.contains(t)&&this.#m(!1)}#w(t){t.key!=="Escape"||
!this.#p()||(t.preventDefault(),this.#m(!1,!0))}all(){this.#p()&&this.#h()}day(){this.all()}resized(){this.#p()&&
this.#f()}};function _u(n,t){let{load:e,stage:s,player:o,timebar:r,choices:i,timeline:a,refresh:c,highest:l}=t,h=new Ps(n,
{stage:s,refresh:c,compared:ct=>g.legend(ct),lines:()=>g.lines()}),d=new Ns(n,{load:e,stage:s,player:o}),p=new oo(
n,{load:e,stage:s,player:o,refresh:c,highest:l,timeline:a,region:ct=>i.region(ct),compared:()=>g.told(),signs:()=>h.
draw(),curve:()=>r.figure()}),g=new Ts(n,{load:e,stage:s,player:o,refresh:c,highest:l,source:(ct,x)=>i.source(
ct,x),choose:(ct,x)=>p.choose(ct,x)}),O=new yo(n,{player:o}),I=new xo(n,{told:()=>p.told()}),H=Ha(n,{escape:t.
escape}),Y=$u(n),nt=Mu(n),rt=Lh(n,{player:o});return{legend:h,movement:d,panel:p,comparison:g,drawer:O,share:I,
embed:H,pinned:Y,link:nt,newer:rt}}var wo=class{#t;#n;#e=new Map;constructor(t,e){this.#t=t,this.#n=e}async timeline(t){let e=await this.#n("time\
line-"+t),s=this.#e.get(t)||an(e);return this.#e.set(t,s),this.#t.model.timelines[t]=s,s}async choose(){let t=this.#t,
e=t.state.source,[s,o]=await Promise.all([this.#n("series"),this.timeline(e)]);return t.model.series===vn&&(t.
model.series=Yi(s,t.dayOf(t.settings.since))),e!==t.state.source?!1:(t.timeline=o,!0)}};var Gx=40,Vx=120,Kx="7",bo=class{#t;#n;#e;#s;#o;#r;#i;#a;#c=G(Gx);constructor(t){this.page=new Rn(t,e=>this.#y(
e)),this.#t=hc(t.urls),this.#n=new wo(this.page,this.#t),this.#e=this.#l(),this.#s=this.#h(),this.#o=new Wn(this.
page,{player:this.#s,highest:()=>this.#O()}),this.#r=this.#d(),this.#i=new Cn(this.page,{load:e=>this.#n.timeline(
e),quiet:()=>this.#s.playing(),redraw:()=>this.#k()}),this.#a=this.#u()}#l(){return new as(this.page,{load:this.#t,
rested:()=>this.#p("rested"),viewed:t=>this.#a.panel.viewed(t),tip:(t,e,s)=>this.#a.comparison.tip(t,e,s),chosen:(t,e)=>this.#a.
panel.choose(t,e),compared:()=>this.#v(),redraw:()=>this.#w()})}#h(){return Xa({day:()=>this.page.day(),last:()=>this.
page.end(),go:t=>this.page.go(t),changed:t=>this.#b(t)})}#d(){return new Pn(this.page,{stage:this.#e,player:this.#s,
draw:()=>this.#L(),dress:()=>this.#I(),fetch:()=>this.#m()})}#u(){return _u(this.page,{load:this.#t,stage:this.#e,
player:this.#s,timebar:this.#o,choices:this.#r,timeline:t=>this.#n.timeline(t),refresh:()=>this.#L(),highest:()=>this.#O(),
escape:()=>this.#f()})}#f(){qo(),this.#a.panel.escape()}#p(t,e=""){for(let s of Object.values(this.#a))s[t]?.(
e)}async#m(){let{t}=this.page;try{await this.#n.choose()&&this.#S()}catch(e){document.documentElement.dataset.
ready="error",this.#e.note.show("error",t.say("map.error")+" "+t.say("map.error.more"),!0),U(e)}}#g(){this.#e.
note.show("loading",this.page.t.say("map.loading")),this.#m()}#y({date:t,compare:e}){let{state:s,timeline:o}=this.
page;this.#i.address(),!(s.date===t&&s.compare===e||!o)&&this.#x()}#x(){this.#e.day(),this.#o.move(),this.#E(),
this.#c(()=>this.#k())}#w(){this.page.timeline&&(this.#e.day(),this.#k())}#b(t){document.documentElement.dataset.
playing=String(t),this.#o.label(),t?qo():this.page.timeline&&this.#k()}#v(){let{comparison:t}=this.#a,e=t.drawn();
return t.draw(),e}#O(){let{panel:t,comparison:e}=this.#a,s=Math.max(t.least(),e.least());return $a(le(this.page.
model,this.page.view()),this.page.span,s)}#E(){let{model:t,t:e,timeline:s}=this.page;xr(this.page),s&&ll(t,e,this.
page.view()),this.#p("date")}#k(){let{model:t,t:e,timeline:s}=this.page;if(this.#E(),!s)return;let o=An(t,e,this.
page.view());hl(t,e,this.page.view()),this.#o.day(o),this.#p("day",o),this.#i.day(o),this.#e.told()}#S(){document.
documentElement.dataset.loaded="true",this.page.span=ba(this.page),this.#M(),pl(this.page),fl(this.page),this.#o.
curve(),this.#p("all"),this.#e.day(),this.#k()}#L(){this.page.timeline&&this.#S()}#M(){dl(this.page),this.#p("\
date"),this.#o.label()}#I(){Ko(this.page.state.theme),this.#e.dress(),this.#e.choose(),this.page.timeline?this.#S():
this.#M()}#A(){this.#e.dress(),this.#e.fit(),this.page.timeline&&(this.#o.curve(),this.#p("resized"))}#T(){document.
documentElement.dataset.theme="light",this.#e.print()}secondView(){return this.#a.comparison.view()??null}mapView(){
return this.#e.view()}drawn(t){return this.#e.drawn(t).flatMap(({layer:e,features:s})=>s.map(o=>({...o,layer:e.
id})))}#C(){Fa(this.page,{player:this.#s,choices:this.#r,parts:this.#a,escape:()=>this.#f(),retry:()=>this.#g()}),
this.#P()}#P(){Pi([...document.querySelectorAll(".stage, #map")],Vx,()=>this.#A()),document.addEventListener("\
visibilitychange",()=>{document.hidden&&this.#s.pause()}),window.addEventListener("beforeprint",()=>this.#T()),
window.addEventListener("afterprint",()=>this.#I())}async start(){return Ko(this.page.state.theme),u("speed").
value=Kx,this.#M(),this.#C(),Mi(window.location.search)&&this.#i.writeAddress(),this.#e.start(),await Promise.
all([this.#m(),this.#e.grounded()]),rc(this.page.boot.scripts),await oc(),document.documentElement.dataset.seen=
"true",this.#N()}#N(){let{figures:t,graphs:e}=this.page.boot,s=this.#e.plotted(()=>{this.#p("mapped"),this.#w()}),
o=this.#o.handOver()??t.curve;return[s&&rr(e.map,s),rr(e.curve,o)]}};async function mA(n){_&&(document.documentElement.dataset.embed="true");let t=Ba(n),e=new bo(await Wu(t)||t);return{
app:e,graphs:e.start()}}export{mA as start};
