/* Made by `make app` of modules 66809db24a99eeb3 */
var N=(n,t)=>new Date(Date.parse(n+"T00:00:00Z")+t*864e5).toISOString().slice(0,10),_=(n,t)=>Math.round((Date.
parse(t+"T00:00:00Z")-Date.parse(n+"T00:00:00Z"))/864e5);function pt(n){let t=new Date(n+"T00:00:00Z");return{
year:t.getUTCFullYear(),month:t.getUTCMonth(),day:t.getUTCDate(),weekday:t.getUTCDay()}}var Co=class extends Error{constructor(t){super("not as published files are: "+t),this.name="Unreadable"}},Ai=n=>typeof n==
"number"&&Number.isFinite(n),Cd=1e6;function Q(n,t){if(!n)throw new Co(t)}function ut(n,t){return Q(Array.isArray(
n)&&n.every(e=>e!==null&&typeof e=="object"),t),n}function Bt(n,t){return Q(Array.isArray(n)&&n.every(Ai),t),n}
function ft(n){return Q(Array.isArray(n)&&n.every(Nd),"days"),n}var Nd=n=>Number.isInteger(n)&&Math.abs(n)<Cd;
function mt(n){let t=0,e=ft(Bt(n,"days").map(s=>t+=s));return Q(n.every((s,o)=>o===0||s>0),"days in their orde\
r"),e}function Ct(n,t,e){return Q(Array.isArray(n)&&n.length===t,"as many figures as days"),n.map(s=>Ai(s)?s/e:
null)}function Ci(n,t,e){let s=new Array(n.length/2);for(let o=0,r=0,i=0;o<s.length;o++)r+=n[2*o],i+=n[2*o+1],s[o]=[
t[0]+r/e,t[1]+i/e];return s}function Rd(n){let t=[1/0,1/0,-1/0,-1/0];for(let e=0,s=0,o=0;e<n.length;e+=2)s+=n[e],
o+=n[e+1],s<t[0]&&(t[0]=s),o<t[1]&&(t[1]=o),s>t[2]&&(t[2]=s),o>t[3]&&(t[3]=o);return t}function Ti(n,t,e){let s=n.
length,[o,r]=[0,0];for(let a=0;a<s;a+=2)o+=n[a],r+=n[a+1];let i=!1;for(let a=0,c=0,l=0;a<s;a+=2)c+=n[a],l+=n[a+
1],l>e!=r>e&&t<(o-c)*(e-l)/(r-l)+c&&(i=!i),o=c,r=l;return i}function Dd(n,t,e){let s=n.rings.map(a=>Ci(a,e.origin,
e.scale));s.forEach(a=>a.push(a[0]));let{control:o,from:r,until:i}=n;return{type:"Feature",id:t,properties:{control:o,
from:r,until:i},geometry:{type:"Polygon",coordinates:s}}}function zd(n,t,e){let{from:s,until:o}=n;return{type:"\
Feature",id:t,properties:{control:"line",from:s,until:o},geometry:{type:"LineString",coordinates:Ci(n.line,e.origin,
e.scale)}}}function jd(n){let t=null;return(e,s)=>{t=t||n.runs.map(a=>Rd(a.rings[0]));let o=t,[r,i]=[(e-n.origin[0])*
n.scale,(s-n.origin[1])*n.scale];return n.runs.filter(({rings:a},c)=>Bd(o[c],r,i)&&Fd(a,r,i)).map(({control:a,
from:c,until:l})=>({control:a,from:c,until:l}))}}var Bd=([n,t,e,s],o,r)=>n<=o&&o<=e&&t<=r&&r<=s,Fd=(n,t,e)=>Ti(
n[0],t,e)&&!n.slice(1).some(s=>Ti(s,t,e));function Hd(n,t){let e=new Set([n.first,n.until]);return t.forEach(s=>e.
add(s.from).add(s.until)),[...e].filter(s=>s>=n.first&&s<n.until).sort((s,o)=>s-o)}function $d(n){ut([n],"no o\
bject"),ft([n.first,n.until]),Q(Bt([n.scale],"scale")[0]>=1,"scale"),Q(Bt(n.origin,"origin").length===2,"origi\
n");for(let{from:t,until:e,rings:s}of ut(n.runs,"runs"))ft([t,e]),ut(s,"rings").forEach(Pi),Q(s.length>0,"a ru\
n without rings");for(let{from:t,until:e,line:s}of ut(n.lines||[],"lines"))ft([t,e]),Pi(s);ut(n.marks||[],"mar\
ks")}function Pi(n){Q(Array.isArray(n)&&n.every(Number.isSafeInteger),"points"),Q(n.length>0&&n.length%2===0,"\
half a point")}function mn(n){$d(n);let t=[...n.runs,...n.lines||[]],e=new Array(t.length),s=Hd(n,t),o=new Map,
r=(c,l)=>e[l]??="rings"in c?Dd(c,l,n):zd(c,l,n),i=c=>c<n.first||c>=n.until?-1:gt(s,c);function a(c){let l=i(c);
if(l<0)return[];let u=o.get(l);if(u)return u;let d=t.flatMap((p,m)=>p.from<=c&&c<p.until?[r(p,m)]:[]);return o.
set(l,d),d}return{source:n.source,first:n.first,until:n.until,snapshots:mt(n.snapshots),changes:s,features:a,stretch:i,
holding:jd(n),marks:n.marks||[],rewritten:new Map(n.rewritten)}}function gt(n,t){let e=0,s=n.length;for(;e<s;){
let o=e+s>>1;n[o]<=t?e=o+1:s=o}return e-1}function bt(n,t){if(t<n.first||t>=n.until)return null;let e=gt(n.snapshots,
t);return e<0?null:n.snapshots[e]}var Ni=(n,t)=>{let e=bt(n,t);return e!==null&&e!==t};function Ri(n,t,e){let{
changes:s}=n,o=gt(s,e>0?t:t-1),r=e>0?s[o+1]:s[o];return r===void 0?null:r}function Di(n){let t=n.snapshots.slice(
1).concat(n.until);return n.snapshots.map((s,o)=>[s+1,t[o]]).filter(([s,o])=>o>s)}var ji=n=>n.kind==="unread"||n.kind==="pending";function Ft(n,t){let e=bt(n,t);if(e===null)return null;let s=n.
marks.filter(r=>r.day===e),o=n.marks.filter(ji).filter(r=>r.day>e&&r.day<=t);return{snapshot:e,held:e!==t,why:o[o.
length-1]||null,incomplete:s.find(r=>r.kind==="incomplete")??null,carried:s.filter(r=>r.kind==="carried")}}var Ro=(n,t)=>N(
n,t),No=(n,t)=>n.say("ground."+t);function Wd(n,t){let e="stand.code."+t.code;return n.has(e)?n.say(e):n.plain(
t.message||t.code)}function Xd(n,{code:t,message:e,control:s,region:o,before:r,after:i}){if(!n.has("stand.pend\
ing."+t))return n.plain(e||t);let a=o?n.say("cmp.in."+o):"";return n.say("stand.pending."+t,{ground:s?No(n,s):
"",where:a,before:zi(n,r),after:zi(n,i)}).replace(/ {2,}/g," ")}var zi=(n,t)=>t==null?"\u2013":n.area(t);function Ud(n,t,e,s){
let r={file:n.plain(e.file),day:n.date(Ro(t,e.day)),reason:e.kind==="unread"?Wd(n,e):Xd(n,e)};return n.say("st\
and."+e.kind+(e.day===s?"":".of"),r)}function Do(n,t,e,s){let o=Ft(e,s);return o?.held&&o.why?Ud(n,t,o.why,s):
null}function _d(n,t,e,s){let o=Ft(e,s);if(!o?.held)return null;let r=n.date(Ro(t,o.snapshot)),i=Do(n,t,e,s);return i?
n.say("stand.held",{date:r,why:i}):n.say("badge.held",{date:r})}function Gd(n,t){let e=[];return t.aside&&e.push(
n.say("stand.aside",{aside:n.number(t.aside,0),of:n.number(t.of,0)})),t.cut&&e.push(n.say("stand.cut")),n.say(
"stand.incomplete",{what:e.join("; ")})}function Vd(n,t,e){let{control:s,since:o}=e;return o===null?n.say("sta\
nd.unknown",{ground:No(n,s)}):n.say("stand.carried",{ground:No(n,s),date:n.date(Ro(t,o))})}function vt(n,t,e,s){
let o=Ft(e,s);if(!o)return[];let r=[],i=_d(n,t,e,s);return i&&r.push({kind:"held",text:i}),o.incomplete&&r.push(
{kind:"incomplete",text:Gd(n,o.incomplete)}),o.carried.forEach(a=>r.push({kind:"carried",text:Vd(n,t,a)})),r}function Bi(n,t,e,s){
let o=t?Ft(t,e):null;return o?.carried.some(r=>r.control===s&&r.since===null)?n.say("unknown.map"):n.say(o?.incomplete?
"unknown.incomplete":"unknown")}function Fi(n,t,e){let s=o=>[...new Set(n.marks.filter(r=>o===ji(r)).map(r=>r.
day))].filter(r=>r>=t&&r<e);return{missed:s(!0),part:s(!1)}}function Hi(n,t,e,s){let o=n&&Ft(n,t);return e.includes(
s)&&!o?.carried.some(r=>r.control===s&&r.since===null)}var $i=(n,t)=>!!(n&&Ft(n,t)?.incomplete);var zo=n=>n instanceof Error?n.message:String(n);function W(n){console.info("Salient: "+zo(n))}var jo=[10,38,62,64],Ot=[4,16];function Ue({lon:n,lat:t}){let[e,s,o,r]=jo;return n!==null&&t!==null&&e<=n&&n<=
o&&s<=t&&t<=r}var Bo=["auto","light","dark"],Yt=["changes","swipe","side"],nt=["contact","places","rivers","names","band"],kt=[
"day","claims","places","source"],Kd=/^[A-Za-z][A-Za-z0-9_-]{0,31}$/,qd=/^\d\d(\.\d{1,9})?,\d\d(\.\d{1,9})?$/,
Wi=5,yn="latest",Yd=/^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh(id)?|mc_[ce]id|_ga|_gl|_)$/,
Jd=/^(?!0000)\d{4}-\d{2}-\d{2}$/,Zd=/^ *\d{1,6}(\.\d{1,20})? *$/,Ht=n=>t=>n.find(e=>e===t)??null;function qt(n){
if(!Jd.test(n||""))return null;let t=new Date(n+"T00:00:00Z");return!Number.isNaN(t.getTime())&&t.toISOString().
slice(0,10)===n?n:null}var Qd=(n,t,e)=>n===yn?e.latest(t):qt(n);function Xi(n,t){let[e,s,...o]=(n||"").split("\
@");return o.length===0&&t.sources.includes(e)&&qt(s)?n:null}var tp=(n,t)=>t&&Ht(Yt)(n)||Yt[0];function ep(n){
if(n==null)return null;let t=n.split(",").filter(Boolean);return t.every(e=>nt.includes(e))?nt.filter(e=>t.includes(
e)):null}function np(n){let t=(n||"").split(",").map(r=>Zd.test(r)?Number(r):NaN);if(t.length!==3||!t.every(Number.
isFinite))return null;let[e,s,o]=t;return Ue({lon:e,lat:s})&&o>=Ot[0]&&o<=Ot[1]?[e,s,o]:null}var gn=n=>n&&Kd.test(
n)?n:null;function Fo(n){if(!n||!qd.test(n))return null;let[t,e]=n.split(",").map(Number);return Ue({lon:t,lat:e})?
{lon:t,lat:e}:null}var Ho=({lon:n,lat:t})=>_e(n,Wi)+","+_e(t,Wi);function Ui(n){let t=Fo(n);return gn(n)||t&&Ho(
t)}var _i=({claim:n,place:t})=>n?"claims":t?"places":kt[0],sp=n=>n&&/^[0-9a-f]{12}$/.test(n)?n:null;function Jt(n,t){
let e=new URLSearchParams(n),s=(u,d)=>d(e.get(u),t),o=s("source",Ht(t.sources))||t.source,r=s("from",qt),i=s("\
to",qt),a=s("compare",Xi),c=!(r&&i)||r<i,l={claim:s("claim",gn),place:s("place",Ui)};return{date:Qd(e.get("dat\
e"),o,t)||t.date(o),source:o,region:s("region",Ht(t.regions))||t.regions[0],known:s("known",qt),compare:a,mode:tp(
e.get("mode"),a),from:c?r:null,to:c?i:null,layers:s("layers",ep)||nt,view:s("view",np),...l,tab:s("tab",Ht(kt))||
_i(l),theme:s("theme",Ht(Bo))||t.theme,lang:s("lang",Ht(t.languages))||t.lang,rev:s("rev",sp)}}function Gi(n,t){
let e=new URLSearchParams(n),s=r=>i=>!r||!i||!gn(i)||r.has(i)?i:null,o={source:Ht(t.sources),region:Ht(t.regions),
date:r=>r===yn?r:qt(r),known:qt,compare:r=>Xi(r,t),claim:r=>s(t.claims)(gn(r)),place:r=>s(t.settlements)(Ui(r))};
return Object.entries(o).filter(([r,i])=>e.get(r)&&!i(e.get(r))).map(([r])=>r)}var Vi=n=>[...new URLSearchParams(
n).keys()].some(t=>Yd.test(t)),_e=(n,t)=>String(Number(n.toFixed(t))),op=([n,t,e])=>[_e(n,4),_e(t,4),_e(e,2)].
join(","),rp=n=>encodeURIComponent(n).replace(/%2C/g,",").replace(/%40/g,"@");function xn(n,t){let e=Jt("",t);
return[["date",n.claim||n.date!==t.date(n.source)?n.date:null],["source",n.source!==e.source?n.source:null],["\
region",n.claim||n.region!==e.region?n.region:null],["known",n.known],["compare",n.compare],["mode",n.compare&&
n.mode!==Yt[0]?n.mode:null],["from",n.from],["to",n.to],["layers",n.layers.length!==nt.length?n.layers.join(","):
null],["view",n.view&&op(n.view)],["claim",n.claim],["place",n.place],["tab",n.tab!==_i(n)?n.tab:null],["theme",
n.theme!==e.theme?n.theme:null],["lang",n.lang!==e.lang?n.lang:null],["rev",n.rev]].flatMap(([o,r])=>r==null?[]:
[o+"="+rp(r)]).join("&")}var h=n=>document.getElementById(n),Nt=({clientWidth:n,clientHeight:t})=>({width:n,height:t});function y(n,t){
n.textContent!==t&&(n.textContent=t)}function O(n,t){n.hidden===t&&(n.hidden=!t)}function k(n,t,e){n.getAttribute(
t)!==e&&n.setAttribute(t,e)}function f(n,t,e){let s=document.createElement(n);return t&&(s.className=t),e!==void 0&&
(s.textContent=e),s}var Ki=n=>document.querySelectorAll("["+n+"]");function qi(n){document.documentElement.lang=
n.lang,Ki("data-word").forEach(t=>y(t,n.say(t.dataset.word??""))),Ki("data-name").forEach(t=>Zt(t,n.say(t.dataset.
name??"")))}function Zt(n,t){k(n,"aria-label",t),n.tagName==="BUTTON"&&k(n,"title",t)}function $t(n,t){let e=f(
"a","",n);return/^https?:\/\//.test(t||"")&&Object.assign(e,{href:t,rel:"noopener noreferrer",target:"_blank"}),
e}function G(n,t){let e=f("button","link",n);return e.type="button",e.addEventListener("click",t),e}var ip=/\/embed(\/|\.html)?$/,Yi={width:480,height:400},ap=n=>ip.test(n),$o=n=>n.width<Yi.width||n.height<Yi.height,
Wo=()=>({width:window.innerWidth,height:window.innerHeight}),V=ap(globalThis.location?.pathname??""),Ji=()=>V&&
$o(Wo());function K(n){let t=0;return e=>{clearTimeout(t),t=setTimeout(e,n)}}function wn(){let n=!0,t=null;function e(){
n=!0;let o=t;t=null,o&&s(o)}function s(o){if(!n){t=o;return}n=!1,requestAnimationFrame(e),o()}return s}var Zi=n=>n.
map(t=>`${t.clientWidth}x${t.clientHeight}`).join();function Qi(n,t,e){let s=K(t),o=Zi(n),r=new ResizeObserver(
()=>{let i=Zi(n);i!==o&&s(e),o=i});for(let i of n)r.observe(i)}var ia=Math.PI/180,Uo=.00669437999014,Xo=Math.sqrt(Uo),ta=6378.137;function ea(n,t,e){let s=!1;for(let o=0,r=n.
length-1;o<n.length;r=o++){let[i,a]=n[o],[c,l]=n[r];a>e!=l>e&&t<(c-i)*(e-a)/(l-a)+i&&(s=!s)}return s}var pe=(n,t,e)=>ea(
n[0],t,e)&&!n.slice(1).some(s=>ea(s,t,e)),na=new WeakMap;function cp(n){let t=na.get(n);if(t)return t;let e=[1/0,
1/0,-1/0,-1/0];return n.forEach(([s,o])=>{s<e[0]&&(e[0]=s),o<e[1]&&(e[1]=o),s>e[2]&&(e[2]=s),o>e[3]&&(e[3]=o)}),
na.set(n,e),e}function aa([n,t],[e,s],[o,r,i,a]){let[c,l]=[e-n,s-t],[u,d]=[0,1];for(let[p,m]of[[-c,n-o],[c,i-n],
[-l,t-r],[l,a-t]]){if(p===0&&m<0)return!1;p<0&&(u=Math.max(u,m/p)),p>0&&(d=Math.min(d,m/p))}return u<=d}function _o(n,t){
let[e,s,o,r]=cp(n);return o<t[0]||e>t[2]||r<t[1]||s>t[3]?!1:n.some((i,a)=>a>0&&aa(n[a-1],i,t))}var sa=(n,t)=>n.
some(e=>_o(e,t))||pe(n,t[0],t[1]);function bn({type:n,coordinates:t},e){switch(n){case"Point":return aa(t,t,e);case"\
LineString":return _o(t,e);case"MultiLineString":return t.some(s=>_o(s,e));case"Polygon":return sa(t,e);default:
return t.some(s=>sa(s,e))}}var fe=n=>n.geometry.type==="LineString",vn=n=>n.geometry.type==="Polygon",lp=n=>n.
geometry.type==="Polygon"&&!("outline"in n.properties);function On(n,t,e){return n.filter(lp).find(o=>pe(o.geometry.
coordinates,t,e))||null}function oa(n){let t=Math.sin(n*ia);return(1-Uo)*(t/(1-Uo*t*t)-Math.log((1-Xo*t)/(1+Xo*
t))/(2*Xo))}function ra(n){let t=0;for(let e=0,s=n.length-1;e<n.length;s=e++)t+=(n[e][0]-n[s][0])*ia*(oa(n[e][1])+
oa(n[s][1]));return Math.abs(t)*ta*ta/4}var ca=n=>n.slice(1).reduce((t,e)=>t-ra(e),ra(n[0]));var up={deepstate:"DeepState",owlmaps:"Project Owl"},hp=50,dp=40075.016686/512,kn=n=>n.accuracy||{},ua=(n,t)=>e=>e.
region===n&&e.control===t,Go=(n,t,e,s)=>(kn(n).rows||[]).find(o=>o.month===s.slice(0,7)&&ua(t,e)(o))||null,pp=(n,t,e)=>(kn(
n).overall||[]).find(ua(t,e))||null;function En(n,t,e,s){let o=Go(n,t,e,s);return o?.line_km?o.line_km[1]:null}
var Sn=(n,t,e)=>{let s=kn(e).against??"",o=n.manifest.sources.find(r=>r.id===s);return o?o.title[t.lang]:up[s]||
s},la=(n,t)=>n.number(t,1);function ha(n,t,e,s,o,r){if(!e.reconstructed)return null;let i=Go(e,s,o,r),a={month:t.
monthYear(r),what:t.say("held."+o+".in",{region:t.say("region."+s)})};if(!i)return t.say("acc.none",a);let c=t.
say("acc.overlap",{...a,share:t.share(i.iou),against:Sn(n,t,e)});return i.line_km?c+t.say("acc.line",{half:la(
t,i.line_km[0]),most:la(t,i.line_km[1])}):c+t.say("acc.line.none")}function da(n,t,e){let{map:s,press:o}=kn(e).
reports??{map:0,press:0};if(!s&&!o)return t.say("badge.reconstruction.plain");let r=[s?t.count("acc.readings",
s).replace("{against}",Sn(n,t,e)):"",o?t.count("acc.press",o):""];return t.say("badge.reconstruction",{reports:t.
and(r.filter(Boolean))})}function pa(n,t,e,s){let o=Go(n,t,e,s);return o?.length_pct?o.length_pct[1]:null}function fa(n,t){
return t===null?n.say("acc.unmeasured"):t>hp?n.say("acc.inexact",{error:n.number(t,0)}):null}function Mn(n,t,e,s){
let o=En(n,t,e,s),r=pp(n,t,e);return o!==null?o:r?.line_km?r.line_km[1]:null}function fp(n,t){let e=n.geometry.
coordinates,s=e[e.length>>1][1],o=2*t/(dp*Math.cos(s*Math.PI/180));return{...n,properties:{...n.properties,band:o}}}
function ma(n,t,e,s,o){return t.reconstructed?n.map(r=>{if(!fe(r))return r;let i=r.geometry.coordinates,a=s(...i[i.
length>>1]),c=a&&En(t,a,o(a),e);return c?fp(r,c):r}):n}var yt=["ukraine","russia","contested"],ct={russia:"ukraine",ukraine:"russia"},Qt={u:"ukraine",r:"russia",c:"c\
ontested",n:null},Ln={UA:"ukraine",RU:"russia"};function In(n,t,e,s){if(!t.region||!e.regions.includes(t.region))return null;let o=n.rows[t.id]||[[n.first,s===
"ukraine"?"u":"r"]];return o.map(([r,i],a)=>({from:r,until:a+1<o.length?o[a+1][0]:n.until,control:Qt[i]}))}var me=(n,t)=>(n||
[]).find(({from:e,until:s})=>e<=t&&t<s)||null;var L=n=>n.split(",");function ga(n,t){if(n===void 0)throw new Error("not in the manifest: "+t);return n}var Vo=(n,t)=>ga(
n.regions.find(e=>e.id===t),t),S=(n,t)=>ga(n.sources.find(e=>e.id===t),t),I=(n,t)=>ct[Vo(n,t).home],xt=(n,t,e)=>n.
series.find(t,e)!==null,ge=(n,t,e)=>S(n.manifest,t).controls.includes(e);var An={find:()=>null};function ya(n,t){let e=new Map(ut(n?.rows,"rows").map(s=>[s.source+"/"+s.region,mp(s,t)]));
return{find:(s,o)=>e.get(s+"/"+o)??null}}function mp(n,t){ft([n.first,n.until]);let e=mt(n.day);Q(e.length>0,"\
a row without days");let s=r=>Ct(r,e.length,100),o=Object.fromEntries(Object.entries(n.unplaced||{}).map(([r,i])=>[
r,s(Bt(i,"unplaced"))]));return{source:n.source,region:n.region,since:t<n.until?t:n.first,first:n.first,until:n.
until,day:e,ukraine:s(n.ukraine),russia:s(n.russia),contested:s(n.contested),line:s(n.line),unplaced:o}}function F(n,t){
if(!n||t<n.first||t>=n.until)return null;let e=gt(n.day,t);if(e<0)return null;let s=Object.fromEntries(Object.
entries(n.unplaced).map(([o,r])=>[o,r[e]]));return{ukraine:n.ukraine[e],russia:n.russia[e],contested:n.contested[e],
line:n.line[e],unplaced:s}}function xa(n){let t=new WeakMap;return(e,s)=>{let o=t.get(e)??new Map;t.set(e,o);let r=o.
get(String(s))??{made:n(e,s)};return o.set(String(s),r),r.made}}var ye=xa(gp),wa=xa(yp);function gp(n,t){let e=null;
for(let[s,o]of n.day.entries()){let r=n[t][s];(n.day[s+1]??n.until)>n.since&&r!==null&&(!e||r>e.value)&&(e={value:r,
day:Math.max(o,n.since)})}return e}function yp(n,t){return Et(n,t).value.filter(s=>s!==null).reduce((s,o)=>Math.
max(s,o),0)}function Tn(n,t,e,s){let o=F(n,e),r=F(n,e-s);return o&&r&&o[t]!==null&&r[t]!==null?o[t]-r[t]:null}
function Et(n,t){let e=n.day.map((s,o)=>{let r=t.map(i=>n[i][o]).filter(i=>i!==null);return r.length<t.length?
null:r.reduce((i,a)=>i+a,0)});return{day:n.day.concat(n.until),value:e.concat(e[e.length-1])}}function Pn(n,t,e){let s=111.32*Math.cos(e*Math.PI/180),o=111.2,r=1/0;return n.filter(fe).forEach(({geometry:i})=>{
let a=i.coordinates;for(let c=1;c<a.length;c++)r=Math.min(r,xp((a[c-1][0]-t)*s,(a[c-1][1]-e)*o,(a[c][0]-t)*s,(a[c][1]-
e)*o))}),r===1/0?null:r}var Ko=(n,t,e,s)=>Math.hypot((e-n)*111.32*Math.cos(t*Math.PI/180),(s-t)*111.2);function xp(n,t,e,s){
let[o,r]=[e-n,s-t],i=o*o+r*r,a=i?Math.min(1,Math.max(0,-(n*o+t*r)/i)):0;return Math.hypot(n+a*o,t+a*r)}var Ge=n=>n.type==="Polygon"?[n.coordinates]:n.coordinates;function ba(n,t){let e=n.features.find(({properties:o})=>o.
id===t);if(!e)return null;let s=[1/0,1/0,-1/0,-1/0];return Ge(e.geometry).flat(2).forEach(([o,r])=>{s[0]=Math.
min(s[0],o),s[1]=Math.min(s[1],r),s[2]=Math.max(s[2],o),s[3]=Math.max(s[3],r)}),s}function Wt(n,t,e){let s=n.features.
find(({geometry:o})=>Ge(o).some(r=>pe(r,t,e)));return s?s.properties.id:null}function wp(n){let t=new Set,e=new Map;return n.forEach(s=>{let{day:o,kind:r}=s;r==="incomplete"&&t.add(o),r===
"carried"&&s.since===null&&e.set(o,[...e.get(o)||[],s.control])}),{incomplete:t,untold:e}}function bp(n,t,e,s){
let o=n.holding(t,e),{incomplete:r,untold:i}=wp(n.marks),a=null;return n.snapshots.map(c=>{let l=o.find(({from:d,
until:p})=>d<=c&&c<p),u=(i.get(c)||[]).some(d=>d!==s);return l?a=l.control:r.has(c)||(a=u?null:s),a})}function vp(n,t,e,s){
let o=[];return bp(n,t,e,s).forEach((r,i)=>{let a=n.snapshots[i],c=o[o.length-1];c&&c.control===r||(c&&(c.until=
a),o.push({from:a,until:n.until,control:r}))}),o}function Op(n,t){if(!n)return null;let e=n.findIndex(({from:o,
until:r})=>o<=t&&t<r);if(e<0||n[e].control===null)return null;let s=e===0?"first":n[e-1].control===null?"told":
"change";return{day:n[e].from,kind:s}}function Cn(n,t,e,s){let o=Op(e,s);return o&&n.say("since."+o.kind,{date:n.
date(N(t,o.day))})}function kp(n,t,e,s){let o=n.regions?Wt(n.regions,e,s):null;return o&&t.regions.includes(o)?
Vo(n.manifest,o):null}function Nn(n,t,e,s){let o=n.timelines?.[t.id],r=o?kp(n,t,e,s):null;return o&&r?vp(o,e,s,
r.home):null}function va(n,t,e,s,o){return n.flatMap(i=>{let a=t(i.settlement_id);return a?[{row:i,place:a,km:Ko(
e,s,a.lon,a.lat)}]:[]}).filter(i=>i.km<=o).sort((i,a)=>i.row.date.localeCompare(a.row.date)||i.km-a.km)}function Oa(n,t,e){
return n.map(o=>({place:o,km:Ko(t,e,o.lon,o.lat)})).reduce((o,r)=>o===null||r.km<o.km?r:o,null)}var Ep=160,Sp="\u2212",Rt=n=>n.charAt(0).toUpperCase()+n.slice(1),ka=n=>n.charAt(0).toLowerCase()+n.slice(1),qo=/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
function Yo(n,t=Ep){let e=String(n??"").replace(qo," ").replace(/ {2,}/g," ").trim();return e.length>t?e.slice(
0,t-1)+"\u2026":e}function Mp(n,t){let[e,s]=[n.split(","),new Intl.PluralRules(t)];return(o,r)=>o[e.indexOf(s.
select(r))]??o[o.length-1]}function Lp(n){function t(i,a){let[c,l]=Math.abs(i).toFixed(a).split(".");return c.
replace(/\B(?=(\d{3})+$)/g,n["number.group"])+(l?n["number.point"]+l:"")}let e=i=>i>0&&i<.05?"<"+t(.1,1):t(i,i<
9.95&&i>0?1:0);function s(i){let a=t(i,Math.abs(i)<9.95?1:0);return/^[0.,]+$/.test(a)?"0":(i<0?Sp:"+")+a}let o=(i,a)=>n["\
language.percent"].replace("{n}",t(i,a));function r(i){let a=100*i;return o(a,a>0&&a<9.95?1:0)}return{number:t,
area:e,signed:s,percent:o,share:r}}function Ip(n,t){let e=r=>n[r].split(","),s=(r,i)=>{let a=pt(i);return a.day+
" "+e(r)[a.month]+" "+a.year};function o(r){let i=pt(r),a=e("weekdays")[i.weekday],c={weekday:a[0].toUpperCase()+
a.slice(1),day:i.day,month:e("months.of")[i.month],year:i.year};return t("date.long",c)}return{longDate:o,date:r=>s(
"months.of",r),shortDate:r=>s("months.date",r),month:r=>e("months.short")[r],monthYear:r=>e("months.full")[pt(
r).month]+" "+pt(r).year}}var Ap=n=>(t,e)=>{let s=t.told?.[n]?.[String(e)];return s==null?{text:t[e],lang:"en"}:
{text:s,lang:n}};function Rn(n,t){let e=n[t],s=Lp(e),o=Mp(e["language.plurals"],t);function r(l,u){let d=l in e?
e[l]:l;return u?d.replace(/\{(\w+)\}/g,(p,m)=>String(u[m])):d}let i=l=>l in e,a=l=>l.length===2?r("and",{a:l[0],
b:l[1]}):l.join(", ");function c(l,u){let d=e[l].split("|");return o(d,u).replace("{n}",s.number(u,0))}return{
lang:t,count:c,say:r,has:i,and:a,told:Ap(t),plain:Yo,...s,...Ip(e,r)}}var Ve=(n,t)=>n.map_of[t]||t;function Tp(n,t,e,s){let o=[t,e].map(({source:i})=>n.floors[Ve(n,i)]?.[s]||n.floor_km2),
r=Math.max(t.km2,e.km2);return r-Math.min(t.km2,e.km2)>Math.max(n.relative*r,...o)}var Jo=(n,t,e,s,o)=>{let r=F(
n.series.find(t,e),o);return r?r[s]:null};function Ea(n,t,e){let s=n.timelines?.[t],o=s?bt(s,e):null;return o===
null?null:e-o}function Sa(n,t,e,s){let o=Ve(n.tolerance,t.source);return n.manifest.sources.filter(({id:r})=>Ve(
n.tolerance,r)!==o&&Jo(n,r,e,s,t.day)!==null)}function Ma(n,t,e,s){let o=e.flatMap(r=>Sa(n,t,r,s(r)).map(({id:i})=>i));
return[...new Set(o)].filter(r=>!n.timelines?.[r])}function Pp(n,t,e,s){let o=n.tolerance,r=Sa(n,t,e,s).flatMap(
l=>{let u=Ea(n,l.id,t.day);return u===null?[]:[{source:l,age:u}]}),i=l=>[l.age,Number(l.source.reconstructed),
+(Ve(o,l.source.id)!==l.source.id)],a=(l,u)=>i(l).map((d,p)=>d-i(u)[p]).find(Boolean)||0,c=new Map;return r.sort(
a).forEach(l=>{let u=Ve(o,l.source.id);c.has(u)||c.set(u,l)}),[...c.values()]}function Cp(n,t,e,s){if(!n.tolerance)
return[];let o=Ea(n,t.source,t.day)===0?Jo(n,t.source,e,s,t.day):null,r=Pp(n,t,e,s).flatMap(({source:i,age:a})=>{
let c=Jo(n,i.id,e,s,t.day);if(c===null)return[];let l=o!==null&&a===0&&Tp(n.tolerance,{source:t.source,km2:o},
{source:i.id,km2:c},e);return[{source:i,age:a,km2:c,contradicts:l}]});return[...r.filter(i=>i.contradicts),...r.
filter(i=>!i.contradicts)]}function Np(n,t,e,{source:s,age:o}){let r=n.timelines[s.id],i=r?Ft(r,e.day):null,a=o?
[t.say("other.held",{date:t.shortDate(N(e.first,e.day-o))})]:[];return i?.incomplete&&a.push(t.say("other.inco\
mplete")),i?.carried.length&&a.push(t.say("other.carried")),s.reconstructed?[...a,t.say("other.published")]:a}
function Zo(n,t,e,s,o,r){return Cp(n,e,s,o).map(a=>{let c=t.say(a.contradicts?"other.contradicts":"other.map",
{source:a.source.title[t.lang],area:t.area(a.km2)}),l=Np(n,t,e,a);return c+(r?" "+r:"")+(l.length?" ("+l.join(
"; ")+")":"")}).join("; ")}var St="\u2013",Qo=.005,tt=(n,t)=>n.say("region."+t),st=(n,t,e)=>S(t.manifest,e).title[n.lang],Dn=(n,t)=>n.timelines?.[t]||
null,zn=n=>N(n.first,n.day),tr=n=>Rt(n)+".";function er(n,t,e,s){let o=I(n.manifest,s),r=n.series.find(e.source,
s),i=F(r,e.day),a=S(n.manifest,e.source),c={side:o,label:t.say("held."+o+".in",{region:tt(t,s)}),others:Zo(n,t,
e,s,o),accuracy:i&&ha(n,t,a,s,o,zn(e))};if(!r||!i||i[o]===null){let p=Rp(n,t,e,s,i,o);return{...c,value:St,known:!1,
text:p,share:0,contested:0}}let l=ye(r,o),u=Math.max(l?l.value:0,wa(r,[o,"contested"]),i[o],1e-9),d=[xe(t,i,o),
zp(t,e,i[o],l),jp(n,t,e,i.contested)];return{...c,value:t.area(i[o]),known:!0,text:d.filter(Boolean).join(" "),
share:i[o]/u,contested:(i.contested||0)/u}}function Rp(n,t,e,s,o,r){return o?tr(te(n,t,e,r)):we(n,t,e,s)}function te(n,t,e,s){
return ge(n,e.source,s)?Bi(t,Dn(n,e.source),e.day,s):t.say("unknown.unmapped")}function xe(n,t,e){let s=t.unplaced[e]||
0;return s<.05?null:n.say("unplaced.text",{area:n.area(s)})}function we(n,t,e,s){let o=st(t,n,e.source),{first:r,
last:i,nothing:a}=S(n.manifest,e.source);return a?Dp(t,o,a):xt(n,e.source,s)?zn(e)<r?t.say("map.before",{date:t.
date(r)}):t.say("map.after",{date:t.date(i)}):t.say("uncovered",{source:o,region:tt(t,s)})}var Dp=(n,t,{kind:e,
day:s,since:o})=>n.say("known."+e,{source:t,date:n.date(s),first:o?n.date(o):""});function zp(n,t,e,s){if(!s)return null;
if(s.value<Qo)return n.say("peak.none");if(e>=s.value)return n.say("peak.today");let o=n.date(N(t.first,s.day));
return s.day>t.day?n.say("peak.later",{area:n.area(s.value),date:o}):e<Qo?n.say("peak.zero",{area:n.area(s.value),
date:o}):n.say("peak",{share:n.share(e/s.value),area:n.area(s.value),date:o})}function jp(n,t,e,s){return s===
null?ge(n,e.source,"contested")?t.say("further.unknown"):t.say("further.unmapped"):ge(n,e.source,"contested")?
s<Qo?t.say("further.none"):t.say("further",{area:t.area(s)}):t.say("further.unmapped")}function nr(n,t,e,s){let o=F(
n.series.find(e.source,s),e.day),r=I(n.manifest,s),i=t.say("held."+r+".in",{region:tt(t,s)});if(!o)return we(n,
t,e,s).replace(/\.$/,"");if(o[r]===null)return i+": "+te(n,t,e,r);let a=t.say("timeline.figure",{label:i,area:t.
area(o[r])}),c=[S(n.manifest,e.source).reconstructed?t.say("reconstruction"):null,xe(t,o,r)].filter(l=>l!==null);
return c.length?a+" ("+c.map(l=>l.replace(/\.$/,"")).join("; ")+")":a}function jn(n,t,e){let s=L(e.region),o=s.
filter(i=>xt(n,e.source,i)),r=[...o,...s.filter(i=>!o.includes(i))];return[...new Set(r.map(i=>nr(n,t,e,i)))].
join("; ")}function La(n,t,e){let s=L(e.region),o=r=>s.length>1?t.say("cmp.in."+r):"";return s.map(r=>Zo(n,t,e,
r,I(n.manifest,r),o(r))).filter(Boolean).join("; ")}var Ia=(n,t)=>Ma(n,t,L(t.region),e=>I(n.manifest,e));function Bn(n,t,e,s,o){
let{control:r}=s.properties,i=S(n.manifest,e.source),a=o?Nn(n,i,o.lon,o.lat):null,c=Bp(a,e.day,r)?Cn(t,e.first,
a,e.day):null,l=ca(s.geometry.coordinates),u=i.reconstructed?[t.say("reconstruction")]:[];return[t.say("held."+
r),c,t.say("tip.area",{area:t.area(l)}),...u].filter(d=>d!==null)}function Bp(n,t,e){let s=me(n,t);return s!==
null&&s.control===e}function Aa(n,t,e){let s=S(n.manifest,e);return s.reconstructed?da(n,t,s):null}var Ta=250,Pa=900,Fn=class{#t;#n;#e={title:K(Ta),live:K(Pa),address:K(Ta),others:K(Pa)};constructor(t,e){this.#t=
t,this.#n=e}address(){this.#e.address(()=>this.writeAddress())}writeAddress(){let{pathname:t,hash:e}=window.location,
s=xn(this.#t.state,this.#t.context);window.history.replaceState(null,"",t+(s?"?"+s:"")+e)}day(t){let{t:e,state:s}=this.#t,
o=this.#s();this.#e.title(()=>{document.title=e.say("title",{date:e.shortDate(s.date),figure:t})}),this.#e.live(
()=>{let r=e.say("live",{date:e.longDate(s.date),figure:t});y(h("live"),[r,...this.#r(),...o].join(" "))}),this.#e.
others(()=>this.#o())}#s(){let{t,manifest:e}=this.#t;return vt(t,e.first,this.#t.shown(),this.#t.day()).map(({
text:o})=>o+".")}#r(){let{model:t,t:e}=this.#t,s=La(t,e,this.#t.view());return s?[s+"."]:[]}async#o(){let t=Ia(
this.#t.model,this.#t.view());if(!(V||!t.length)){try{await Promise.all(t.map(e=>this.#n.load(e)))}catch(e){W(
e);return}this.#n.quiet()||this.#n.redraw()}}};var Ca=.75,Hn=class{#t;#n;constructor(t,e){this.#t=t,this.#n=e}region(t){this.#t.set({region:t,view:null}),this.#n.
stage.choose(),this.#n.stage.fit(),this.#n.draw()}source(t,e){this.#t.set({...e,source:t}),this.#n.fetch()}theme(t){
this.#t.set({theme:t}),this.#n.dress()}lang(t){this.#t.set({lang:t}),this.#t.t=Rn(this.#t.boot.words,t),this.#n.
dress()}range(t){let{from:e,to:s}={...this.#t.state,...t};e&&s&&e>=s||(this.#t.set(t),this.#n.draw())}seed(){let{
seed:t}=this.#t.settings,{from:e,to:s}=this.#t.state,o=e&&e>t||s&&s<t;this.#n.player.pause(),this.#t.set(o?{date:t,
from:null,to:null}:{date:t}),this.#n.draw()}fit(){this.#t.set({view:null}),this.#n.stage.fit()}listen(){let{stage:t,
player:e}=this.#n;h("fit").addEventListener("click",()=>this.fit()),h("zoom-in").addEventListener("click",()=>t.
zoom(Ca)),h("zoom-out").addEventListener("click",()=>t.zoom(-Ca)),h("speed").addEventListener("change",()=>e.speed(
Number(h("speed").value)))}};var sr=()=>matchMedia("(prefers-color-scheme: dark)");function or(n){return matchMedia("print").matches?"light":
(n==="auto"?sr().matches:n==="dark")?"dark":"light"}function rr(n){document.documentElement.dataset.theme=n,document.
documentElement.dataset.painting=or(n)}function Ra(n,t){let e=f("option","",t);return e.value=n,e}function Fp(n,t){let e=f("optgroup");return e.label=
n,e.append(...t),e}function Hp(n,t,e){let s=new Set(n.manifest.regions.map(r=>r.id)),o=e.filter(r=>r.split(",").
every(i=>s.has(i)));h("region").replaceChildren(...o.map(r=>Ra(r,t.say("region."+r))))}function $p(n,t){let e=o=>n.
manifest.sources.filter(r=>r.reconstructed===o).map(r=>Ra(r.id,r.title[t.lang])),s=[["source.maps",e(!1)],["so\
urce.reconstructions",e(!0)]];h("source").replaceChildren(...s.filter(([,o])=>o.length).map(([o,r])=>Fp(t.say(
o),r)))}function Wp(n){for(let t of h("speed").options)y(t,n.count("speed.days",Number(t.value)))}function Da({
model:n,t,state:e,context:s}){Hp(n,t,s.regions),$p(n,t),Wp(t),h("region").value=e.region,h("source").value=e.source,
k(h("theme"),"data-name","theme."+e.theme),Zt(h("theme"),t.say("theme."+e.theme))}var Na=(n,t)=>t[(t.indexOf(n)+
1)%t.length];function Ke(){let n=h("help-dialog");n.open?n.close():n.showModal()}function za(n,t){h("region").
addEventListener("change",()=>n.region(h("region").value)),h("source").addEventListener("change",()=>n.source(
h("source").value)),h("theme").addEventListener("click",()=>n.theme(Na(t.state.theme,Bo))),h("lang").addEventListener(
"click",()=>n.lang(Na(t.state.lang,t.context.languages))),h("help").addEventListener("click",Ke),h("help-close").
addEventListener("click",Ke),h("help-dialog").addEventListener("click",e=>{e.target===h("help-dialog")&&Ke()}),
sr().addEventListener("change",()=>n.theme(t.state.theme))}function Xp(n,t){let{year:e,month:s,day:o}=pt(n),r=new Date(Date.UTC(e,s+t+1,0)).getUTCDate();return new Date(
Date.UTC(e,s+t,Math.min(o,r))).toISOString().slice(0,10)}function ir(){for(let n of["map-tip","curve-tip"])h(n).
hidden=!0}function Up(n,t){n.timeline&&(!t.playing()&&n.day()>=n.end()&&n.go(n.begin()),t.toggle())}function ja(n,t,e){
let s=a=>()=>{t.pause();let c=n.timeline?a(n.timeline):null;c!==null&&n.go(c)},o=a=>s(()=>n.day()+a),r=a=>s(c=>Ri(
c,n.day(),a)),i=a=>s(()=>n.dayOf(Xp(n.state.date,a)));return{toggle:()=>Up(n,t),"back-day":o(-1),"next-day":o(
1),"back-week":o(-7),"next-week":o(7),"back-change":r(-1),"next-change":r(1),"back-month":i(-1),"next-month":i(
1),first:s(()=>n.begin()),last:s(()=>n.end()),seed:e.seed,from:()=>e.range({from:n.state.date}),to:()=>e.range(
{to:n.state.date}),help:Ke}}var _p=["INPUT","SELECT","TEXTAREA"],Gp={ArrowRight:"next",ArrowUp:"next",ArrowLeft:"back",ArrowDown:"back"},Vp={
ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1},Kp={Home:"first",End:"last",PageUp:"back-month",PageDown:"ne\
xt-month","[":"from","]":"to","?":"help","/":"search",c:"compare",s:"snapshot",\u0441:"compare",\u0456:"snapsh\
ot",Escape:"escape"};function qp(n){let{tagName:t="",isContentEditable:e}=n.target||{};if(n.ctrlKey||n.metaKey||
_p.includes(t)||e)return null;if(n.key===" ")return["BUTTON","A","SUMMARY"].includes(t)?null:"toggle";if(t==="\
CANVAS"&&n.key.startsWith("Arrow"))return null;let s=Gp[n.key];return s?s+(n.altKey?"-change":n.shiftKey?"-wee\
k":"-day"):Kp[n.key]||null}function $n(n,t,e){if(n==="Home")return 0;if(n==="End")return e-1;let s=Vp[n];return s?
(t+s+e)%e:null}function Ba(n){document.addEventListener("keydown",t=>{let e=qp(t);!e||document.querySelector("\
dialog[open]")||!n[e]||(t.preventDefault(),n[e]())})}var Fa=(n,t)=>n.first<=t&&t<=n.last;function Yp(n,t,e){let s=i=>n.find(a=>a.id===i),[o]=Object.keys(e)[0].split(
","),r=i=>!i.reconstructed&&Fa(i,t.seed)&&i.regions.includes(o);return s(t.source)||n.find(r)||s("chronicle")||
n[0]}function ar({manifest:n,settings:t,views:e,words:s}){let{sources:o}=n,r=a=>t.open==="seed"&&Fa(a,t.seed),
i=a=>r(S(n,a))?t.seed:S(n,a).last;return{regions:Object.keys(e),languages:Object.keys(s),sources:o.map(a=>a.id),
source:Yp(o,t,e).id,date:i,latest:a=>S(n,a).last,theme:t.theme,lang:t.lang}}var Wn=class{#t;constructor(t,e){let{
manifest:s,settings:o}=t;this.boot=t,this.manifest=s,this.settings=o,this.context=ar(t);let r=Jt(window.location.
search.slice(1),this.context);this.state={...r,known:t.known?.kind==="then"?t.known.day:null},this.t=Rn(t.words,
this.state.lang),this.model={manifest:s,series:An,timelines:{},regions:null,tolerance:t.tolerance},this.timeline=
null,this.span={first:0,until:1},this.#t=e}set(t){let e=this.state;this.state={...e,...t},this.#t(e)}go(t){this.
set({date:this.isoOf(Math.min(this.span.until-1,Math.max(this.span.first,t)))})}shown(){if(!this.timeline)throw new Error(
"no timeline yet");return this.timeline}dayOf(t){return _(this.manifest.first,t)}isoOf(t){return N(this.manifest.
first,t)}day(){return this.dayOf(this.state.date)}view(t=this.day()){let{source:e,region:s}=this.state;return{
source:e,region:s,day:t,first:this.manifest.first}}scale(){return parseFloat(getComputedStyle(document.documentElement).
fontSize)/16}tokens(){return this.boot.tokens[or(this.state.theme)]}names(){return this.state.lang}veiled(){let t=L(
this.state.region);return this.manifest.regions.map(({id:e})=>e).filter(e=>!t.includes(e))}source(){return S(this.
manifest,this.state.source)}end(){return Math.min(this.span.until,this.timeline?this.timeline.until:this.span.
until)-1}begin(){return Math.max(this.span.first,this.timeline?this.timeline.first:this.span.first)}};function Ha(n){
let{first:t,until:e}=n.shown(),s=n.dayOf(n.settings.since);return s<e?Math.max(t,s):t}function $a(n){let{first:t,
until:e}=n.shown(),{from:s,to:o}=n.state,r=s?n.dayOf(s):Math.min(Ha(n),n.day()),i=o?n.dayOf(o)+1:Math.max(e,n.
day()+1);return r<i?{first:r,until:i}:{first:t,until:e}}function Wa(n){let t=L(n.state.region);return t.find(e=>xt(
n.model,n.state.source,e))||t[0]}function Xn(n){let{from:t,to:e}=n.state;if(t||e)return{word:"range.clear",patch:{
from:null,to:null}};let{first:s}=n.shown(),o=n.isoOf(s);return s<Ha(n)?{word:"range.all",year:o.slice(0,4),patch:{
from:o}}:null}var Xa=0;function Mt(n){let t=h("toast");y(t,n),t.hidden=!1,clearTimeout(Xa),Xa=setTimeout(()=>t.hidden=!0,2500)}var Jp="16:9",Zp=["format","size"],ee=(...n)=>t=>n.some(e=>e===t),cr=(n,t)=>e=>typeof e=="number"&&Number.isInteger(
e)&&e>=n&&e<=t,Qp=n=>typeof n=="string"&&/^([a-z]{2,3})?$/.test(n),Ua=n=>typeof n=="boolean";function Ga(n){return[
ee(...n),n[0]]}var tf=n=>({kind:Ga(n.kinds),theme:[ee("light","dark","print"),"light"],lang:[Qp,""],extent:[ee(
"view","region"),"view"],scale:[ee(...n.scales),2],curve:[Ua,!0],qr:[Ua,!1],width:[cr(1,99999),1600],height:[cr(
1,99999),900],speed:[ee(...n.speeds),7],unchanged:[ee("skip","hold"),"hold"],spread:[ee("count","dates"),"coun\
t"],count:[cr(1,999),9],..._a("format",n.formats),..._a("size",n.offered)}),_a=(n,t)=>Object.fromEntries(Object.
entries(t).map(([e,s])=>[e+"."+n,Ga(s)]));function ef(n){try{let t=JSON.parse(n??"null");return t&&typeof t=="\
object"&&t.v===1?t:{}}catch{return{}}}function Va(n,t){let e=ef(n),s=Object.entries(tf(t)).map(([o,[r,i]])=>[o,
Object.hasOwn(e,o)&&r(e[o])?e[o]:i]);return Object.fromEntries(s)}var Ka=n=>JSON.stringify({v:1,...n}),lr=(n,t)=>Zp.
includes(t)?n+"."+t:t,Xt=(n,t)=>String(t[n+".format"]),ur=(n,t)=>String(t[n+".size"]);function ne(n,t,e){let s=n===
"briefing"?Jp:ur(n,t);if(s==="custom")return[t.width,t.height];let[o,r]=e.sizes[s]||s.split("x").map(Number);return[
o,r]}var qe=(n,t)=>["snapshot","sheet"].includes(n)&&Xt(n,t)==="png";function be(n,t,e){let s=qe(n,t)?t.scale:
1,[o,r]=ne(n,t,e);return[o*s,r*s]}var nf=[4,16];function _n([n,t,e],{width:s,height:o},r){let[i,a]=r.screen,c=Math.min(i/Math.max(s,1),a/Math.max(
o,1)),[l,u]=nf,d=Math.min(u,Math.max(l,e+Math.log2(c)));return[n.toFixed(4),t.toFixed(4),d.toFixed(2)].join(",")}
function sf(n,t){let e=n.lang||t.lang;return{source:t.source,region:t.region,known:t.known,layers:t.layers.length<
nt.length?t.layers.join(","):null,view:n.extent==="view"?t.view:null,theme:n.theme==="light"?null:n.theme,lang:e===
"en"?null:e}}function hr(n,t){let e=ur(n,t);return e==="custom"?t.width+"x"+t.height:e}var qa=(n,t)=>qe(n,t)&&
t.scale!==1?t.scale:null,of=(n,t)=>n.spread==="dates"?{dates:t.dates.join(",")}:{from:t.from,to:t.to,count:n.count},
rf={snapshot:(n,t)=>({date:t.date,compare:t.compare,...t.period,size:hr("snapshot",n),scale:qa("snapshot",n),curve:n.
curve?null:"0",qr:n.qr?"1":null}),animation:(n,t)=>({from:t.from,to:t.to,size:hr("animation",n),speed:n.speed,
unchanged:n.unchanged,curve:n.curve?null:"0"}),sheet:(n,t)=>({...of(n,t),size:hr("sheet",n),scale:qa("sheet",n),
qr:n.qr?"1":null}),briefing:(n,t)=>({from:t.from,to:t.to})};function dr(n){return Object.entries(n).filter(([,
e])=>e!=null&&e!=="").map(([e,s])=>e+"="+encodeURIComponent(s??"").replace(/%2C/g,",").replace(/%40/g,"@").replace(
/%3A/g,":")).join("&")}function Un(n,t,e){let s={...rf[n](t,e),...sf(t,e),rev:e.revision};return n+"."+Xt(n,t)+
"?"+dr(s)}var af=(n,t,e)=>n<t?t:n>e?e:n;function Ya(n,t,e,s){let o={...t,[n+".format"]:"png",scale:1};if(n==="\
snapshot"||n==="sheet")return{address:Un(n,o,e),date:n==="sheet"?null:e.date};let r=af(e.date,e.from,e.to),[i,
a]=ne(n,t,s),c={...o,"snapshot.format":"png","snapshot.size":"custom",width:i,height:a,qr:!1};return{address:Un(
"snapshot",c,{...e,date:r,compare:null,period:{from:e.from,to:e.to}}),date:r}}function Ja(n,t,e){return["salie\
nt",e.source,e.region.replace(",","-"),cf(n,t,e)].join("-")+"."+Xt(n,t)}function cf(n,t,e){return n==="snapsho\
t"?e.date:n==="sheet"&&t.spread==="dates"?e.dates[0]:e.from+"-"+e.to}var Za={width:800,height:520},Qa={width:1600,height:900},Gn=(n,t)=>new URL(n,t).href;function Lt(n,t,e){let s={
...t,source:"",date:()=>""};return xn({...n,rev:e||null},s)}var se=n=>n.replace(/&/g,"&amp;").replace(/</g,"&l\
t;").replace(/>/g,"&gt;").replace(/"/g,"&quot;");function tc(n,t){return`<iframe src="${se(n)}" title="${se(t)}\
" width="${Za.width}" height="${Za.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`}function ec(n,t,e){
return`<figure>${`<img src="${se(n)}" alt="${se(e.alt)}" width="${Qa.width}" height="${Qa.height}" loading="la\
zy" style="max-width:100%;height:auto">`}<figcaption>${se(e.credit)} <a href="${se(t)}">${se(e.link)}</a></fig\
caption></figure>`}function nc(n,t,e){let{source:s,date:o,region:r,known:i,compare:a,layers:c,claim:l,place:u,
theme:d,lang:p,from:m,to:b}=n;return dr({date:o,source:s,region:r,known:i,compare:a,from:m,to:b,layers:c.length<
nt.length?c.join(","):null,view:t,claim:l,place:u,theme:d==="dark"?"dark":null,lang:p==="en"?null:p,rev:e})}var sc={l:6,r:6,t:4,b:7},oc=["compare","search","snapshot","help","from","to"];function lf(n,t){if(!$o(t))return n;
let{curve:e}=n.figures,s=r=>({...r,showticklabels:!1,ticks:""}),o={...e.layout,margin:sc,xaxis:s(e.layout.xaxis),
yaxis:s(e.layout.yaxis)};return{...n,margin:sc,figures:{...n.figures,curve:{...e,layout:o}}}}var rc=n=>V?lf(n,
Wo()):n;function uf(n){return"touches"in n?n.touches.length!==1:n.ctrlKey||n.metaKey}function ic(n,t){if(!V)return{};
let e=h("embed-open"),s=hf(t.escape);function o(){k(e,"href",n.boot.prefix+"?"+Lt(n.state,n.context,n.state.rev))}
df(n);for(let r of["pointerenter","pointerdown","focus"])e.addEventListener(r,o);return{all(){k(s,"aria-label",
n.t.say("close")),o()},day(r){let i=n.state.compare&&h("compare-text").textContent;y(h("embed-figure"),i||r),k(
h("embed-figure"),"title",i||r),o()}}}function hf(n){let t=Object.assign(f("button","button square embed-close",
"\xD7"),{type:"button"});return t.addEventListener("click",n),h("panel").prepend(t),t}function df(n){function t(e){
let{target:s}=e;uf(e)||s instanceof Element&&s.closest("#swipe")||(e.stopPropagation(),e.type==="touchmove"&&Mt(
n.t.say("embed.fingers")))}for(let e of["wheel","touchstart","touchmove"])h("map-section").addEventListener(e,
t,{capture:!0,passive:!0})}var pf=["first","last","seed","back-day","back-week","back-change","next-day","next-week","next-change"];function ff(n,{
player:t,choices:e,parts:s,...o}){let{panel:r,comparison:i,drawer:a}=s,c={...ja(n,t,{seed:()=>e.seed(),range:u=>e.
range(u)}),search:()=>r.focusSearch(),compare:()=>i.toggle(),snapshot:()=>a.open(),escape:o.escape},l=[...V?oc:
[],...n.boot.static?["snapshot"]:[]];return Object.fromEntries(Object.entries(c).filter(([u])=>!l.includes(u)))}
function ac(n,t){let{choices:e}=t,s=ff(n,t);za(e,n),Ba(s),e.listen();for(let o of pf)h(o).addEventListener("cl\
ick",s[o]);h("play").addEventListener("click",s.toggle),h("range-clear").addEventListener("click",()=>e.range(
Xn(n)?.patch??{})),h("map-retry").addEventListener("click",t.retry)}var mf=1.15;function ve(n,t){return L(t.region).flatMap(e=>{let s=xt(n,t.source,e)?n.series.find(t.source,e):null,
o=I(n.manifest,e);return s?[{side:o,row:s,region:e,contested:!t.region.includes(",")}]:[]})}function cc(n,t,{first:e,
until:s}){let{day:o,value:r}=Et(n,t);return r.filter((i,a)=>o[a]<s&&(o[a+1]||s)>e).reduce((i,a)=>Math.max(i??0,
a??0),0)}function lc(n,t,e){let s=n.flatMap(({row:o,side:r,contested:i})=>{let a=cc(o,[r],t)??0;return i?[a,cc(
o,[r,"contested"],t)??0]:[a]});return Math.max(Math.max(1,...s)*(n.length>1?mf:1),e||0)}function pr({row:n,side:t},e,s){
let{day:o,value:r}=Et(n,[t]),i=r.slice(0,-1).filter((a,c)=>a!==null&&o[c]<s&&o[c+1]>e).map(a=>a??0);return i.length?
Math.max(...i):null}function uc(n,t){let e=t?.now||(()=>performance.now()),s=t?.frame||(d=>requestAnimationFrame(d)),o=!1,r=7,i=0,
a=0;function c(){if(!o)return;let d=e();a+=Math.min(d-i,250)/1e3*r,i=d,a>=1&&l(),o&&s(c)}function l(){let d=Math.
floor(a);a-=d;let p=Math.min(n.day()+d,n.last());n.go(p),p>=n.last()&&u(!1)}function u(d){o!==d&&(o=d,n.changed(
o),o&&(i=e(),a=0,s(c)))}return{play:()=>u(!0),pause:()=>u(!1),toggle:()=>u(!o),playing:()=>o,speed:d=>{r=d}}}var gf=58,hc=.055,fr=1.06,yf=[1,2,3,6,12],xf=30.44,wf=600,Vn=(n,t)=>hc+(1-hc)*Math.min(1,n/(t*fr)),Oe=(n,t,e)=>(n+
.5-t.first)/(t.until-t.first)*e;function ke(n,t,e){return Ye(Math.floor(t.first+n/e*(t.until-t.first)),t)}var Ye=(n,{
first:t,until:e})=>Math.min(e-1,Math.max(t,n)),Ut=({l:n,r:t,t:e,b:s},o)=>({l:Math.round(n*o),r:Math.round(t*o),
t:Math.round(e*o),b:Math.round(s*o)});function dc(n){let t=n/3.4,e=10**Math.floor(Math.log10(t)),s=[1,2,2.5,4,
5].map(r=>r*e).find(r=>r>=t)??10*e,o=[];for(let r=0;r<=n*1.02;r+=s)o.push(r);return o}var pc=(n,t)=>t.map((e,s)=>n.
number(e,e%1?1:0)+(s===t.length-1?" "+n.say("km2"):""));function fc(n,t,e){let s=e/Math.max(_(n,t)/xf,.1),o=yf.
find(c=>c*s>=gf)||12,{year:r,month:i}=pt(n),a=[];for(let c=0;c<wf;c++){let l=i+c,u=new Date(Date.UTC(r,l,1)).toISOString().
slice(0,10);if(u>=t)break;u>=n&&l%o===0&&a.push({iso:u,month:l%12,year:r+Math.floor(l/12)})}return a}var mc=(n,t)=>t.
map(({month:e,year:s},o)=>n.month(e)+(o===0||s!==t[o-1].year?" "+s:""));var gc={left:20,right:10},Kn=class{#t;#n=h("slider");#e=h("cursor");#s=h("curve-tip");#r=wn();#o=1;#i=0;#a=null;constructor(t){
this.#t=t,this.#c()}#c(){let t=this.#n;t.addEventListener("pointerdown",e=>this.#f(e)),t.addEventListener("poi\
ntermove",e=>this.#p(e));for(let e of["pointerup","pointercancel"])t.addEventListener(e,s=>this.#m(s));t.addEventListener(
"pointerleave",()=>this.#d())}place(){let{l:t,r:e,b:s}=Ut(this.#t.margin,this.#t.scale());Object.assign(this.#n.
style,{left:t+"px",right:e+"px",bottom:s+"px",top:"0"}),this.#o=Math.max(1,this.#n.clientWidth),this.#a!==null&&
this.show(this.#a)}show(t){this.#a=t;let e=Oe(t,this.#t.span(),this.#o);this.#e.style.transform="translateX("+
e.toFixed(2)+"px)"}grabbed(){return this.#n.dataset.grabbed==="true"}#l(){this.#i=this.#n.getBoundingClientRect().
left}#u(t){return ke(t.clientX-this.#i,this.#t.span(),this.#o)}#h(t){let e=this.#s;this.#l();let s=this.#t.tip(
this.#u(t));e.replaceChildren(...s.map(i=>f("span","",i))),e.hidden=!1;let o=t.clientX-this.#i-e.offsetWidth/2,
r=Math.min(Math.max(o,-gc.left),this.#o-e.offsetWidth+gc.right);e.style.transform="translateX("+(this.#n.offsetLeft+
r).toFixed(0)+"px)"}#d(){this.#s.hidden=!0}#f(t){t.button||(this.#n.setPointerCapture(t.pointerId),this.#n.dataset.
grabbed="true",this.#t.grabbed(),this.#d(),this.#l(),this.#t.go(this.#u(t)))}#p(t){this.#n.hasPointerCapture(t.
pointerId)?this.#r(()=>this.#t.go(this.#u(t))):this.#h(t)}#m(t){delete this.#n.dataset.grabbed,t.pointerType!==
"mouse"&&this.#d()}};var qn=class{#t;#n;#e;constructor(t,e){this.#t=t,this.#n=e,this.#e=new Kn({span:()=>t.span,scale:()=>t.scale(),
margin:t.boot.margin,go:s=>t.go(s),tip:s=>this.#s(s),grabbed:()=>e.pause()})}#s(t){let{t:e,model:s,state:o,timeline:r}=this.#t;
if(!r)return[];let i=L(o.region).map(a=>nr(s,e,this.#t.view(t),a));return[e.date(this.#t.isoOf(t)),...new Set(
i),...this.#r(r,t)]}#r(t,e){let{t:s,manifest:o}=this.#t,r=Do(s,o.first,t,e),i=vt(s,o.first,t,e).map(({kind:c,text:l})=>c===
"held"&&!r?s.say("timeline.held"):l),a=t.rewritten.get(e);return a===void 0?i:[...i,s.say("past.tip",{date:s.date(
this.#t.isoOf(a))})]}place(){this.#e.place()}move(){this.#e.show(this.#t.day())}day(t){let{t:e,span:s,state:o}=this.#t,
r=h("slider");this.move(),k(r,"aria-valuemin",String(s.first)),k(r,"aria-valuemax",String(s.until-1)),k(r,"ari\
a-valuenow",String(this.#t.day())),k(r,"aria-valuetext",e.say("timeline.value",{date:e.date(o.date),figure:t}))}label(){
let t=this.#n.playing();k(h("play"),"data-name",t?"pause":"play"),Zt(h("play"),this.#t.t.say(t?"pause":"play")),
h("play").dataset.playing=String(t)}grabbed(){return this.#e.grabbed()}};var Ee={size:12,wide:.58,places:40},bf=1.5,yc=6,vf=4;function Of(n,t,e,s){let o=pr(t,e,e+s);if(o===null)return null;
let r=Math.max(...n.map(i=>pr(i,e,e+s)??0));return{from:e,y:r,cost:r-o}}function kf(n,t,e,{span:s,highest:o,taken:r,
covers:i}){let a=s.until-s.first-e;return a<0?null:Array.from({length:Ee.places},(d,p)=>Of(n,t,s.first+p/(Ee.places-
1)*a,e)).filter(d=>d!==null).filter(({from:d,y:p})=>r.every(m=>d+e<m.from||d>m.from+m.wide||Math.abs(p-m.y)>o/
vf)).map(d=>{let p=i(d.from,d.y)?o:0;return{...d,cost:d.cost+.25*(o-(d.y-d.cost))+p}}).sort((d,p)=>d.cost-p.cost)[0]??
null}function Ef(n,t,{width:e,height:s,highest:o},{span:r,scale:i}){let a=yc*i*(r.until-r.first)/Math.max(e,1),
[c,l]=[yc,bf*Ee.size].map(u=>u*i*o/Math.max(s,1));return(u,d)=>n.some(({day:p,value:m})=>p>u-a&&p<u+t+a&&m>d-c&&
m<d+l+c)}function xc(n,t,e,s,o,{tokens:r,scale:i,marked:a}){let{width:c,highest:l}=s,u=[];return t.flatMap(d=>{
let p=n.say("held."+d.side+".in",{region:tt(n,d.region)}),b=p.length*Ee.wide*Ee.size*i/Math.max(c,1)*(e.until-
e.first),A=Ef(a,b,s,{span:e,scale:i}),z=kf(t,d,b,{span:e,highest:l,taken:u,covers:A});if(!z)return[];u.push({...z,
wide:b});let U={color:r[d.side],size:Ee.size*i},Y={showarrow:!1,xanchor:"left",yanchor:"bottom",borderpad:0};return[
{x:o(Math.round(z.from)),y:z.y,text:p,...Y,font:U}]})}var Sf="38",Mf="d9",xr={x:[],y:[]};function bc(n,t,e,s){let{day:o,value:r}=Et(n,e),i=t.length?Et(n,t).value:r.
map(()=>0),a=[],c=!1;r.slice(0,-1).forEach((u,d)=>{let p=i[d],m=u!==null&&p!==null;if(m){c||a.push({there:[],back:[]});
let{there:b,back:A}=a[a.length-1],[z,U]=[s(o[d]),s(o[d+1])];b.push([z,u],[U,u]),A.push([z,p],[U,p])}c=m});let l=a.
flatMap(({there:u,back:d})=>[...u,...d.reverse(),Lf]).slice(0,-1);return{x:l.map(([u])=>u),y:l.map(([,u])=>u)}}
var Lf=[null,null];function mr(n,t){let e=n.map(s=>t(s)+"T12:00");return{x:e,y:e.map(()=>.5)}}var If=(n,t)=>({
x:n.flatMap(([e,s])=>[t(e),t(e),t(s),t(s)]),y:n.flatMap(()=>[0,1,1,0])});function vc(n,t,e,s,o,r,i,a){let c=JSON.
parse(JSON.stringify(n)),l=R=>N(s.first,R),u=ve(t,s),[d,p,m,b,A,z,U,...Y]=c.data,J=u.length>1;wc(d,u[0],l,a.tokens,
J),wc(m,u[1],l,a.tokens,J),Y.forEach((R,C)=>Pf(R,J?u[C]:void 0,l,a)),Tf(p,u[0],l,a.tokens),Object.assign(b,o?If(
Di(o),l):xr),b.fillcolor=a.tokens.hatch;let de=o?Fi(o,r.first,r.until):{missed:[],part:[]};gr(A,mr(de.missed,l),
a),gr(z,mr(de.part,l),a),gr(U,mr(o?Af(o,r):[],l),a),Cf(c.layout,e,r,l,i,a);let{l:w,r:x,t:v,b:E}=c.layout.margin,
M={width:i.width-w-x,height:i.height-v-E,highest:a.highest};return c.layout.annotations=J?xc(e,u,r,M,l,a):[],c}
var Af=({rewritten:n},{first:t,until:e})=>[...n.keys()].filter(s=>t<=s&&s<e);function wc(n,t,e,s,o){Object.assign(
n,t?bc(t.row,[],[t.side],e):xr),n.fillcolor=(t?s[t.side]:s.ink)+(o?Sf:Mf)}function Tf(n,t,e,s){let o=t?.contested?
bc(t.row,[t.side],[t.side,"contested"],e):xr;Object.assign(n,o),n.fillpattern={...n.fillpattern,bgcolor:s.contested,
fgcolor:s.hatch}}function Pf(n,t,e,{tokens:s,scale:o}){let{day:r,value:i}=t?Et(t.row,[t.side]):{day:[],value:[]};
Object.assign(n,{x:r.map(e),y:i}),n.line={...n.line,color:t?s[t.side]:s.ink,width:2*o}}function gr(n,t,{tokens:e,
scale:s}){Object.assign(n,t);let o={...n.marker.line,color:e.ink,width:n.marker.line.width*s};n.marker={...n.marker,
size:n.marker.size*s,color:e.paper,line:o}}function Cf(n,t,e,s,o,{tokens:r,scale:i,highest:a}){let c=Ut(n.margin,
i),l=[s(e.first),s(e.until)],u=fc(l[0],l[1],(o.width-c.l-c.r)/i),d=dc(a),p={color:r.muted,size:12*i};n.margin=
c,n.font={...n.font,...p},Object.assign(n.xaxis,{range:l,tickvals:u.map(m=>m.iso),ticktext:mc(t,u),tickcolor:r.
line,tickfont:p}),Object.assign(n.yaxis,{range:[0,a*fr],tickvals:d,ticktext:pc(t,d),gridcolor:r.line,tickfont:p})}
var yr=0;function Oc(){yr+=1}function kc(n){let t=++yr,e={displayModeBar:!1,staticPlot:!0,responsive:!1};function s(){
if(t!==yr)return;let o=document.querySelector("#curve .js-plotly-plot:not(.dash-graph--pending)");o?window.Plotly.
react(o,n.data,n.layout,e):requestAnimationFrame(s)}s()}var Nf=770;function Rf(n,{width:t,height:e}){let{style:s}=n.parentElement;s.setProperty("--drawn-width",t+"px"),
s.setProperty("--drawn-height",e+"px"),s.setProperty("--on-paper",String(Nf/Math.max(1,t)))}var Yn=class{#t;#n;#e;#s=null;constructor(t,e){
this.#t=t,this.#n=e,this.#e=new qn(t,e.player)}curve(){let{model:t,t:e,timeline:s,span:o,boot:r}=this.#t,{clientWidth:i,
clientHeight:a}=h("curve"),{highest:c,marked:l}=this.#n,u={highest:c(),marked:l()},d={tokens:this.#t.tokens(),
scale:this.#t.scale(),...u},p={width:i,height:a};Rf(h("curve"),p),this.#e.place(),this.#s=vc(r.figures.curve,t,
e,this.#t.view(),s,o,p,d),kc(this.#s)}move(){this.#e.move()}day(t){this.#e.day(t)}label(){this.#e.label()}grabbed(){
return this.#e.grabbed()}handOver(){return Oc(),this.#s}figure(){return this.#s}};var Ec=()=>new Promise(n=>requestAnimationFrame(()=>requestAnimationFrame(n)));function Sc(n){let t=n.map(e=>Object.
assign(document.createElement("link"),{rel:"preload",as:"script",href:e}));document.head.append(...t)}var wr=(n,t)=>({
...n,props:{...n.props,figure:t}});var Lc=["ukraine","russia","contested","line"],br=n=>n.map((t,e)=>t-(e?n[e-1]:0));function Ic(n,t,e){let{moments:s}=t,
o=gt(s.map(([l])=>l),n),[,r,i]=s[o]??[0,0,null];if(i===null)return null;let a=s[s.length-1][1],c=r===a?Df(e):zf(
t,r,e.timeline);return Ff(i,n,c,e)}function Ac(n,{moments:t,untold:e}){return t.length&&t[0][0]<=n?"held":e==null||
n<e?"before":"untold"}var Tc=({moments:n})=>n.find(([,,t])=>t!==null)?.[0]??null,Df=({timeline:n,series:t,places:e})=>({
snapshots:mt(n.snapshots),runs:n.runs,lines:n.lines??[],marks:n.marks??[],series:t,held:e.rows});function zf(n,t,e){
let s=Se(n.series,t),o=e.lines??[];return{snapshots:Se(n.snapshots,t).map(({day:r})=>r).sort((r,i)=>r-i),runs:Se(
n.runs,t).map(r=>({...r,rings:r.same===void 0?r.rings:e.runs[r.same].rings})),lines:Se(n.lines,t).map(r=>({...r,
line:r.same===void 0?r.line:o[r.same].line})),marks:Se(n.marks,t),series:[...new Set(s.map(({region:r})=>r))].
map(r=>Bf(n.source,r,s)),held:jf(Se(n.places,t))}}var Se=(n,t)=>n.filter(({editions:[e,s]})=>e<=t&&t<s);function jf(n){
let t={};for(let{place:e,from:s,holder:o}of[...n].sort((r,i)=>r.from-i.from))t[e]=t[e]??[],t[e].push([s,o]);return t}
function Bf(n,t,e){let s=e.filter(l=>l.region===t).sort((l,u)=>l.from-u.from),o=l=>s.map(({values:u})=>u[l]),[
r,i,a,c]=Lc.map((l,u)=>o(u));return{source:n,region:t,first:s[0].from,until:s[s.length-1].until,day:br(s.map(({
from:l})=>l)),ukraine:r,russia:i,contested:a,line:c}}function Ff(n,t,e,s){let o=e.snapshots.filter(a=>a<n),r={
first:o[0],until:n},i=Object.entries(e.held).map(([a,c])=>[a,(c??[]).filter(([l])=>l<n)]);return{timeline:{...s.
timeline,...r,snapshots:br(o),runs:Mc(e.runs,n),lines:Mc(e.lines,n),marks:e.marks.filter(a=>a.day<n),rewritten:(s.
timeline.rewritten??[]).filter(([a,c])=>a<n&&c<=t)},series:e.series.filter(({first:a})=>a<n).map(a=>Hf(a,n)),places:{
...s.places,...r,rows:Object.fromEntries(i.filter(([,a])=>a.length))}}}var Mc=(n,t)=>n.filter(({from:e})=>e<t).
map(e=>({...e,until:Math.min(e.until,t)}));function Hf(n,t){let e=mt(n.day).filter(c=>c<t),[s,o,r,i]=Lc.map(c=>n[c].
slice(0,e.length)),a=Object.entries(n.unplaced??{}).map(([c,l])=>[c,l?.slice(0,e.length)]);return{...n,until:Math.
min(n.until,t),day:br(e),ukraine:s,russia:o,contested:r,line:i,...n.unplaced?{unplaced:Object.fromEntries(a)}:
{}}}function Pc(n,t){let e=[];for(let s=2;e.length<n;s++)e.every(o=>s%o)&&e.push(s);return e.map(s=>s**t%1*2**32|0)}
var $f=Pc(8,1/2),Cc=Pc(64,1/3);function Wf(n){let t=Math.ceil((n.length+1+8)/64),e=new Uint8Array(t*64);e.set(
n),e[n.length]=128;let s=new DataView(e.buffer);return s.setUint32(e.length-8,Math.floor(n.length/2**29)),s.setUint32(
e.length-4,n.length<<3),s}var It=(n,t)=>n>>>t|n<<32-t;function Xf(n,t,e){for(let s=0;s<16;s++)n[s]=t.getInt32(
e+s*4);for(let s=16;s<n.length;s++){let o=n[s-15],r=n[s-2],i=It(o,7)^It(o,18)^o>>>3,a=It(r,17)^It(r,19)^r>>>10;
n[s]=n[s-16]+i+n[s-7]+a}}function Uf(n,t){let[e,s,o,r,i,a,c,l]=n;for(let u=0;u<t.length;u++){let d=i&a^~i&c,p=l+
(It(i,6)^It(i,11)^It(i,25))+d+Cc[u]+t[u]|0,m=e&s^e&o^s&o,b=(It(e,2)^It(e,13)^It(e,22))+m|0;l=c,c=a,a=i,i=r+p|0,
r=o,o=s,s=e,e=p+b|0}[e,s,o,r,i,a,c,l].forEach((u,d)=>{n[d]+=u})}function Nc(n){let t=Wf(new Uint8Array(n)),e=new Int32Array(
$f),s=new Int32Array(Cc.length);for(let r=0;r<t.byteLength;r+=64)Xf(s,t,r),Uf(e,s);let o=new DataView(new ArrayBuffer(
e.byteLength));return e.forEach((r,i)=>o.setInt32(i*4,r)),o.buffer}var _f=/\.([0-9a-f]{16})\.json$/;async function Rc(n,t,e=globalThis.crypto?.subtle){let s=_f.exec(n);if(!s)return!0;
let o=e?await e.digest("SHA-256",t):Nc(t),r=new Uint8Array(o).subarray(0,s[1].length/2);return Array.from(r,i=>i.
toString(16).padStart(2,"0")).join("")===s[1]}async function Gf(n,t){let e=await fetch(n,{credentials:"same-origin",cache:t});if(!e.ok)throw await e.body?.cancel(),
new Error(n+": "+e.status);return e.arrayBuffer()}async function Vf(n){for(let t of["default","reload"]){let e=await Gf(
n,t);if(await Rc(n,e))return e}throw new Error(n+": damaged")}function Jn(n){let t=new Map;async function e(s){
let o=new TextDecoder().decode(await Vf(n[s]));return JSON.parse(o.replace(qo," "))}return function(o){if(!t.has(
o)){let r=e(o);t.set(o,r),r.catch(()=>t.delete(o))}return t.get(o)}}var Kf=/^(claims|agreement|movement|changes-.*)$/,oe=n=>"known-"+n;async function Dc(n){let t=qf(n,window.location.
search.slice(1));if(!t)return n;try{return Qf(n,t,Jf(n,t.day,await Yf(n)))}catch(e){return W(e),{...n,known:{kind:"\
error",day:t.day,files:{}}}}}function qf(n,t){let e=ar(n),{known:s,source:o}=Jt(t,e),r=new URLSearchParams(t).
get("source")===o?o:null;return s===null?null:{day:s,named:r,usual:e.source}}async function Yf({manifest:n,urls:t}){
let s=n.sources.map(({id:i})=>i).filter(i=>t[oe(i)]).flatMap(i=>[oe(i),"timeline-"+i,"places-"+i]),o=Jn(t),r=async i=>[
i,await o(i)];return Object.fromEntries(await Promise.all((s.length?["series",...s]:[]).map(r)))}function Jf({
manifest:n},t,e){let s=_(n.first,t),o=n.sources.map(({id:r})=>r).filter(r=>e[oe(r)]);return new Map(o.map(r=>{
let i=e[oe(r)],a=e.series.rows.filter(u=>u.source===r),c={timeline:e["timeline-"+r],places:e["places-"+r],series:a},
l=Ic(s,i,c);return[r,{files:l,nothing:l?null:Zf(n.first,t,i)}]}))}function Zf(n,t,e){let s=Tc(e);return s===null?
{kind:"held",day:t,since:null}:{kind:Ac(_(n,t),e),day:t,since:N(n,s)}}function Qf(n,{day:t,named:e,usual:s},o){
let{first:r,sources:i}=n.manifest,a=[...o.values()].every(({files:m})=>!m),c=e??(a?s:null),l=[],u=i.flatMap(m=>{
let b=o.get(m.id)?.files;return!b&&m.id!==c?[]:(l.push(b??tm(m,r)),[b?nm(m,b.timeline,r):em(m,t,o.get(m.id))])}),
d={series:{first:0,rows:l.flatMap(m=>m.series)}};for(let{timeline:m,places:b}of l)d["timeline-"+m.source]=m,d["\
places-"+m.source]=b;let p=Object.fromEntries(Object.entries(n.urls).filter(([m])=>!Kf.test(m)));return{...n,urls:p,
manifest:{...n.manifest,sources:u},known:{kind:"then",day:t,files:d}}}function tm({id:n,first:t},e){let s=_(e,
t),o={source:n,first:s,until:s};return{timeline:{...o,...{origin:[0,0],scale:1,snapshots:[],runs:[],lines:[]},
marks:[]},series:[],places:{...o,rows:{}}}}function em(n,t,e){let s=n.reconstructed?"made":"none";return{...n,
snapshots:0,nothing:e?.nothing??{kind:s,day:t,since:null}}}function nm(n,t,e){let s=t.snapshots.reduce((o,r)=>o+
r,0);return{...n,first:N(e,t.first),last:N(e,s),snapshots:t.snapshots.length}}function zc(n,t){let e=t?.files??
{};return s=>s in e?Promise.resolve(e[s]):n(s)}var sm=5e3,Zn=class{#t;#n;#e=!1;constructor(t,e){this.#t=t,this.#n=e}#s(t){let{manifest:e,state:s}=this.#t;return S(
e,t).reconstructed&&s.layers.includes("band")}keyOf(t,e){return this.#s(t)?"/"+e.slice(0,7)+"/"+!!this.#t.model.
regions:""}around(t,e,s){if(!this.#s(e))return t;this.fetchRegions();let{manifest:o,model:r}=this.#t,{regions:i}=r;
return ma(t,S(o,e),s,(a,c)=>i?Wt(i,a,c):null,a=>I(o,a))}async fetchRegions(){if(!this.#e){this.#e=!0;try{this.#t.
model.regions=await this.#n.load("regions")}catch(t){W(t),setTimeout(()=>{this.#e=!1},sm);return}this.#n.redraw()}}};var Qn=512,om=40075016686e-3,vr=Math.PI/180,ts=n=>.5+n/360,et=n=>.5-Math.log(Math.tan(Math.PI/4+n*vr/2))/(2*Math.
PI),Or=n=>(2*Math.atan(Math.exp(Math.PI*(1-2*n)))-Math.PI/2)/vr,re=n=>Qn*2**n;function Me(n,t,e,s){let[o,r,i,a]=n,
c=Math.max(t-2*s,60)/((i-o)/360*Qn),l=Math.max(e-2*s,60)/((et(r)-et(a))*Qn),u=Math.log2(Math.min(c,l));return{
lon:(o+i)/2,lat:Or((et(r)+et(a))/2),zoom:Math.round(u*100)/100}}function es(n,t,e){let[s,o,r,i]=jo,[a,c]=[et(i),
et(o)],l=Math.max(t*360/(r-s),e/(c-a))/Qn,u=Math.min(Ot[1],Math.max(Ot[0],n.zoom,Math.log2(l))),[d,p]=[t/re(u)*
180,e/re(u)/2],m=Math.min(Math.max(et(n.lat),a+p),c-p),b=Math.min(Math.max(n.lon,s+d),r-d);return b!==n.lon||m!==
et(n.lat)?{lon:b,lat:Or(m),zoom:u}:{...n,zoom:u}}function jc(n,t,e,s){return{...Dt(e/2+t.x,s/2+t.y,n,e,s),zoom:n.
zoom}}function Bc(n,t,e,s,o){let r=Math.min(Ot[1],Math.max(Ot[0],n.zoom+t)),i={...Dt(e.x,e.y,n,s,o),zoom:r};return{
...Dt(s-e.x,o-e.y,i,s,o),zoom:r}}var Fc=(n,t)=>Math.abs(n.lon-t.lon)<1e-4&&Math.abs(n.lat-t.lat)<1e-4&&Math.abs(
n.zoom-t.zoom)<.01,rm=(n,t)=>om*Math.cos(n*vr)/re(t);function Hc(n,t,e){let s=rm(n,t)/1e3,o=e*s,r=10**Math.floor(
Math.log10(o)),i=[5,2,1].map(a=>a*r).find(a=>a<=o)??r;return{km:i,px:i/s}}function $c(n,t,e,s,o){let r=re(e.zoom);
return{x:s/2+(n-e.lon)/360*r,y:o/2+(et(t)-et(e.lat))*r}}function Dt(n,t,e,s,o){let r=re(e.zoom);return{lon:e.lon+
360*(n-s/2)/r,lat:Or(et(e.lat)+(t-o/2)/r)}}function Wc(n,t,e){let[s,o]=[Dt(0,0,n,t,e),Dt(t,e,n,t,e)];return[s.
lon,o.lat,o.lon,s.lat]}var Xc={contested:{colour:"hatch",count:3,width:.7,falling:!1},"take-russia":{colour:"russia",count:2,width:2.6,
falling:!1},"take-ukraine":{colour:"ukraine",count:2,width:2.6,falling:!1},"leave-russia":{colour:"russia",count:2,
width:1.2,falling:!0},"leave-ukraine":{colour:"ukraine",count:2,width:1.2,falling:!0}},kr=n=>2**(10-Math.floor(
n));function Uc({count:n,falling:t},[e,s,o,r],i){let a=16/n*kr(i),[c,l]=t?[e-r,o-s]:[e+s,o+r],u=[];for(let d=Math.
ceil(c/a)*a;d<=l;d+=a)u.push(t?[d+s,s,d+r,r]:[d-s,s,d-r,r]);return u}var im=10,_c=512,Je=re(im);function am({type:n,coordinates:t}){switch(n){case"Point":return[[t]];case"LineStri\
ng":return[t];case"MultiPolygon":return t.flat();default:return t}}var cm=([n,t])=>[ts(n)*Je,et(t)*Je],lm=n=>Math.
floor(n/_c)*_c;function um(n){let t=am(n).map(i=>i.map(cm)),[e,s]=t[0][0].map(lm),o=new Path2D,r=[1/0,1/0,-1/0,
-1/0];for(let i of t)i.forEach(([a,c],l)=>{l===0?o.moveTo(a-e,c-s):o.lineTo(a-e,c-s),r[0]=Math.min(r[0],a),r[1]=
Math.min(r[1],c),r[2]=Math.max(r[2],a),r[3]=Math.max(r[3],c)}),n.type.endsWith("Polygon")&&o.closePath();return{
path:o,x:e,y:s,box:r}}var Gc=new WeakMap;function _t(n){let t=Gc.get(n);return t||(t=um(n),Gc.set(n,t)),t}var hm=[7,12];function ie({properties:n}){let{control:t,kind:e,outline:s,part:o}=n;return o?"moved-"+o:s?"outl\
ine-"+s+"-"+t:e||(t?t==="line"?"contact":"ground-"+t:"figure")}function Er(n,t){let e=new Map;for(let s of n){
let o=t(s),r=e.get(o);r?r.push(s):e.set(o,[s])}return e}function Kc({zoom:n},t,e,s){let o=2**(n-10),[r,i]=[t.x*
Je-e/2/o,t.y*Je-s/2/o];return{x:r,y:i,unit:o,zoom:n,box:[r,i,r+e/o,i+s/o]}}var dm=(n,t)=>n[0]<=t[2]&&n[2]>=t[0]&&
n[1]<=t[3]&&n[3]>=t[1],pm=(n,t)=>[Math.max(n[0],t[0]),Math.max(n[1],t[1]),Math.min(n[2],t[2]),Math.min(n[3],t[3])],
Sr=({box:n},{geometry:t})=>dm(_t(t).box,n);function ae({x:n,y:t,unit:e},{geometry:s}){let{box:o}=_t(s);return{
x:(o[0]-n)*e,y:(o[1]-t)*e}}function Mr({context:n,ratio:t,unit:e,x:s,y:o},r){let i=t*e;n.setTransform(i,0,0,i,
(r.x-s)*i,(r.y-o)*i)}var qc=(n,t,{properties:e})=>n[t==="control"?e.control:t];function fm(n,{zoom:t,scale:e}){
if(!Array.isArray(n))return n*e;let[s,o]=hm,r=Math.min(1,Math.max(0,(t-s)/(o-s)));return(n[0]+r*(n[1]-n[0]))*e}
function mm(n,t,e){let{context:s,tokens:o}=n,r=_t(e.geometry);Mr(n,r),s.fillStyle=qc(o,t.fill,e),s.fill(r.path,
"evenodd")}function gm(n,t,e){let{context:s,tokens:o,zoom:r}=n,i=Xc[t.hatch==="own"?ie(e):"contested"],a=_t(e.
geometry),c=new Path2D;for(let[l,u,d,p]of Uc(i,pm(a.box,n.box),r))c.moveTo(l-a.x,u-a.y),c.lineTo(d-a.x,p-a.y);
s.save(),Mr(n,a),s.clip(a.path,"evenodd"),s.strokeStyle=o[i.colour],s.lineWidth=i.width*n.scale*kr(r),s.setLineDash(
[]),s.stroke(c),s.restore()}var Yc=(n,{width:t},{properties:{band:e=0}})=>t?fm(t,n)/n.unit:e*2**10;function ym([
n,...t]){let{path:e,x:s,y:o}=_t(n.geometry);if(!t.length)return e;let r=new Path2D(e);for(let{geometry:i}of t){
let a=_t(i);r.addPath(a.path,{e:a.x-s,f:a.y-o})}return r}function Vc(n,t,e){let{context:s,tokens:o}=n,r=Yc(n,t,
e[0]);r&&(Mr(n,_t(e[0].geometry)),s.strokeStyle=qc(o,t.line,e[0]),s.lineWidth=r,s.setLineDash((t.dash??[]).map(
i=>i*r)),s.lineCap=t.dash&&!t.cap?"butt":"round",s.stroke(ym(e)))}function xm(n,t,e){if((t.opacity??1)===1)for(let s of e)
Vc(n,t,[s]);else for(let s of Er(e,o=>String(Yc(n,t,o))).values())Vc(n,t,s)}var Jc=({zooms:n=[0,99]},t)=>n[0]<=
t&&t<n[1];function Lr(n,t){n.context.lineJoin="round";for(let{layer:e,features:s}of t){n.context.globalAlpha=e.
opacity??1;let o=s.filter(r=>Sr(n,r));if(e.line)xm(n,e,o);else for(let r of o)(e.hatch?gm:mm)(n,e,r)}}var Ir=4,Zc=1.2,wm=10,Qc=1.7,bm=[[0,-1],[5.5,10],[0,7],[-5.5,10]];function vm(n,t,e){if(t(n)<=e)return[n];let s=n.
split(" "),o=[];for(let r of s){let i=o.length?o[o.length-1]+" "+r:r;o.length&&t(i)<=e?o[o.length-1]=i:o.push(
r)}return o}function Om(n){if(!n)throw new Error("no canvas to draw on");return n}function tl(n,t,{ratio:e,scale:s,
tokens:o},r){let i=t.text*s,a=document.createElement("canvas"),c=Om(a.getContext("2d",{willReadFrequently:!0}));
function l(){c.font=(t.bold?"700 ":"400 ")+i+"px system-ui, sans-serif",t.spacing&&(c.letterSpacing=t.spacing*
i+"px")}l();let u=U=>c.measureText(U).width,d=t.ring?vm(n,u,wm*i):[n],p=Math.max(...d.map(u)),m=d.length*Zc*i,
b=2*Qc*s+1;a.width=Math.ceil((p+2*b)*e),a.height=Math.ceil((m+2*b)*e),c.setTransform(e,0,0,e,0,0),l(),Object.assign(
c,{textAlign:r,textBaseline:"middle",lineJoin:"round"}),Object.assign(c,{lineWidth:2*Qc*s,strokeStyle:o.halo}),
Object.assign(c,{fillStyle:o[t.colour??"ink"]});let A=b+p*{left:0,center:.5,right:1}[r],z=U=>d.forEach((Y,J)=>c[U](
Y,A,b+(J+.5)*Zc*i));return z("strokeText"),z("fillText"),{width:p,height:m,margin:b,picture:a}}function el(n,t){
let{context:e,ratio:s,scale:o,tokens:r}=n,{x:i,y:a}=ae(n,t),c=(t.properties.turn??0)*Math.PI/180,[l,u]=[s*o*Math.
cos(c),s*o*Math.sin(c)];e.setTransform(l,u,-u,l,i*s,a*s),e.beginPath();for(let[d,p]of bm)e.lineTo(d,p);e.closePath(),
Object.assign(e,{lineWidth:2,strokeStyle:r.halo,fillStyle:r.ink}),e.stroke(),e.fill()}function nl(n,t,e){let{context:s,
ratio:o,scale:r,tokens:i}=n,{x:a,y:c}=ae(n,t),l=o*r*e;s.setTransform(l,0,0,l,a*o,c*o),s.beginPath(),s.arc(0,0,
Ir-.5,0,2*Math.PI),Object.assign(s,{lineWidth:1.5,strokeStyle:i.ink,fillStyle:i.paper}),s.fill(),s.stroke()}var ns=3,km=600,Em=["left","right","top","bottom"],Sm=({properties:n},t)=>n.label??n[t]??n.en??"";function sl(n,{
width:t,height:e},s){switch(n){case"left":return[s,-e/2];case"right":return[-s-t,-e/2];case"top":return[-t/2,s];case"\
bottom":return[-t/2,-s-e];default:return[-t/2,-e/2]}}var ss=(n,t)=>n[0]<t[2]&&n[2]>t[0]&&n[1]<t[3]&&n[3]>t[1],
ol=({properties:n})=>n.size??0,os=class{#t=[];#n=new Map;#e=new Map;forget(){this.#e.clear()}#s(t,e,s,o){let r=Sm(
s,t.names),a=(o==="left"||o==="right")&&r.includes(" ")?o:"center",c=[e.id,a,r].join("/"),l=this.#e.get(c);return l||
(this.#e.size>=km&&this.forget(),l=tl(r,e,t,a),this.#e.set(c,l)),l}#r(t,{layer:e,feature:s,anchor:o,sprite:r}){
let{x:i,y:a}=ae(t,s),[c,l]=sl(o,r,(e.away??0)*t.scale),[u,d]=[i+c-ns,a+l-ns];return[u,d,u+r.width+2*ns,d+r.height+
2*ns]}place(t,e){let s=[];this.#t=[];let o=this.#n;this.#n=new Map;for(let{layer:r,features:i}of e){let a=i.filter(
u=>Sr(t,u)).sort((u,d)=>ol(d)-ol(u)),[c,l]=[a.filter(u=>o.has(u)),a.filter(u=>!o.has(u))];for(let u of[...c,...l])
this.#o(t,r,u,s,o.get(u))}}#o(t,e,s,o,r){let i=s.properties.anchor??"center",a=e.ring?[...r?[r]:[],...Em]:[i],
c=e.ring?[rl(t,e,s)]:[];if(c.some(u=>o.some(d=>ss(u,d))))return;for(let u of a){let d={layer:e,feature:s,anchor:u,
sprite:this.#s(t,e,s,u)},p=this.#r(t,d);if(!(!e.free&&o.some(m=>ss(p,m)))){o.push(p,...c),this.#t.push(d),e.ring&&
this.#n.set(s,u);return}}let l={...this.#s(t,e,s,i),picture:null};e.arrow&&this.#t.push({layer:e,feature:s,anchor:i,
sprite:l})}draw(t){let{context:e,ratio:s,scale:o}=t;e.globalAlpha=1,e.setLineDash([]);for(let{layer:r,feature:i,
anchor:a,sprite:c}of this.#t){if(r.arrow&&el(t,i),r.ring&&nl(t,i,r.ring),!c.picture)continue;let{x:l,y:u}=ae(t,
i),[d,p]=sl(a,c,(r.away??0)*o),{margin:m,picture:b}=c;e.setTransform(1,0,0,1,0,0),e.drawImage(b,Math.round((l+
d-m)*s),Math.round((u+p-m)*s))}}written(){return new Set(this.#t.map(({feature:t})=>t))}at(t,e,s,o){let r=[e-o,
s-o,e+o,s+o],i=this.#t.find(a=>a.feature.properties.id&&(ss(rl(t,a.layer,a.feature),r)||ss(this.#r(t,a),r)));return i?
i.feature:null}};function rl(n,{ring:t=1},e){let{x:s,y:o}=ae(n,e),r=Ir*t*n.scale+1;return[s-r,o-r,s+r,o+r]}var Ze=class{constructor(t){let e=document.createElement("canvas"),s=e.getContext("2d",{willReadFrequently:!0});
if(!s)throw new Error("no canvas to draw on");this.canvas=e,this.context=s,this.width=0,this.height=0,this.ratio=
1,this.resize(t)}resize(t){let e=window.devicePixelRatio||1,s=Math.min(e,Math.sqrt(16777216/Math.max(1,t.width*
t.height))),[o,r]=[Math.floor(t.width*s),Math.floor(t.height*s)];return Object.assign(this,{...t,ratio:s}),this.
canvas.width===o&&this.canvas.height===r?!1:(Object.assign(this.canvas,{width:o,height:r}),this.canvas.style.setProperty(
"--width",o/s+"px"),this.canvas.style.setProperty("--height",r/s+"px"),!0)}clear(t){let{context:e}=this,{width:s,
height:o}=this.canvas;e.setTransform(1,0,0,1,0,0),e.clearRect(0,0,s,o),t&&(e.globalAlpha=1,e.fillStyle=t,e.fillRect(
0,0,s,o))}};var Mm="day",Lm=6,Le=class{#t;#n;#e;#s;#r=new Map;#o=new os;#i=0;#a=!0;#c=null;#l=null;#u=!1;constructor(t,e){
let s=Nt(t);this.#e=new Ze(s),this.#s=new Ze(s),this.#e.canvas.className="control-canvas",this.#e.canvas.addEventListener(
"contextrestored",()=>this.draw()),t.append(this.#e.canvas),this.#t=e,this.#n=e.flatMap(({signs:o,above:r})=>r?
o:[])}put(t,e,s=ie){let o=this.#r.get(t),r=Er(e,s);this.#r.set(t,r),[o,r].some(i=>i&&this.#n.some(a=>i.has(a)))&&
(this.#a=!0),t===Mm?this.draw():this.#f()}dress(t,e){this.#c=t,this.#u=e,this.#o.forget(),this.#a=!0,this.draw()}resize(t){
this.#s.resize(t),this.#e.resize(t)&&(this.#a=!0,this.draw())}moveTo(t){let e=this.#l;e&&e.lon===t.lon&&e.lat===
t.lat&&e.zoom===t.zoom||(this.#l=t,this.#a=!0,this.draw())}#h(){if(!this.#l||!this.#c)return null;let{context:t,
width:e,height:s,ratio:o}=this.#e;if(!e||!s)return null;let r={x:ts(this.#l.lon),y:et(this.#l.lat)},i=Kc(this.#l,
r,e,s);return{...this.#c,...i,context:t,ratio:o}}#d(t){let e=[...this.#r.values()],s=this.#c?.layers??[];return this.#t.
filter(o=>!o.switch||s.includes(o.switch)).filter(o=>(this.#u||!o.base)&&Jc(o,t)).map(o=>({layer:o,features:o.
signs.flatMap(r=>e.flatMap(i=>i.get(r)??[]))}))}#f(){this.#i||=requestAnimationFrame(()=>this.draw())}draw(){cancelAnimationFrame(
this.#i),this.#i=0;let t=this.#h();if(!t)return;let{context:e}=t,s=this.#d(t.zoom);this.#e.clear(this.#u?t.tokens["\
land-russia"]:null),Lr(t,s.filter(({layer:o})=>!o.above)),this.#a&&(this.#a=!1,this.#p({...t,context:this.#s.context},
s.filter(({layer:o})=>o.above))),e.setTransform(1,0,0,1,0,0),e.globalAlpha=1,e.drawImage(this.#s.canvas,0,0)}#p(t,e){
this.#s.clear(null),Lr(t,e.filter(({layer:s})=>!s.text)),this.#o.place(t,e.filter(({layer:s})=>s.text)),this.#o.
draw(t)}inBox(t){if(!this.#l)return[];let e=this.#o.written(),s=({layer:o,features:r})=>r.filter(i=>o.text?e.has(
i):bn(i.geometry,t));return this.#d(this.#l.zoom).map(o=>({layer:o.layer,features:s(o)})).filter(({features:o})=>o.
length>0)}settlementAt(t,e){let s=this.#h(),o=s&&this.#o.at(s,t,e,Lm);return o?String(o.properties.id):null}};var Im={\u0430:"a",\u0431:"b",\u0432:"v",\u0433:"g",\u0491:"g",\u0434:"d",\u0435:"e",\u0454:"e",\u0451:"e",\u044D:"\
e",\u0436:"2",\u0437:"z",\u0438:"i",\u0456:"i",\u0457:"i",\u0439:"i",\u044B:"i",\u043A:"k",\u043B:"l",\u043C:"\
m",\u043D:"n",\u043E:"o",\u043F:"p",\u0440:"r",\u0441:"s",\u0442:"t",\u0443:"u",\u045E:"u",\u0444:"f",\u0445:"\
5",\u0446:"6",\u0447:"3",\u0448:"4",\u0449:"4",\u044C:"",\u044A:"",\u044E:"iu",\u044F:"ia"},Am=[[/shch|sch|sh/g,
"4"],[/zh/g,"2"],[/kh/g,"5"],[/ch/g,"3"],[/ts|tz/g,"6"],[/ya|ja/g,"ia"],[/yu|ju/g,"iu"],[/y[eo]|ie/g,"e"],[/h/g,
"g"],[/[yj]/g,"i"],[/w/g,"v"],[/q|c/g,"k"],[/x/g,"ks"]],Gt=3,Tm=5,rs=3;function wt(n){let t=n.toLowerCase().replace(
/[а-яёєіїґў]/g,s=>Im[s]??s).normalize("NFD").replace(/[\u0300-\u036f'’ʼ`ʹ]/g,"");return Am.reduce(
(s,[o,r])=>s.replace(o,r),t).replace(/[^a-z0-9]+/g," ").replace(/([a-z0-9])\1+/g,"$1").trim()}function Pm(n,t){
let e=[],s=Array.from({length:t.length+1},(o,r)=>r);for(let o=1;o<=n.length;o++){let r=[o];for(let i=1;i<=t.length;i++){
let a=n[o-1]===t[i-1];r[i]=Math.min(s[i]+1,r[i-1]+1,s[i-1]+(a?0:1)),o>1&&i>1&&n[o-1]===t[i-2]&&n[o-2]===t[i-1]&&
(r[i]=Math.min(r[i],e[i-2]+1))}e=s,s=r}return Math.min(...s)}var Cm=n=>n<5?0:n<8?1:2,il=n=>n.replace(/[aeiou]/g,
"").replace(/([a-z0-9])\1+/g,"$1");function Nm(n,t){let e=il(n);return e.replace(/ /g,"").length>=rs&&n[0]===t[0]&&
e===il(t)&&Math.abs(n.length-t.length)<rs}function al(n,t){if(t===n)return 0;if(t.startsWith(n))return 1;if(t.
includes(" "+n))return 2;if(Nm(n,t))return Gt;if(n.length>=Tm&&t.includes(n))return Gt+1;let e=Math.abs(t.length-
n.length)<=2?Pm(n,t):1/0;return e<=Cm(n.length)&&e>0?Gt+1+e:null}var cl="basemap",Rm="places",Dm=.1,ll=[9,6],zm=60,ul=100;function hl(n){return typeof n.querySourceFeatures!="\
function"||!n.getSource(cl)?[]:n.querySourceFeatures(cl,{sourceLayer:Rm,filter:["==",["get","kind"],"locality"]})}
var dl=({properties:{rank:n=0}})=>{let t=ll.findIndex(e=>n>=e);return"town-"+(t<0?ll.length+1:t+1)};function jm({
id:n,properties:t,geometry:e}){let[s,o]=e.coordinates;return n??t.name+"/"+Math.round(s*ul)+"/"+Math.round(o*ul)}
var pl=n=>new Set(n.flatMap(t=>t?[wt(String(t))]:[]));function Bm({properties:n,geometry:t}){let{name:e,population_rank:s=0,
population:o=s}=n,r=a=>String(a??e).slice(0,zm);return{type:"Feature",properties:{...{en:r(n["name:en"]),uk:r(
n["name:uk"])},rank:s,size:o},geometry:t}}function Fm(n){let t=new Map;for(let{properties:e,geometry:s}of n){let{
en:o,uk:r,local:i}=e,a=s.coordinates;for(let c of pl([o,r,i]))t.set(c,[...t.get(c)??[],a])}return t}var is=class{#t=[];#n=null;#e=new Map;#s="";ours(t){
this.#t=t,this.#n=null,this.#e.clear(),this.#s=""}#r({properties:{name:t,"name:en":e,"name:uk":s},geometry:o}){
let[r,i]=o.coordinates;this.#n??=Fm(this.#t);let a=this.#n;return[...pl([t,e,s])].flatMap(l=>a.get(l)??[]).some(
([l,u])=>Math.hypot(l-r,u-i)<Dm)}among(t){let e=new Map(t.map(o=>[jm(o),o])),s=[...e.keys()].sort().join();return s===
this.#s?null:(this.#s=s,[...e].flatMap(([o,r])=>this.#o(o,r)??[]))}#o(t,e){let s=this.#e.get(t);if(s!==void 0)
return s;let o=e.properties.name&&!this.#r(e)?Bm(e):null;return this.#e.set(t,o),o}};var fl=120,Hm=450,ml=4,$m=20,Wm={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},Ie=class{#t;#n;#e;#s=new Map;#r=0;#o=new AbortController;constructor(t,e,s){
this.#t=t,this.#n=e,this.#e=s,t.dataset.map="true",t.tabIndex=0,this.#i()}#i(){let t=this.#t,{signal:e}=this.#o;
t.addEventListener("pointerdown",s=>this.#h(s),{signal:e}),t.addEventListener("pointermove",s=>this.#d(s),{signal:e});
for(let s of["pointerup","pointercancel"])t.addEventListener(s,o=>this.#p(o),{signal:e});t.addEventListener("p\
ointerleave",()=>this.#e.hover(null,0,0),{signal:e}),t.addEventListener("wheel",s=>this.#m(s),{signal:e,passive:!1}),
t.addEventListener("keydown",s=>this.#g(s),{signal:e})}#a({clientX:t,clientY:e}){let{left:s,top:o}=this.#t.getBoundingClientRect();
return{x:t-s,y:e-o}}#c({x:t,y:e}){return Dt(t,e,this.#n(),this.#t.clientWidth,this.#t.clientHeight)}#l(t){let{
clientWidth:e,clientHeight:s}=this.#t;this.#e.dragged(jc(this.#n(),t,e,s))}#u(t,e){let{clientWidth:s,clientHeight:o}=this.#t,
r=e??{x:s/2,y:o/2};this.#e.dragged(Bc(this.#n(),t,r,s,o))}#h(t){t.button||(this.#s.size||(this.#r=0),this.#t.setPointerCapture(
t.pointerId),this.#s.set(t.pointerId,this.#a(t)))}#d(t){let e=this.#a(t),s=this.#s.get(t.pointerId);if(!s){this.#e.
hover(this.#c(e),e.x,e.y);return}let o=[...this.#s].find(([r])=>r!==t.pointerId)?.[1];this.#s.set(t.pointerId,
e),this.#r+=Math.hypot(e.x-s.x,e.y-s.y),!(this.#r<ml)&&(this.#e.hover(null,0,0),o?this.#f(o,s,e):this.#l({x:s.
x-e.x,y:s.y-e.y}))}#f(t,e,s){let o=r=>Math.max(1,Math.hypot(r.x-t.x,r.y-t.y));this.#l({x:(e.x-s.x)/2,y:(e.y-s.
y)/2}),this.#u(Math.log2(o(s)/o(e)),{x:(t.x+s.x)/2,y:(t.y+s.y)/2})}#p(t){if(!this.#s.delete(t.pointerId)||this.#s.
size||this.#r>=ml||t.type==="pointercancel")return;let{x:e,y:s}=this.#a(t);this.#e.hover(this.#c({x:e,y:s}),e,
s),this.#e.chosen(this.#c({x:e,y:s}),e,s)}#m(t){t.preventDefault();let e=t.deltaMode===WheelEvent.DOM_DELTA_LINE?
t.deltaY*$m:t.deltaY;this.#u(-e/Hm,this.#a(t))}#g(t){let[e,s]=Wm[t.key]??[0,0];if(!(t.altKey||t.ctrlKey||t.metaKey||
t.shiftKey)){if(e||s)this.#l({x:e*fl,y:s*fl});else if(t.key==="+"||t.key==="=")this.#u(1);else if(t.key==="-")
this.#u(-1);else if(t.key==="Enter")this.#y();else return;t.preventDefault(),t.stopPropagation()}}#y(){let{lon:t,
lat:e}=this.#n();this.#e.chosen({lon:t,lat:e},null,null)}remove(){this.#o.abort(),delete this.#t.dataset.map,this.#t.
removeAttribute("tabindex")}};var as=class{#t;#n;#e;#s;constructor(t,e,s){this.#t=t,this.#n=s,this.#e=this.#r(e),this.#s=new Ie(t,()=>this.#e,
{...s,dragged:o=>this.move(o,!0)})}#r(t){return es(t,this.#t.clientWidth,this.#t.clientHeight)}view(){return this.#e}moving(){
return!1}move(t,e){this.#e=this.#r(t),this.repaint(),this.#n.moved(this.#e,e),this.#n.rested()}fly(t){this.move(
t,!0)}dress(){this.repaint()}repaint(){this.#n.drawn(this.#e,Nt(this.#t))}bare(){return!0}ground(){return null}towns(){
return[]}remove(){this.#s.remove()}};var Xm={rivers:["rivers","basemap-rivers","basemap-streams"]},gl=({tokens:n,scale:t})=>({...n,scale:t});function Ar(n,t){
let e=Object.entries(gl(t)).map(([s,o])=>[s,{default:o}]);return{...n,state:Object.fromEntries(e)}}function Um({
sources:n},t){for(let e of Object.values(n))e.tiles&&(e.tiles=e.tiles.map(s=>t+s))}function yl(n,{view:t,origin:e,
...s}){let o=JSON.parse(JSON.stringify(n)),{map:r}=o.layout;return Um(r.style,e),r.style=Ar(r.style,s),r.center=
{lon:t.lon,lat:t.lat},r.zoom=t.zoom,o}function xl(n,t){for(let[e,s]of Object.entries(gl(t)))n.setGlobalStateProperty(
e,s);for(let[e,s]of Object.entries(Xm)){let o=t.layers.includes(e)?"visible":"none";for(let r of s)n.getLayer(
r)&&n.setLayoutProperty(r,"visibility",o)}}var _m=700,wl=({lon:n,lat:t,zoom:e})=>({center:[n,t],zoom:e}),Qe=class{#t;#n;#e;#s=0;#r=!1;#o=!1;#i=0;constructor(t,e,s){
this.#t=t,this.#n=e,this.#e=s,e?this.#m(e):this.#w()}view(){if(!this.#n)return this.#a();let{lng:t,lat:e}=this.#n.
getCenter();return{lon:t,lat:e,zoom:this.#n.getZoom()}}size(){return Nt(this.#n?this.#n.getCanvas():this.#t)}moving(){
return this.#n!==null&&!this.#n.loaded()}#a(){let{center:t,zoom:e}=this.#t.layout?.map??{};if(!t)throw new Error(
"no map in the figure");return{lon:t.lon,lat:t.lat,zoom:e}}move(t,e){this.#n?this.#n.jumpTo(wl(t),this.#c(e)):
this.#l(t,e)}fly(t){let e=matchMedia("(prefers-reduced-motion: reduce)").matches;typeof this.#n?.flyTo!="funct\
ion"||e?this.move(t,!0):this.#n.flyTo({...wl(t),duration:_m},this.#c(!0))}#c(t){return this.#i+=1,{originalEvent:!0,
journey:this.#i,kept:t}}async#l(t,e){this.#r=!0,await window.Plotly.relayout(this.#t,{"map.center":{lon:t.lon,
lat:t.lat},"map.zoom":t.zoom}),this.#r=!1,this.repaint(),this.#e.moved(this.view(),e)}dress(t){this.#o||(this.#n?
xl(this.#n,t):window.Plotly.relayout(this.#t,{"map.style":Ar(this.#t.layout?.map.style,t)}))}towns(){return this.#n?
hl(this.#n):[]}bare(){return this.#o}ground(){return this.#n&&!this.#o?this.#n.getCanvas():null}repaint(){this.#n?
this.#n.triggerRepaint():this.#e.drawn(this.view(),this.size())}#u({lngLat:{lng:t,lat:e},point:{x:s,y:o}}){this.#e.
hover({lon:t,lat:e},s,o)}#h(t){let{lngLat:e,point:s}=t;this.#u(t),this.#e.chosen({lon:e.lng,lat:e.lat},s.x,s.y)}#d(t){
let{lon:e,lat:s}=this.view();t.key==="Enter"&&this.#e.chosen({lon:e,lat:s},null,null)}#f(){this.#e.hover(null,
0,0)}#p(t){this.#o=t,this.#e.bared()}#m(t){t.on("render",()=>this.#e.drawn(this.view(),this.size())),t.on("idl\
e",()=>this.#e.rested()),t.on("webglcontextlost",()=>this.#p(!0)),t.on("webglcontextrestored",()=>t.once("idle",
()=>this.#p(!1))),t.on("mousemove",s=>this.#u(s)),t.on("click",s=>this.#h(s)),t.on("mouseout",()=>this.#f()),t.
on("dragstart",()=>this.#f()),t.touchZoomRotate.disableRotation(),t.dragRotate.disable(),t.setMaxZoom(Ot[1]),this.#g(
t);let e=t.getCanvas();e.addEventListener("keydown",s=>this.#d(s)),e.addEventListener("pointerup",()=>e.blur()),
e.setAttribute("aria-label",this.#t.closest("section")?.getAttribute("aria-label")??"")}#g(t){t.on("move",()=>this.#e.
moving(this.view())),t.on("movestart",({originalEvent:e,journey:s})=>{e&&!s&&(this.#s=++this.#i)}),t.on("movee\
nd",e=>this.#y(e))}#y({journey:t=this.#s,kept:e=this.#s>0}){(!t||t===this.#i)&&this.#e.moved(this.view(),e),t===
this.#s&&(this.#s=0)}#w(){let t=this.#t;t.addEventListener("pointermove",e=>this.#b(e,!1)),t.addEventListener(
"click",e=>this.#b(e,!0)),t.addEventListener("pointerleave",()=>this.#f()),t.on("plotly_relayouting",e=>this.#x(
e)),t.on("plotly_relayout",()=>{this.#e.drawn(this.view(),this.size()),this.#r||this.#e.moved(this.view(),!0)}),
this.#e.drawn(this.view(),this.size())}#x({"map.center":t,"map.zoom":e}){let s=t?{lon:t.lon,lat:t.lat,zoom:e}:
this.view();this.#e.drawn(s,this.size()),this.#e.moving(s)}#b({clientX:t,clientY:e,buttons:s},o){if(s){this.#f();
return}let{left:r,top:i,width:a,height:c}=this.#t.getBoundingClientRect(),[l,u]=[t-r,e-i],d=Dt(l,u,this.view(),
a,c);this.#e.hover(d,l,u),o&&this.#e.chosen(d,l,u)}};var Gm="lines",Vm=["getCanvas","getCenter","getSource","getZoom","jumpTo","on","setGlobalStateProperty","trigg\
erRepaint"],Km=()=>document.querySelector("#map .js-plotly-plot"),bl=async n=>await n??qm();function qm(){let n=document.
createElement("canvas");try{return!!(n.getContext("webgl2")||n.getContext("webgl"))}catch{return!1}}function Ym(n){
let t=n._fullLayout?.map?._subplot?.map;return t&&Vm.every(e=>typeof t[e]=="function")?t:null}var Jm=n=>n.getSource(
Gm)&&n.isStyleLoaded(),Zm=n=>n.querySelector(".maplibregl-map")!==null&&!n.classList.contains("dash-graph--pen\
ding");function vl(n,t){let e=Date.now()+t,s=!1;return new Promise(o=>{function r(){let i=Km(),a=i?._fullLayout&&
i.layout?.map?i:null;a&&!s&&(e=Date.now()+t),s=a!==null;let c=a&&Ym(a);a&&c&&Jm(c)?o(new Qe(a,c,n)):!c&&(a&&Zm(
a)||Date.now()>e)?o(a?new Qe(a,null,n):null):requestAnimationFrame(r)}r()})}var cs=class{#t;#n=f("canvas","ground-copy");#e;#s;#r=[];constructor(t,e,s,o){this.#t=t,t.append(this.#n),this.#e=
new Le(t,e),this.#s=new Ie(t,s,o)}show(t){this.#r=t,this.#e.put("day",t)}mark(t,e,s){this.#e.put(t,e,s)}dress(t,e){
this.#e.dress(t,e)}follow(t,e,s){this.#e.resize(e),this.#e.moveTo(t),s&&this.#o(s,e)}#o(t,e){let s=this.#n;(s.
width!==t.width||s.height!==t.height)&&(Object.assign(s,{width:t.width,height:t.height}),s.style.setProperty("\
--width",e.width+"px"),s.style.setProperty("--height",e.height+"px")),s.getContext("2d")?.drawImage(t,0,0)}under(t,e){
return On(this.#r,t,e)}settlementAt(t,e){return this.#e.settlementAt(t,e)}name(t){k(this.#t,"role","region"),k(
this.#t,"aria-label",t)}remove(){this.#s.remove(),this.#t.replaceChildren()}};var Tr=28,Qm=2e4,Ol=["lines","veil","places","names","towns","land","water"],tn=class{#t=h("map-over");#n;#e;#s;#r;#o;#i=null;#a=new Map;#c;#l=new is;#u=!1;constructor(t,e,s,o){
this.#n=t,this.#c=e,this.#s=o,this.#e=new Le(this.#t,t),this.#r=this.#o=new as(this.#t,s,this.#h()),this.#e.moveTo(
s),this.dress(e)}#h(){return{...this.#s,drawn:(t,e)=>this.#p(t,e),bared:()=>this.dress(this.#c),rested:()=>this.#d()}}#d(){
this.#f(),this.#s.rested()}#f(){let t=this.#l.among(this.#o.towns());t&&this.mark("towns",t,dl)}#p(t,e){this.#e.
resize(e),this.#e.moveTo(t),this.#i?.follow(t,e,this.#o.ground())}static possible(t){return bl(t)}async wait(){
let t=await vl(this.#h(),Qm);t&&this.#m(t)}#m(t){let e=this.#r.view();Fc(t.view(),e)||t.move(e,!1),this.#r.remove(),
this.#o=t,this.#p(t.view(),t.size()),this.dress(this.#c),this.#i&&t.repaint()}settle(){this.#u=!0}settled(){return this.#u}plain(){
return this.#o===this.#r}moving(){return this.#o.moving()}day(t){this.#e.put("day",t)}mark(t,e,s=ie){this.#a.set(
t,{features:e,sign:s}),this.#e.put(t,e,s),Ol.includes(t)&&this.#i?.mark(t,e,s),t==="places"&&(this.#l.ours(e),
this.#f())}dress(t){this.#c=t,this.#e.dress(t,this.#o.bare()),this.#i?.dress(t,!this.#o.ground()),this.#o.dress(
t)}print(t){this.#e.dress(t,!0),this.#i?.dress(t,!0)}view(){return this.#o.view()}#g(t){let{width:e,height:s}=Nt(
this.#t);return es(t,e,s)}fit(t){let{width:e,height:s}=Nt(this.#t);this.#o.move(Me(t,e,s,Tr),!1)}fly(t){this.#o.
fly(this.#g(t))}zoom(t){let{zoom:e,...s}=this.#o.view();this.#o.move(this.#g({...s,zoom:e+t}),!0)}inBox(t){return this.#e.
inBox(t)}settlementAt(t,e){return this.#e.settlementAt(t,e)}twin(t,e){let s=r=>this.#o.move(this.#g(r),!0),o=new cs(
t,this.#n,()=>this.#o.view(),{...e,dragged:s});this.#i=o;for(let[r,{features:i,sign:a}]of this.#a)Ol.includes(
r)&&o.mark(r,i,a);return o.dress(this.#c,!this.#o.ground()),this.#o.repaint(),o}part(){this.#i?.remove(),this.#i=
null}};var tg=[["lines","context-lines",ie],["places","context-settlements",({properties:n})=>"place-"+n.rank],["land",
"context-land",({properties:n})=>"land-"+n.id],["water","context-water",()=>"lake"]];function kl(n,t){return Promise.
all(tg.map(([e,s,o])=>n(s).then(({features:r})=>t(e,r,o),W)))}var X=.05,Sl=["gain-russia","gain-ukraine","take-russia","take-ukraine","leave-ukraine","leave-russia","same-u\
kraine","same-russia","same-contested"];function At(n,t){return n===t?"same-"+t:t==="contested"?"leave-"+n:(n===
"contested"?"take-":"gain-")+t}function us(n,t,e,s){let o=Object.fromEntries(s.map(a=>[a.id,a.home])),r=(a,c,l,u)=>c===
o[u]&&(a.incomplete||l==="contested"&&!a.contested),i=({before:a,after:c,region:l})=>a!==c&&(r(t,a,c,l)||r(e,c,
a,l));return{told:n.filter(a=>!i(a)),untold:n.filter(i)}}function en(n,t){let e=()=>({ukraine:0,russia:0,contested:0}),
s={ukraine:e(),russia:e(),contested:e()};return n.forEach(o=>s[o.before][o.after]+=o.km2),t.forEach(({id:o,home:r,
km2:i})=>s[r][r]+=i-ls(n.filter(a=>a.region===o).map(a=>a.km2))),s}var ls=n=>n.reduce((t,e)=>t+e,0),El=n=>yt.filter(
t=>t!==n);function Pr(n,t){let e=ls(El(t).map(o=>n[o][t])),s=ls(El(t).map(o=>n[t][o]));return{gained:e,lost:s,
net:e-s}}function hs(n,t,e){let s=c=>ls(n.filter(l=>l.region===t&&c(l)).map(l=>l.km2)),o=s(c=>c.before===e&&c.
after===e),r=s(c=>c.before===e&&c.after!==e),i=s(c=>c.after===e&&c.before!==e),a=o+r+i;return{agreed:o,only_a:r,
only_b:i,iou:a>=.005?o/a:null}}var Vt=(n,t)=>n.say("cmp.short."+t),zt=(n,t)=>n.say("cmp.held."+t),ce=(n,t)=>t===n.a?"a":"b",le=n=>({a:ce(n,n.
from).toUpperCase(),b:ce(n,n.to).toUpperCase()}),ue=(n,t,e)=>[e.from,e.to].map(({source:s})=>st(t,n,s));function ds(n,t,e,s){
return t.mode==="time"?n.say("cmp.change",{from:Vt(n,e),to:Vt(n,s)}):n.say("cmp.apart.row",{...le(t),before:zt(
n,e),after:zt(n,s)})}function Cr(n,t,e,s){let{source:o,date:r,snapshot:i}=e[s],a=st(t,n,o);return[i&&i!==r?t.say(
"cmp.side.held",{source:a,date:t.date(r),snapshot:t.date(i)}):t.say("cmp.side",{source:a,date:t.date(r)}),...eg(
n,t,e[s])].join(". ")}function eg(n,t,{source:e,day:s}){let o=n.timelines?.[e];return(o?vt(t,n.manifest.first,
o,s):[]).filter(({kind:i})=>i!=="held").map(({text:i})=>i)}function Ml(n,t,{source:e,date:s,snapshot:o,at:r}){
let i=S(n.manifest,e).reconstructed&&t.say("cmp.map.rec"),a=r<0?t.say("cmp.map.empty"):o&&o!==s&&t.say("cmp.ma\
p.held",{date:t.shortDate(o)});return{head:st(t,n,e),note:[t.shortDate(s),i,a].filter(Boolean).join(" \xB7 ")}}function ng(n){let t=new Map;return n.forEach(({before:e,after:s,km2:o})=>{let r=At(e,s);t.set(r,{before:e,after:s,
km2:(t.get(r)?.km2??0)+o})}),t}function Ll(n,t,e){let s=ng(e.faces);return[...Sl.filter(r=>!r.startsWith("same\
-")).flatMap(r=>{let i=s.get(r);return i&&i.km2>=X?[{key:r,text:og(t,e,i)}]:[]}),...sg(t,s),...rg(n,t,e)]}function sg(n,t){
let e=[],s=[...t.values()].filter(({before:r,after:i})=>r===i&&i!=="contested").reduce((r,{km2:i})=>r+i,0);s>=
X&&e.push({key:"same",text:n.say("cmp.legend.same",{area:n.area(s)})});let o=t.get("same-contested")?.km2??0;return o>=
X&&e.push({key:"same-contested",text:n.say("cmp.legend.same.contested",{area:n.area(o)})}),e}function og(n,t,{
before:e,after:s,km2:o}){return t.mode==="time"?n.say("cmp.legend",{from:Vt(n,e),to:Vt(n,s),area:n.area(o)}):n.
say("cmp.legend.apart",{...le(t),before:zt(n,e),after:zt(n,s),area:n.area(o)})}function rg(n,t,e){let s=o=>{let r=st(
t,n,o.source),i=t.shortDate(o.date);return{time:i,source:r,mixed:t.say("cmp.side",{source:r,date:i})}[e.mode]};
return[e.from,e.to].map(o=>({key:"outline-"+ce(e,o),text:t.say("cmp.legend."+ce(e,o),{end:s(o)})}))}function Il(n,t){
return(e,s)=>n.say(t.mode==="time"?"cmp.label."+e:"cmp.label.differs",{area:n.area(s)})}function Al(n,t,e,s){let{
before:o,after:r,km2:i,piece:a,region:c}=s.properties;return[o===r?t.say("cmp.tip.same",{held:t.say("held."+r)}):
ig(n,t,e,o,r),t.say("cmp.tip.area",{piece:t.area(a),area:t.area(i),region:t.say("region."+c)})]}function ig(n,t,e,s,o){
let r=[e.from,e.to].map(({date:l})=>t.shortDate(l)),[i,a]=[zt(t,s),zt(t,o)];if(e.mode==="time")return Rt(t.say(
"cmp.tip",{from:i,to:a,a:r[0],b:r[1]}));let c=ue(n,t,e).map((l,u)=>e.mode==="mixed"?t.say("cmp.side",{source:l,
date:r[u]}):l);return t.say("cmp.tip.apart",{a:c[0],b:c[1],from:i,to:a})}var ag=.005,Nr=["ukraine","russia"],cg=["places-1","places-2","places-3"],lg=["moved-line","moved-arrow","bord\
er","oblast","veil","places","pin"],Tl={seen:()=>!0,layers:nt,base:new Set(["border"])};function ps(n,t,e,s,o=Tl){
let r=s.filter(l=>o.seen(l.geometry)),i=new Set(r.map(l=>l.properties.control)),a=Array.isArray(e)?e:[e],c=Nr.
filter(l=>i.has(l)).map(l=>({key:l,text:ug(n,t,a,l)}));return i.has("contested")&&c.push({key:"contested",text:t.
say("legend.contested")}),i.has("line")&&o.layers.includes("contact")&&c.push({key:"line",text:t.say("legend.l\
ine")}),o.layers.includes("band")&&r.some(({properties:l})=>"band"in l&&l.band)&&c.push({key:"band",text:t.say(
"legend.band")}),c.concat(Pl(t,o))}function ug(n,t,e,s){let o=i=>e.some(a=>hg(n,a,i,s)),r=n.manifest.regions.filter(
i=>i.home!==s&&o(i.id));return r.length?t.say("legend."+s,{regions:t.and(r.map(i=>tt(t,i.id)))}):t.say("held."+
s)}function hg(n,t,e,s){return(F(n.series.find(t.source,e),t.day)?.[s]??0)>ag}function Pl(n,t){let e=cg.filter(
s=>t.base.has(s));return lg.filter(s=>s==="places"?e.length:t.base.has(s)).map(s=>s==="places"?dg(n,e):{key:s,
text:n.say("legend."+s)})}function dg(n,t){let e=t.map(s=>n.say("legend."+s)).join(", ");return{key:"places",ranks:t.
map(s=>s.slice(-1)),text:e[0].toUpperCase()+e.slice(1)}}function Cl(n,t,e,s=Tl){let o=l=>l.some(({rings:u})=>s.
seen({type:"Polygon",coordinates:u})),r=e.faces.filter(l=>o(l.pieces)),i=new Set(r.map(l=>At(l.before,l.after))),
a=Ll(n,t,e).map(l=>({...l,...pg(l.key,e,r,s)})),c=({key:l,sides:u})=>u?u.length>0:i.has(l);return a.filter(c).
concat(Pl(t,s))}function pg(n,t,e,s){if(n==="same")return{sides:Nr.filter(i=>e.some(a=>a.before===i&&a.after===
i))};if(!n.startsWith("outline-"))return{};let r=(n==="outline-a"?t.a:t.b).features.filter(i=>i.geometry.type===
"Polygon"&&s.seen(i.geometry));return{sides:[...Nr,"contested"].filter(i=>r.some(a=>a.properties.control===i))}}
var fg={border:"border","oblast-lines":"oblast",veil:"veil","movement-line":"moved-line","movement-way":"moved\
-arrow","places-1":"places-1","places-2":"places-2","places-3":"places-3"},Nl=n=>new Set(n.flatMap(({layer:t})=>fg[t.
id]??[]));var fs=class{show(t,e,s){let o=h("map-note");o.hidden=!1,o.dataset.kind=t,y(o.querySelector("p"),e),h("map-ret\
ry").hidden=!s}hide(...t){let e=h("map-note");t.includes(e.dataset.kind??"")&&(e.hidden=!0)}};var mg=120;function ms([n,...t],e,s){let o=h("map-tip");if(o.hidden=!n,!n)return;o.replaceChildren(f("strong",
"",n),...t.map(c=>f("span","",c)));let r=h("map-section"),i=Math.min(e+14,r.clientWidth-o.offsetWidth-8),a=s+18+
o.offsetHeight>r.clientHeight?s-o.offsetHeight-10:s+18;o.style.transform="translate("+i.toFixed(0)+"px,"+a.toFixed(
0)+"px)"}function Rl(n,t,e){let{km:s,px:o}=Hc(t.lat,t.zoom,mg*e);h("scale-bar").style.setProperty("--share",(o/
h("map-section").clientWidth).toFixed(5)),y(h("scale-text"),n.number(s,s<1?1:0)+"\xA0"+n.say("km"))}var gg=600,gs=class{#t;#n;#e;#s;#r={key:"",features:[]};constructor(t,e){this.#t=t,this.#n=e,this.band=new Zn(
t,e),this.note=new fs,this.#e=new tn(t.boot.layers,this.#a(),this.#i(),{moved:(s,o)=>this.#h(s,o),moving:s=>this.#d(
s),rested:()=>this.#l(),hover:(s,o,r)=>this.#f(s,o,r),chosen:(s,o,r)=>this.#u(s,o,r)}),this.mark("names",t.boot.
names),this.#s=kl(e.load,(s,o,r)=>this.mark(s,o,r))}#o(){let{wide:t,narrow:e}=this.#t.boot.views[this.#t.state.
region];return h("map").clientWidth<gg*this.#t.scale()?e:t}#i(){let{view:t}=this.#t.state;if(t)return{lon:t[0],
lat:t[1],zoom:t[2]};let{clientWidth:e,clientHeight:s}=h("map");return Me(this.#o(),e,s,Tr)}#a(){let{layers:t}=this.#t.
state;return{tokens:this.#t.tokens(),names:this.#t.names(),scale:this.#t.scale(),layers:t}}start(){this.note.show(
"loading",this.#t.t.say("map.loading")),this.#d(this.#e.view())}grounded(){return this.#s}async plotted(t){let{
figures:e,webgl:s}=this.#t.boot,o=!!e.map&&await tn.possible(s);if(this.#c(o,t),!o)return null;let r={...this.#a(),
view:this.#e.view(),origin:location.origin};return yl(e.map,r)}async#c(t,e){t&&await this.#e.wait(),this.#e.settle(),
this.choose(),this.#d(this.#e.view()),e(),this.#e.moving()||this.#l()}told(){let{dataset:t}=document.documentElement;
t.painted=this.#t.state.date,this.note.hide("loading"),this.#e.settled()&&(t.ready=this.#e.plain()?"nogl":"tru\
e")}#l(){this.#e?.settled()&&this.#n.rested()}#u(t,e,s){let o=e===null||s===null?null:this.#e.settlementAt(e,s);
this.#n.chosen(t,o)}#h(t,e){this.#d(t),e&&this.#t.set({view:[t.lon,t.lat,t.zoom]})}#d(t){this.#n.viewed(t),Rl(
this.#t.t,t,this.#t.scale())}#f(t,e,s){let o=t&&On(this.#r.features,t.lon,t.lat),r=this.#n.tip(o,e,t??void 0),
{offsetLeft:i,offsetTop:a}=h("map");ms(r||this.#p(o,t),e+i,s+a)}#p(t,e){let{model:s,t:o}=this.#t;return!t||!("\
from"in t.properties)?[]:Bn(s,o,this.#t.view(),t,e)}day(){let{model:t,t:e}=this.#t,s=this.#t.view(),o=this.#t.
shown().stretch(s.day),r=this.#t.source().nothing?"nothing":"cover";o<0?this.note.show(r,we(t,e,s,Wa(this.#t))):
this.note.hide("cover","nothing","error");let i=this.#n.compared();i?this.#m(s.day,i.key,i.features):this.#m(s.
day,this.#g(s,o),()=>this.banded(s))}#m(t,e,s){e!==this.#r.key&&(this.#r={key:e,features:s()},this.#e.day(this.#r.
features)),document.documentElement.dataset.drawn=this.#t.isoOf(t)}#g(t,e){return t.source+"/"+e+this.band.keyOf(
t.source,this.#t.state.date)}banded(t){return this.band.around(this.#t.shown().features(t.day),t.source,this.#t.
state.date)}mark(t,e,s){this.#e.mark(t,e,s),requestAnimationFrame(()=>this.#l())}dress(){this.#e.dress(this.#a())}choose(){
let t=this.#t.veiled();this.band.fetchRegions();let e=this.#t.model.regions?.features??[];this.mark("veil",e.filter(
({properties:s})=>t.includes(s.id)),()=>"veil")}print(){this.#e.print({...this.#a(),tokens:this.#t.boot.tokens.
light})}fit(){this.#t.state.view||this.#e.fit(this.#o())}fly(t){this.#e.fly(t)}zoom(t){this.#e.zoom(t)}view(){
return this.#e.view()}twin(t,e){return this.#e.twin(t,e)}part(){this.#e.part()}#y(){let{clientWidth:t,clientHeight:e}=h(
"map-over");return Wc(this.#e.view(),t,e)}drawn(t=this.#y()){return this.#e.inBox(t)}sight(){let t=this.#y();return{
seen:e=>bn(e,t),base:Nl(this.drawn())}}};var yg=[1,7,30],ot=(n,t="",e="")=>({text:n,tone:e,title:t});function xg(n,t,e,s,o){let r=I(n.manifest,s),i=n.series.
find(e.source,s);if(!i)return ot(St,t.say("nocover"));let a=Tn(i,r,e.day,o);if(a===null)return ot(St,vg(n,t,e,
i,r,o));if(o===1&&wg(n,e))return ot(t.say("nomap"),"","note");if(bg(n,e,o))return ot(St,t.say("change.nonew"));
let c=t.signed(a);if(c==="0")return ot(c);let l=a>0?r:ct[r];return{text:c,tone:l,title:tr(t.say(a>0?"change.ro\
se":"change.fell",{ground:t.say("ground."+r)})).slice(0,-1)}}var wg=(n,t)=>{let e=Dn(n,t.source);return e!==null&&
Ni(e,t.day)},bg=(n,t,e)=>{let s=Dn(n,t.source),o=s&&bt(s,t.day);return s!==null&&o!==null&&o===bt(s,t.day-e)};
function vg(n,t,e,s,o,r){let a=[e.day,e.day-r].find(c=>F(s,c)?.[o]===null);return a===void 0?t.say("nodata"):te(
n,t,{...e,day:a},o)}function Og(n,t,e,s,o){let r=n.series.find(e.source,s),i=F(r,e.day);if(!i)return ot(St,t.say(
r?"nodata":"nocover"));if(o==="line")return nn(n,t,e,s,i[I(n.manifest,s)]===null?null:i.line);let a=!ge(n,e.source,
o);return a&&!i[o]&&o==="contested"?ot(t.say("dash.unmapped"),t.say("further.unmapped"),"note"):a&&i[o]===0?ot(
St,t.say("unknown.unmapped")):i[o]===null?ot(St,te(n,t,e,o)):ot(t.area(i[o]),xe(t,i,o)||"")}function nn(n,t,e,s,o){
let r=S(n.manifest,e.source);if(o===null)return ot(St,t.say("unknown"));if(!r.reconstructed)return ot(t.number(
o,0));let i=pa(r,s,I(n.manifest,s),zn(e)),a=fa(t,i);if(a||i===null)return ot(St,a??"");let c=t.say("line.error",
{km:t.number(o,0),error:t.number(i,0)});return ot(c,t.say("line.error.title"))}function Dl(n,t,e){let s=L(e.region),
o=yg.map(r=>({label:t.say("change."+r),cells:s.map(i=>xg(n,t,e,i,r))}));return{head:[t.say("change"),...s.map(
r=>tt(t,r))],rows:o}}function zl(n,t,e){let s=L(e.region),o=(i,a)=>({key:a,label:i,cells:s.map(c=>Og(n,t,e,c,a))}),
r=yt.map(i=>o(t.say("held."+i),i)).concat(o(t.say("line"),"line"));return{head:[t.say("areas"),...s.map(i=>tt(
t,i))],rows:r}}function he(n,t){let e=t.head.length+"x"+t.rows.length;(n.dataset.shape!==e||!n.tHead)&&kg(n,t,e),t.head.forEach(
(s,o)=>y(n.rows[0].cells[o],s)),t.rows.forEach((s,o)=>Eg(n.rows[o+1],s))}function kg(n,t,e){let[s,o]=[f("thead"),
f("tbody")];n.replaceChildren(s,o),n.dataset.shape=e,s.append(jl(t.head.map(()=>Bl("col")))),o.append(...t.rows.
map(()=>jl(t.head.map((r,i)=>i?f("td"):Bl("row")))))}function jl(n){let t=f("tr");return t.append(...n),t}var Bl=n=>Object.
assign(f("th"),{scope:n});function Eg(n,{key:t,label:e,cells:s}){y(n.cells[0],e),t&&(n.dataset.key=t),s.forEach(
({text:o,tone:r,title:i},a)=>{let c=n.cells[a+1];y(c,o),c.dataset.tone!==r&&(c.dataset.tone=r),k(c,"title",i)})}function Sg(n,{side:t,share:e,contested:s}){n.firstChild||n.append(f("span","bar-held"),f("span","bar-conteste\
d")),n.dataset.side=t;let o=[e,s];[...n.children].forEach((r,i)=>{r.style.width=100*o[i]+"%"})}function Fl(n,t,e){
y(h(n+"-label"),t.label),y(h(n+"-value"),t.value),y(h(n+"-unit"),t.known?" "+e.say("km2"):""),y(h(n+"-text"),t.
text),y(h(n+"-others"),t.others),O(h(n+"-others"),!!t.others),y(h(n+"-accuracy"),t.accuracy||""),O(h(n+"-accur\
acy"),!!t.accuracy),k(h(n),"data-known",String(t.known))}function sn(n,t){O(h(n),t!==null),t!==null&&y(h(n),t)}
function Hl(n,t,e){let s=L(e.region),o=er(n,t,e,s[0]);Fl("figure",o,t),Sg(h("figure-bar"),o),O(h("figure-bar"),
o.known),O(h("second"),s.length>1),s.length>1&&Fl("second",er(n,t,e,s[1]),t),Mg(n,t,e)}function $l(n,t,e){he(h(
"changes"),Dl(n,t,e)),he(h("areas"),zl(n,t,e))}function Mg(n,t,e){let s=n.timelines[e.source],o=s?vt(t,e.first,
s,e.day):[];for(let r of["held","incomplete","carried"]){let i=o.filter(a=>a.kind===r).map(({text:a})=>a);sn("\
badge-"+r,i.join(". ")||null)}}function Lg(n,{first:t,last:e,snapshots:s,nothing:o}){return o?null:n.shortDate(t)+" \u2013 "+n.shortDate(e)+"\
, "+n.count("source.maps.count",s)}function Ig(n){let t=(n||"").replace(/^https?:\/\//,"");return t?t===n?t:$t(
t,n):null}function Wl(n,t){let e=[["source.publisher",t.publisher],["source.address",Ig(t.address)],["source.r\
eliability",n.say("admiralty."+t.reliability)],["source.coverage",Lg(n,t)],["source.regions",t.regions.map(o=>n.
say("region."+o)).join(", ")],["source.terms",t.terms.text[n.lang]]],s=f("dl","facts");for(let[o,r]of e){if(!r)
continue;let i=f("dd");i.append(r),s.append(f("dt","",n.say(o)),i)}h("source-card").replaceChildren(f("h2","ca\
rd-title",n.say("source.title")),f("p","source-name",t.title[n.lang]),f("p","note",t.note[n.lang]),s)}function ys(n,{ground:t,relief:e},s){let o=[n.say("credit.map",{credit:s}),n.say("credit.base")];return t!==void 0&&
o.push(n.say("credit.ground",{credit:t||n.say("credit.ground.osm")})),e&&o.push(n.say("credit.relief",{credit:e})),
o.join(" \xB7 ")}function Rr({t:n,state:t}){y(h("date"),n.longDate(t.date))}function Xl(n){let{t,manifest:e,settings:s}=n;qi(t),
Da(n),y(h("legal"),t.say("revision",{revision:e.revision})),y(h("seed"),t.date(s.seed)),Rr(n),document.documentElement.
toggleAttribute("data-archives",Object.keys(n.boot.credits).length>0)}function Ul(n){let{t,model:e,state:s}=n,
o=n.source();Wl(t,o),sn("badge-recon",Aa(e,t,s.source)),y(h("credit"),ys(t,n.boot.credits,t.told(o,"credit").text))}
function _l(n){let t=Xn(n),e=h("range-clear");if(e.hidden=!t,!t)return;let s=e.firstElementChild;s.dataset.word=
t.word,y(s,n.t.say(t.word,{year:t.year}))}function on(n){if(!n)return null;let[t,e]=n.split("@");return{source:t,date:e}}var Tt=(n,t)=>n+"@"+t,Ag=(n,t)=>n.
first<=t&&t<=n.last,Gl=(n,t)=>n.source===t.source?"time":n.date===t.date?"source":"mixed",Vl=(n,t)=>t.date<n.date?
[t,n]:[n,t];function Kl(n,t,e){let s=n.sources.filter(o=>o.id!==t.source&&Ag(o,t.date)&&Tg(o,t.region)).map(o=>o.
id);return s.length?s[(s.indexOf(e??"")+1)%s.length]:null}var Tg=(n,t)=>t.split(",").some(e=>n.regions.includes(
e));function ql(n,t,e){let{first:s}=S(n,t.source),o=N(t.date,-e);return o<s?s:o}function Yl(n,t){let e=ql(n,t,
7),s=Kl(n,t,null);return e<t.date||!s?Tt(t.source,e):Tt(s,t.date)}function Jl(n,t,e){let s=on(t.compare),o=t.region.
split(",").filter(u=>xt(n,t.source,u)),r=o.length?n.series.find(t.source,o[0]):null,i=r&&ye(r,I(n.manifest,o[0])),
a=i&&N(e,i.day),c=Kl(n.manifest,t,s?.source),l=u=>Tt(t.source,ql(n.manifest,t,u));return{week:l(7),month:l(30),
peak:a&&Tt(t.source,a),other:c&&Tt(c,t.date)}}function Zl(n,t,e,s){let[o,r]=[e,s].map(l=>S(n,l)),i=l=>[o,r].filter(
(u,d,p)=>p.indexOf(u)===d&&!u.regions.includes(l)),a=t.split(","),c=a.filter(l=>i(l).length).map(l=>({region:l,
sources:i(l).map(u=>u.id)}));return{compared:a.filter(l=>!i(l).length),left:c}}function Ql(n,t,e){return t.flatMap(
s=>e.flatMap(({source:o,day:r})=>{let i=F(n.series.find(o,s),r),a=I(n.manifest,s);return i&&i[a]===null?[{region:s,
source:o,control:a}]:[]}))}function eu({place:n,before:t,after:e},s,o,r){let i=r.find(a=>a.home===Ln[n.properties.country]);return!i||us(
[{before:t,after:e,region:i.id}],s,o,r).told.length>0}function tu(n,t){let e=t.places?.rows[n.properties.id],s=e?
e.filter(([r])=>r<=t.day):[];if(!e)return{held:Ln[n.properties.country],since:null};let o=s[s.length-1];return o?
{held:Qt[o[1]],since:o[0]}:{held:Ln[n.properties.country],since:null}}function nu(n,t,e,s){let o=new Set([n,t].
flatMap(r=>r.places?Object.keys(r.places.rows):[]));return e.filter(r=>o.has(r.properties.id)&&s(...r.geometry.
coordinates)).flatMap(r=>Pg(r,n,t)).sort((r,i)=>(i.day||0)-(r.day||0)||(r.id<i.id?-1:1))}function Pg(n,t,e){let[
{held:s},{held:o,since:r}]=[tu(n,t),tu(n,e)];return!s||!o||s===o?[]:[{id:n.properties.id,place:n,before:s,after:o,
day:t.source===e.source?r:null}]}function xs(n,[t,e]){let s=Math.cos(e*Math.PI/180),o=r=>Math.hypot((r.geometry.
coordinates[0]-t)*s,r.geometry.coordinates[1]-e)*111.2;return n.reduce((r,i)=>o(i)<r.km?{place:i,km:o(i)}:r,{place:null,
km:1/0})}var Cg=1.5;function ou(n){let t=n[0].map(r=>r[1]),[e,s]=[Math.min(...t),Math.max(...t)],o={width:-1,at:n[0][0]};
for(let r=1;r<8;r++){let i=e+(s-e)*(r+.013)/8,a=1-Math.abs(r-4)/8;Ng(n,i).forEach(([c,l])=>{(l-c)*a>o.width&&(o=
{width:(l-c)*a,at:[(c+l)/2,i]})})}return o.at}function Ng(n,t){let e=[];n.forEach(o=>{for(let r=1;r<o.length;r++){
let[[i,a],[c,l]]=[o[r-1],o[r]];a>t!=l>t&&e.push(i+(t-a)/(l-a)*(c-i))}}),e.sort((o,r)=>o-r);let s=[];for(let o=1;o<
e.length;o+=2)s.push([e[o-1],e[o]]);return s}function Rg({before:n,after:t,region:e,pieces:s,km2:o},r){let i=At(
n,t);return s.flatMap(a=>{let c={type:"Feature",geometry:{type:"Polygon",coordinates:a.rings},properties:{kind:i,
control:t,before:n,after:t,region:e,km2:o,piece:a.km2}};return r&&n!==t&&a.km2>=Cg?[c,Dg(a,r(i,a.km2))]:[c]})}
var Dg=({rings:n,km2:t},e)=>({type:"Feature",geometry:{type:"Point",coordinates:ou(n)},properties:{label:e,size:t}}),
su=(n,t)=>n.features.filter(vn).map(({geometry:e,properties:s})=>({type:"Feature",geometry:e,properties:{outline:t,
control:s.control}}));function ru(n,t,e,s){let o=a=>n.reduce((c,l)=>c+(At(l.before,l.after)===a?l.km2:0),0);return[
...n.filter(({before:a,after:c})=>a===c||o(At(a,c))>=X).flatMap(a=>Rg(a,s)),...su(e,"b"),...su(t,"a")].map((a,c)=>({
...a,id:c}))}function iu(n,t){return n.filter(o=>o.before!==o.after).flatMap(({region:o,before:r,after:i,pieces:a})=>a.
map(c=>({region:o,before:r,after:i,km2:c.km2,rings:c.rings}))).filter(o=>o.km2>=X).sort((o,r)=>r.km2-o.km2).slice(
0,t).map(({rings:o,...r})=>({...r,at:ou(o)}))}var zg=.5,Dr=9.95,au=n=>Math.sign(n)*Math.round(Math.abs(n)),zr=(n,t)=>n.reduce((e,[s],o)=>e+s*t[o],0);function jg(n,t){
let e=n>0?Math.abs(n-10*t):1/0;return t<Dr||e>1?10+e:e}function Bg(n,t){let e=n.map(([,s])=>Math.round(10*s));
for(let s=t-zr(n,e);n.length&&s;s=t-zr(n,e)){let o=n.map(([a])=>a*Math.sign(s)),r=n.map(([,a],c)=>jg(e[c]+o[c],
a)),i=r.indexOf(Math.min(...r));e[i]+=o[i]}return e}function cu(n,t,e){let s=e.map(([,a])=>Math.round(a)),o=Math.
abs(t)>=Dr&&e.every(([,a],c)=>a>=Dr||!s[c]),r=au(t);if(o&&zr(e,s)===r)return{sign:Math.sign(r),texts:s.map(a=>a?
n.number(a,0):""),total:n.number(r,0)};let i=au(10*t);return{sign:Math.sign(i),texts:Bg(e,i).map(a=>n.number(a/
10,1)),total:n.number(i/10,1)}}function Fg(n,t,e){let s=[ct[e],"contested"],o=[...s.map(p=>({sign:-1,before:e,
after:p})),...s.map(p=>({sign:1,before:p,after:e}))],r=({before:p,after:m})=>t[p][m],i=o.slice(2).reduce((p,m)=>p+
r(m),0)-o.slice(0,2).reduce((p,m)=>p+r(m),0),a=o.filter(p=>r(p)>=X),{sign:c,texts:l,total:u}=cu(n,i,a.map(p=>[
p.sign,r(p)])),d=a.map(({before:p,after:m},b)=>({before:p,after:m,text:l[b]})).filter(({text:p})=>p);return{net:c*
Math.abs(i),text:u,lost:d.filter(({before:p})=>p===e),won:d.filter(({after:p})=>p===e)}}function lu(n,t,e,s,{when:o="",
parts:r=!0,whole:i=!0}={}){let a=o?" "+o:"",c=Fg(n,t,e),u=c.net||[...c.lost,...c.won].some(p=>t[p.before][p.after]>=
zg)?Hg(n,c,e,c.net?s:s+a,a,r):[],d=Wg(n,t,ct[e],s,a,c.net!==0);return c.net?u.push(...d):u.unshift(...d),u.length?
u:[n.say(i?"cmp.nothing":"cmp.nothing.told",{where:s,when:a})]}function Hg(n,{net:t,text:e,lost:s,won:o},r,i,a,c){
if(!s.length&&!o.length)return[];let l=t>0?"cmp.grew":t?"cmp.fell":"cmp.even",u=n.say(l,{ground:n.say("ground."+
r),where:i,area:e,when:a});if(!c)return[u];let d=[["cmp.won",o],["cmp.lost",s]],p=s.length+o.length===1,m=(t>0?
d:d.reverse()).filter(([,b])=>b.length).map(([b,A])=>$g(n,b,A,p));return[n.say("cmp.parts",{what:u,parts:m.join(
"; ")})]}function $g(n,t,e,s){let o=t==="cmp.lost"?e[0].after:e[0].before,r=e.map(({text:i})=>s?n.say("cmp.all"):
i);return n.say(t+"."+o+(e.length===2?".both":""),{area:r[0],contested:r[r.length-1]})}function Wg(n,t,e,s,o,r){
let[i,a]=[t.contested[e],t[e].contested],c={side:n.say("side."+e),held:n.say("cmp.held."+e),where:s,when:o};return[
{km2:i,first:"cmp.took",later:"cmp.took.also"},{km2:a,first:"cmp.emptied",later:"cmp.left.also"}].sort((d,p)=>p.
km2-d.km2).filter(({km2:d})=>d>=X).map(({km2:d,first:p,later:m},b)=>n.say(r||b?m:p,{...c,area:n.area(d)}))}function uu(n,t,[
e,s]){let o=yt.flatMap(c=>yt.filter(l=>l!==c).map(l=>({before:c,after:l,km2:t[c][l]}))),r=o.filter(({km2:c})=>c>=
X).sort((c,l)=>l.km2-c.km2);if(!r.length)return[n.say("cmp.differ.none")];let{texts:i,total:a}=cu(n,o.reduce((c,{
km2:l})=>c+l,0),r.map(({km2:c})=>[1,c]));return[n.say("cmp.differ",{area:a}),...r.flatMap((c,l)=>i[l]?[Xg(n,[e,
s],c,i[l])]:[])]}var Xg=(n,[t,e],{before:s,after:o},r)=>n.say("cmp.apart",{a:t,b:e,before:n.say("cmp.held."+s),
after:n.say("cmp.held."+o),area:r});function Ug(n,t,e){let s=n.date(t).split(" "),o=t.slice(0,7)===e.slice(0,7)?1:t.slice(0,4)===e.slice(0,4)?2:3;
return n.say("cmp.span",{a:s.slice(0,o).join(" "),b:n.date(e)})}var jr=({mode:n,from:t,to:e})=>n==="time"&&t.date!==
e.date&&t.snapshot===e.snapshot?t.snapshot:null;function Br(n,t,e){let s=jr(e);if(s)return e.regions.length?t.
say("cmp.one.map",{date:t.date(s)}):"";if(e.mode==="time")return e.regions.map((r,i)=>_g(n,t,e,r,i===0)).join(
" ");let o=e.regions.map((r,i)=>Gg(n,t,e,r,i===0));return e.mode==="mixed"&&o.length&&o.push(t.say("cmp.mixed.\
note")),o.join(" ")}var hu=(n,t)=>n.faces.filter(e=>e.region===t);function _g(n,t,e,s,o){let r=I(n.manifest,s),
a=lu(t,en(hu(e,s),[]),r,t.say("cmp.in."+s),{whole:!(e.untold>=X)}).join("; "),c=e.from.date===e.to.date?t.say(
"cmp.on",{date:t.date(e.to.date)}):Ug(t,e.from.date,e.to.date);return Rt(o?t.say("cmp.say",{when:c,what:a}):a+
".")}function Gg(n,t,e,s,o){let[r,i]=ue(n,t,e),a=Vg(n,t,e,s),[c,l]=[e.from,e.to].map(({date:p})=>t.date(p)),u=e.
mode==="mixed"?t.say("cmp.mixed",{a:r,b:i,day_a:c,day_b:l,what:a}):t.say("cmp.say",{when:t.say("cmp.on",{date:l}),
what:a}),d=uu(t,en(hu(e,s),[]),[r,i]);return[Rt(o?u:a+"."),...d].join(" ")}function Vg(n,t,e,s){let o=I(n.manifest,
s),{agreed:r,only_a:i,only_b:a}=hs(e.faces,s,o),c=t.say("cmp.in."+s),l=r+i+a<X?"cmp.neither":r<X?"cmp.both.non\
e":"cmp.both";return t.say(l,{held:zt(t,o),where:c,area:t.area(r)})}function du(n,t,e){let s=[Br(n,t,e),...Kg(
n,t,e),Fr(n,t,e)].filter(Boolean).join(" ");return e.mode==="time"?t.say("cmp.copied",{source:ue(n,t,e)[1],text:s}):
s}function Kg(n,t,e){return[e.from,e.to].flatMap(({source:s,date:o,snapshot:r})=>r&&r!==o?[t.say("cmp.held.ove\
r",{source:st(t,n,s),date:t.date(o),snapshot:t.date(r)})]:[])}function Fr(n,t,e){let s=l=>st(t,n,l),o=e.left.map(
({region:l,sources:u})=>t.say("cmp.left",{region:t.say("region."+l),sources:t.and(u.map(s))})),r=l=>S(n.manifest,
l).controls.includes("contested"),[i,a]=[e.a.source,e.b.source];r(i)!==r(a)&&o.push(t.say("cmp.unmapped",{source:s(
r(i)?a:i)})),o.push(...e.blank.map(({region:l,source:u,control:d})=>t.say("cmp.blank",{region:t.say("region."+
l),source:s(u),ground:t.say("ground."+d)}))),o.push(...e.crowded.map(l=>t.say("cmp.crowded",{region:t.say("reg\
ion."+l)}))),e.untold>=X&&o.push(t.say("cmp.untold",{area:t.area(e.untold)}));let c=[...new Set([i,a])].filter(
l=>S(n.manifest,l).reconstructed);return c.length&&o.push(t.count("cmp.rebuilt",c.length).replace("{sources}",
t.and(c.map(s)))),o.length?o.join(" "):null}var qg={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1,PageUp:-30,PageDown:30},Yg=7;function Jg(n){let t=qg[n.
key];return!t||n.altKey||n.ctrlKey||n.metaKey?null:n.shiftKey&&Math.abs(t)===1?Yg*t:t}var ws=class{#t;#n;#e=h(
"compare-handle");#s=h("compare-track");#r=wn();#o=1;#i=0;#a=!1;constructor(t,e){this.#t=t,this.#n=e,this.#c()}#c(){
let t=this.#e;t.addEventListener("pointerdown",e=>this.#l(e)),t.addEventListener("pointermove",e=>this.#u(e)),
t.addEventListener("keydown",e=>this.#h(e));for(let e of["pointerup","pointercancel"])t.addEventListener(e,()=>{
this.#a=!1})}place(){let{l:t,r:e,b:s}=Ut(this.#t.boot.margin,this.#t.scale());Object.assign(this.#s.style,{left:t+
"px",right:e+"px",bottom:s+"px"}),this.#o=Math.max(1,this.#s.clientWidth),this.move()}move(){let{span:t}=this.#t,
e=this.#n.from();if(!e)return;let s=this.#t.dayOf(e.date),o=Ye(s,t);this.#e.style.transform="translateX("+Oe(o,
t,this.#o).toFixed(2)+"px)",k(this.#e,"data-beyond",String(o!==s))}label(t,e){let{t:s}=this.#t;k(this.#e,"aria\
-valuemin",String(this.#t.dayOf(t.first))),k(this.#e,"aria-valuemax",String(this.#t.dayOf(t.last))),k(this.#e,
"aria-valuenow",String(this.#t.dayOf(e)));let o=s.say("cmp.side",{source:t.title[s.lang],date:s.date(e)});k(this.#e,
"aria-valuetext",o)}grabbed(){return this.#a}#l(t){t.button||(this.#n.grabbed(),this.#e.setPointerCapture(t.pointerId),
this.#i=this.#s.getBoundingClientRect().left,this.#a=!0)}#u(t){this.#e.hasPointerCapture(t.pointerId)&&this.#r(
()=>this.#n.go(ke(t.clientX-this.#i,this.#t.span,this.#o)))}#h(t){let e=this.#n.from(),s=e&&this.#d(t,e);s!==null&&
(t.preventDefault(),t.stopPropagation(),this.#n.go(s))}#d(t,{source:e,date:s}){let{first:o,last:r}=S(this.#t.manifest,
e),i=Jg(t);return i!==null?this.#t.dayOf(s)+i:t.key==="Home"?this.#t.dayOf(o):t.key==="End"?this.#t.dayOf(r):null}};var pu=["week","month","peak","other"];function bs(n,t){return t<n.first?n.first:t>n.last?n.last:t}function Zg(n){
try{n.showPicker()}catch{n.focus()}}var vs=class{#t;#n;#e;#s;#r;constructor(t,e,s){this.#t=t,this.#n=e,this.#e=
s,this.#s=new ws(t,{from:s.from,go:o=>this.#f(o),grabbed:()=>e.player.pause()}),this.#r={a:this.#a("compare-da\
te-a"),b:this.#a("compare-date-b")},this.#o()}#o(){let{a:t,b:e}=this.#r;for(let s of["compare","compare-close"])
h(s).addEventListener("click",this.#e.toggle);h("compare-swap").addEventListener("click",this.#e.swap),h("comp\
are-source-a").addEventListener("change",()=>this.#c({source:h("compare-source-a").value})),h("compare-source-\
b").addEventListener("change",()=>this.#l(h("compare-source-b").value)),t.addEventListener("change",()=>t.value&&
this.#c({date:t.value})),e.addEventListener("change",()=>e.value&&this.#u(e.value));for(let s of pu)h("compare\
-"+s).addEventListener("click",()=>this.#d(s))}#i(t){return S(this.#t.manifest,t)}#a(t){let e=Object.assign(f(
"input","day-input"),{type:"date",tabIndex:-1});return e.setAttribute("aria-hidden","true"),h(t).after(e),h(t).
addEventListener("click",()=>{this.#n.player.pause(),Zg(e)}),e}#c(t){let e=this.#e.from();if(!e)return;let{source:s,
date:o}={...e,...t};this.#n.player.pause(),this.#e.choose(Tt(s,bs(this.#i(s),o)))}#l(t){this.#n.source(t,{date:bs(
this.#i(t),this.#t.state.date)})}#u(t){this.#t.set({date:bs(this.#t.source(),t)}),this.#n.refresh()}#h(){let{model:t,
state:e,manifest:s}=this.#t;return Jl(t,e,s.first)}#d(t){let e=this.#h()[t];e&&this.#e.choose(e)}#f(t){let e=this.#e.
from();if(!e)return;let s=this.#t.isoOf(Ye(t,this.#t.span));this.#e.choose(Tt(e.source,bs(this.#i(e.source),s)))}#p(){
let{t,manifest:e}=this.#t,s=()=>e.sources.map(({id:o,title:r})=>Object.assign(f("option","",r[t.lang]),{value:o}));
h("compare-source-a").replaceChildren(...s()),h("compare-source-b").replaceChildren(...s())}all(){let t=this.#e.
from();O(h("compare-bar"),!!t),O(h("compare-track"),!!t),k(h("compare"),"aria-pressed",String(!!t)),t&&(this.#p(),
h("compare-source-a").value=t.source,h("compare-source-b").value=this.#t.state.source,this.place(),this.day())}place(){
this.#s.place()}move(){this.#s.move()}#m(t,e,s){y(h("compare-date-"+t),this.#t.t.shortDate(s)),Object.assign(this.#r[t],
{value:s,min:e.first,max:e.last})}#g(){let t=this.#h();for(let e of pu){let s=h("compare-"+e);s.disabled!==!t[e]&&
(s.disabled=!t[e]),k(s,"aria-pressed",String(t[e]===this.#t.state.compare))}}day(){let t=this.#e.from();if(!t)
return;let e=this.#i(t.source);this.#m("a",e,t.date),this.#m("b",this.#t.source(),this.#t.state.date),this.#g(),
this.move(),this.#s.label(e,t.date)}grabbed(){return this.#s.grabbed()}};var Ae=(n,t)=>n[t],Qg=8,fu=/(^|\s)(oblast|region|область|області|регіон|регион|обл\.?)(?=\s|$)/gi,
ty=/(an|in|n)?ski?(i|oi|ogo|omu)?$/,mu=/(^|\s)(district|raion|rayon|район|р-н)(?=\s|$)/i;function gu(n){
return n.features.map(({properties:t,geometry:e})=>{let{id:s,en:o,local:r,uk:i,uk_source:a,country:c,rank:l}=t,
[u,d]=e.coordinates;return{id:s,en:o,local:r,uk:i,uk_source:a,country:c,rank:l,lon:u,lat:d,keys:[...new Set([wt(
o),wt(r||o),wt(i||o),o.toLowerCase()])]}})}function yu(n,t){let e=wt(t)?[...new Set([wt(t),t.trim().toLowerCase()])]:
[],s=n.keys.flatMap(o=>e.map(r=>al(r,o))).filter(o=>o!==null);return s.length?Math.min(...s):null}var Hr=(n,t)=>(yu(
n,t)??0)>=Gt;function xu(n,t,e){let s=n.flatMap(a=>{let c=yu(a,t);return c===null?[]:[{place:a,score:c}]}),o=Math.
min(...s.map(({score:a})=>a)),r=s.filter(({score:a})=>a<Gt||o>=Gt&&a<=Math.max(o,Gt+1)),i=a=>e?.has(a.id)?0:1;
return r.sort((a,c)=>a.score-c.score||i(a.place)-i(c.place)||a.place.rank-c.place.rank||a.place.en.localeCompare(
c.place.en)),r.slice(0,Qg).map(({place:a})=>a)}function wu(n,t){let e=wt(t.replace(fu," "));if(e.length<3)return[];
let s=o=>wt(o.replace(fu," "));return Object.keys(n).filter(o=>n[o].map(s).some(r=>r.startsWith(e)))}function bu(n,t){
if(!mu.test(t))return[];let e=wt(t.replace(mu," ")).replace(ty,"");if(e.length<rs)return[];let s=o=>o.startsWith(
e)&&o.length-e.length<=2;return n.filter(o=>o.rank<=2&&o.keys.some(s)).sort((o,r)=>o.rank-r.rank||o.en.length-
r.en.length).slice(0,1)}var ht=(n,t,e)=>({text:n,tone:t||"",title:e||""}),Te=(n,t)=>t<.005?"0":n.area(t);function ey(n,t){let{gained:e,
lost:s}=Pr(n,t);return e>=X||s>=X}var ny={russia:{1:"russia","-1":"ukraine"},ukraine:{1:"ukraine","-1":"russia"},
contested:{}},sy=(n,t)=>n.say(t==="contested"?"cmp.short.contested":"side."+t);function Ou(n,t,e){if(e.mode!==
"time")return ry(n,t,e);let o=["russia","ukraine","contested"].filter(r=>r!=="contested"||ey(e.table,r));return{
head:["cmp.sums","cmp.sums.gained","cmp.sums.lost","cmp.sums.net"].map(r=>t.say(r)),rows:o.map(r=>oy(t,e,r))}}
function oy(n,t,e){let{gained:s,lost:o,net:r}=Pr(t.table,e),i=n.signed(r),c=!!jr(t)||!t.regions.length?Array.from(
{length:3},()=>ht("\u2013","",n.say("unknown"))):[ht(Te(n,s)),ht(Te(n,o)),ht(i,i==="0"?"":ny[e][Math.sign(r)])];
return{key:e,label:sy(n,e),cells:c}}function ry(n,t,e){let s=e.regions.map(r=>{let i=I(n.manifest,r),{agreed:a,
only_a:c,only_b:l,iou:u}=hs(e.faces,r,i),d=u===null?ht("\u2013"):ht(t.share(u),"",t.say("cmp.sums.iou.title"));
return{key:i,label:t.say("region."+r),cells:[ht(Te(t,a),"",t.say("held."+i)),ht(Te(t,c)),ht(Te(t,l)),d]}});return{
head:["cmp.sums","cmp.sums.both",...[e.from,e.to].map(r=>"cmp.sums."+ce(e,r)),"cmp.sums.iou"].map(r=>t.say(r)),
rows:s}}function ku(n,t,e){let s=[e.from,e.to].map(({date:r})=>t.shortDate(r));if(e.mode==="time")return t.say(
"cmp.matrix",{a:s[0],b:s[1]});let o=ue(n,t,e).map((r,i)=>e.mode==="mixed"?t.say("cmp.side",{source:r,date:s[i]}):
r);return t.say("cmp.matrix.apart",{a:o[0],b:o[1]})}function Eu(n,t){let e=c=>t.mode==="time"&&c!=="contested"?
c:"",s=(c,l)=>c===l?"same":t.table[c][l]<X?"none":e(l),o=(c,l)=>l==="contested"&&!c.controls.includes(l),r=(c,l)=>o(
t.from,c)||o(t.to,l)?"\u2013":Te(n,t.table[c][l]),i=yt.map(c=>({key:c,label:Vt(n,c),cells:yt.map(l=>ht(r(c,l),
s(c,l),ds(n,t,c,l)))}));return{head:[t.mode==="time"?n.say("cmp.matrix.corner"):n.say("cmp.matrix.corner.apart",
le(t)),...yt.map(c=>Vt(n,c))],rows:i}}function iy(n,t,e,s){if(t.mode==="time")return n.say("cmp.line.ends",{a:e,
b:s});let{a:o,b:r}=le(t);return n.say("cmp.ends.apart",{a:n.say("cmp.end.apart",{name:o,value:e}),b:n.say("cmp\
.end.apart",{name:r,value:s})})}var vu=(n,t)=>n.filter(t).reduce((e,s)=>e+s.km2,0);function Su(n,t,e){let s=e.
regions.map(a=>({label:t.say("cmp.line",{region:t.say("region."+a)}),cells:[ay(n,t,e,a)]})),o=vu(e.faces,a=>a.
before===a.after),r=vu(e.faces,()=>!0);return r>=.005&&s.push({label:t.say("cmp.share"),cells:[ht(t.share(o/r))]}),
{head:[e.mode==="time"?t.say("cmp.line.ends",{a:t.shortDate(e.from.date),b:t.shortDate(e.to.date)}):t.say("cmp\
.ends.apart",le(e)),""],rows:s}}function ay(n,t,e,s){let[o,r]=[e.from,e.to].map(a=>F(n.series.find(a.source,s),
a.day)),i=(a,c)=>a?nn(n,t,{source:c.source,day:c.day,first:n.manifest.first},s,a.line).text:"\u2013";return ht(
iy(t,e,i(o,e.from),i(r,e.to)))}var Os=["agreed","only_a","only_b","contested"],cy={only_a:"only_b",only_b:"only_a"};function Mu(n,t,e,s){let o=ut(
n?.rows,"rows").find(c=>c.region===s&&(c.a===t&&c.b===e||c.a===e&&c.b===t));if(!o)return null;ft([o.first,o.until]);
let r=mt(o.day),i=c=>o.a===t?c:cy[c]||c,a=c=>Ct(o[i(c)],r.length,100);return{region:s,first:o.first,until:o.until,
day:r,iou:Ct(o.iou,r.length,1e3),agreed:a("agreed"),only_a:a("only_a"),only_b:a("only_b"),contested:a("contest\
ed")}}function Lu(n,t){return t<n.first||t>=n.until?-1:gt(n.day,t)}function Iu(n,t){let e=Lu(n,t);return e<0?null:
n.iou[e]}function Au(n,t,e){let s=null;for(let[o,r]of n.iou.entries()){let i=n.day[o+1]??n.until;r!==null&&n.day[o]<
e&&i>t&&(!s||r<s.iou)&&(s={iou:r,day:Math.max(n.day[o],t)})}return s}function Tu(n,t,e){let s=n.day.filter(c=>c>
t&&c<e),o=Math.max(t,n.first),r=[o,...s.filter(c=>c>o),Math.min(e,n.until)],i=Os.map(c=>({key:c,points:[]})),a=0;
return r.slice(0,-1).forEach((c,l)=>{let u=Lu(n,c),d=0;Os.forEach((p,m)=>{let b=n[p][u];if(b===null)return i[m].
points.push(null);let A=d+b;i[m].points.push([c,d,A],[r[l+1],d,A]),d=A}),a=Math.max(a,d)}),{layers:i,top:a}}function Pu(n,t,e,s,o,r){
let i=t.map(c=>n.find(c,e)).filter(Boolean),a=[];for(let c=o;c<r;c++){let l=i.map(u=>F(u,c)).map(u=>u?u[s]:null).
filter(u=>u!==null);l.length>1&&a.push([c,Math.min(...l),Math.max(...l)])}return a}var ly="http://www.w3.org/2000/svg";function lt(n,t,...e){let s=document.createElementNS(ly,n);for(let[o,r]of Object.
entries(t))s.setAttribute(o,String(r));return s.append(...e),s}function Pe(n){let t=n.indexOf(null);if(t>=0)return Pe(
n.slice(0,t))+Pe(n.slice(t+1));let e=n.filter(r=>r!==null),s=e.map(([r,,i])=>r.toFixed(1)+" "+i.toFixed(1)),o=e.
map(([r,i])=>r.toFixed(1)+" "+i.toFixed(1)).reverse();return e.length?"M"+s.concat(o).join("L")+"Z":""}var rn={width:300,height:72},uy=1.05,ks=class{#t;#n;#e=null;constructor(t,e){this.#t=t,this.#n=e}draw(t,e){let{
t:s,span:o}=this.#t,[r]=t.regions,{source:i}=t.a,{source:a}=t.b,c=t.mode!=="time"&&e?Mu(e,i,a,r):null;if(O(h("\
compare-by-day"),!!c),!c)return;let l=[i,a,r,o.first,o.until,s.lang].join("/");this.#e?.key!==l&&(this.#e={key:l,
cursor:this.#r(c)});let u=this.#s(t.b.day+.5).toFixed(1);k(this.#e.cursor,"x1",u),k(this.#e.cursor,"x2",u),this.#c(
c,t.b.day)}#s(t){let{first:e,until:s}=this.#t.span;return(t-e)/(s-e)*rn.width}#r(t){let{span:e,manifest:s}=this.#t,
{layers:o,top:r}=Tu(t,e.first,e.until),i=I(s,t.region),a=lt("line",{class:"chart-cursor",y1:0,y2:rn.height,x1:0,
x2:0}),c=this.#i(...o.map(u=>this.#o(u,r)),a),l=this.#a();return c.dataset.side=i,l.dataset.side=i,h("compare-\
chart").replaceChildren(c,l),a}#o({key:t,points:e},s){let o=i=>rn.height*(1-i/Math.max(s*uy,1)),r=i=>i&&[this.#s(
i[0]),o(i[1]),o(i[2])];return lt("path",{class:"part-"+t,d:Pe(e.map(r))})}#i(...t){let e=lt("svg",{viewBox:"0 \
0 "+rn.width+" "+rn.height,preserveAspectRatio:"none",role:"img","aria-label":this.#t.t.say("cmp.chart")},...t);
return e.addEventListener("click",s=>{let{left:o,width:r}=e.getBoundingClientRect();this.#n.pause(),this.#t.go(
ke(s.clientX-o,this.#t.span,r))}),e}#a(){let t=f("p","chart-legend"),e=this.#t.t.say("cmp.byday.legend").split(
";")[0].split(",");for(let[s,o]of Os.entries()){let r=f("span");r.append(f("span","swatch part-"+o),f("span","",
e[s].trim())),t.append(r)}return t}#c(t,e){let{t:s,span:o}=this.#t,r=Iu(t,e),i=Au(t,o.first,o.until),a=r===null||
!i?s.say("cmp.byday.none"):s.say("cmp.byday.note",{share:s.share(r),least:s.share(i.iou),date:s.date(this.#t.isoOf(
i.day))});y(h("compare-chart-note"),s.say("region."+t.region)+". "+a)}};var Cu=100;function $r({model:n,manifest:t,span:e},s){if(!s||s.mode==="time"||!s.regions.length)return[];let[o]=s.
regions,r=t.sources.map(i=>i.id);return Pu(n.series,r,o,I(t,o),e.first,e.until)}function Wr(n,t,e){let{first:s,
until:o}=n.span;if(h("compare-track").querySelector(".source-band")?.remove(),!t||t.mode==="time"||!t.regions.
length)return;let r=e(),i=l=>Cu*(1-Vn(l,r)),a=$r(n,t).flatMap(([l,u,d])=>[[l-s,i(u),i(d)],[l+1-s,i(u),i(d)]]),
c=lt("svg",{class:"source-band",viewBox:"0 0 "+(o-s)+" "+Cu,preserveAspectRatio:"none","aria-hidden":"true"},lt(
"path",{d:Pe(a)}));h("compare-track").prepend(c)}var hy=180,dy=5,py=10.6,Es=class{#t;#n;#e;#s;#r=K(hy);constructor(t,e,s){this.#t=t,this.#n=e,this.#e=s,this.#s=
new ks(t,e.player)}all(t){let e=this.#e.both(),s=!!this.#t.state.compare;O(h("compare-card"),s),O(h("compare-m\
ore"),s&&e!==null&&!e.missing),s&&!e&&this.#o(t),s||Wr(this.#t,null,this.#n.highest)}#o(t){y(h("compare-text"),
this.#t.t.say(t?"cmp.failed":"cmp.loading"));for(let e of["compare-a","compare-b"])y(h(e),"");O(h("compare-sum\
s"),!1),O(h("compare-left"),!1)}day(){let t=this.#e.both();if(!t)return;let{model:e,t:s}=this.#t,o=!t.missing&&
t.regions.length>0,r=Fr(e,s,t);y(h("compare-a"),Cr(e,s,t,"a")),y(h("compare-b"),Cr(e,s,t,"b")),y(h("compare-te\
xt"),t.missing?this.#i(t.missing):Br(e,s,t)),O(h("compare-left"),r!==null),r!==null&&y(h("compare-left"),r),O(
h("compare-sums"),o),O(h("compare-more"),o),o&&this.#a(t),this.#r(()=>{this.#e.both()===t&&this.#c(t)})}#i({source:t,
date:e}){let{model:s,t:o}=this.#t;return o.say("cmp.nomap",{source:st(o,s,t),date:o.date(e)})}#a(t){let{model:e,
t:s}=this.#t;he(h("compare-sums"),Ou(e,s,t)),y(h("compare-matrix-title"),ku(e,s,t)),he(h("compare-matrix"),Eu(
s,t)),he(h("compare-facts"),Su(e,s,t))}#c(t){this.#h(t),this.#d(t),this.#s.draw(t,this.#e.files.agreement),Wr(
this.#t,t,this.#n.highest)}#l({properties:t}){return Ae(t,this.#t.names())||t.en}#u(t,{head:e,before:s,after:o,
more:r,at:[i,a]}){let c=[ds(this.#t.t,t,s,o),r],l=f("li"),u=Object.assign(f("button","row"),{type:"button"});return u.
append(f("span","swatch swatch-"+At(s,o)),f("span","row-name",e),f("span","row-what",c.filter(Boolean).join(" \
\xB7 "))),u.addEventListener("click",()=>this.#n.stage.fly({lon:i,lat:a,zoom:py})),l.append(u),l}#h(t){let{t:e}=this.#t,
s=t.mode==="time",o=this.#e.moved(t),r=o.map(({place:i,before:a,after:c,day:l})=>({head:this.#l(i),before:a,after:c,
more:l&&s?e.shortDate(this.#t.isoOf(l)):"",at:i.geometry.coordinates}));y(h("compare-count"),e.count(s?"cmp.co\
unt":"cmp.count.differ",o.length)),h("compare-places").replaceChildren(...r.map(i=>this.#u(t,i)))}#d(t){let{t:e}=this.#t,
s=iu(t.faces,dy),o=s.map(({before:r,after:i,km2:a,at:c})=>{let{place:l}=xs(this.#e.files.settlements,c),u=e.area(
a);return{head:l?e.say("cmp.piece",{area:u,place:this.#l(l)}):u,before:r,after:i,more:"",at:c}});O(h("compare-\
where"),s.length>0),h("compare-pieces").replaceChildren(...o.map(r=>this.#u(t,r)))}least(){let t=this.#t.state.
compare?this.#e.both():null;return $r(this.#t,t).reduce((e,[,,s])=>Math.max(e,s),0)}};function fy(n,t){let[e,s,o,r]=Array.from({length:4},()=>new Float64Array(t)),i=0;for(let a of n)for(let c=0,l=a.
length-1;c<a.length;l=c++,i++)e[i]=Math.min(a[c].x,a[l].x),o[i]=Math.max(a[c].x,a[l].x),s[i]=Math.min(a[c].y,a[l].
y),r[i]=Math.max(a[c].y,a[l].y);return{west:e,south:s,east:o,north:r}}function Nu(n){let t=n.reduce((l,{length:u})=>l+
u,0);if(t<=1e3)return!1;if(t>2e5)return!0;let{west:e,south:s,east:o,north:r}=fy(n,t),i=Uint32Array.from(e.keys()).
sort((l,u)=>e[l]-e[u]),a=1e5+t,c=2e7;for(let l=0;l<t&&a>=0&&c>=0;l++){let u=i[l];for(let d=l+1;d<t&&e[i[d]]<=o[u]&&
a>=0;d++,c--)s[i[d]]<=r[u]&&r[i[d]]>=s[u]&&(a-=1)}return a<0||c<0}var q;(function(n){n[n.NoClip=0]="NoClip",n[n.Intersection=1]="Intersection",n[n.Union=2]="Union",n[n.Difference=
3]="Difference",n[n.Xor=4]="Xor"})(q||(q={}));var dt;(function(n){n[n.Subject=0]="Subject",n[n.Clip=1]="Clip"})(
dt||(dt={}));var j;(function(n){n[n.EvenOdd=0]="EvenOdd",n[n.NonZero=1]="NonZero",n[n.Positive=2]="Positive",n[n.
Negative=3]="Negative"})(j||(j={}));var P;(function(n){n[n.IsOn=0]="IsOn",n[n.IsInside=1]="IsInside",n[n.IsOutside=
2]="IsOutside"})(P||(P={}));var B;(function(n){n.MaxInt64=9223372036854775807n,n.MaxCoord=Number(n.MaxInt64/4n),
n.max_coord=n.MaxCoord,n.min_coord=-n.MaxCoord,n.Invalid64=Number(n.MaxInt64),n.floatingPointTolerance=1e-12,n.
defaultMinimumEdgeLength=.1;function t(w,x,v){return(x.x-w.x)*(v.y-x.y)-(x.y-w.y)*(v.x-x.x)}n.crossProduct=t;function e(w,x,v){
let E=x.x-w.x,M=v.y-x.y,R=x.y-w.y,C=v.x-x.x;if(Math.abs(E)<9e7&&Math.abs(M)<9e7&&Math.abs(R)<9e7&&Math.abs(C)<
9e7){let Li=E*M,Ii=R*C;return Li>Ii?1:Li<Ii?-1:0}let T=E<0?-1:E>0?1:0,$=M<0?-1:M>0?1:0,Z=R<0?-1:R>0?1:0,H=C<0?
-1:C>0?1:0,at=T*$,Pt=Z*H;if(at!==Pt)return at>Pt?1:-1;if(at===0)return 0;let Po=BigInt(E),Ad=BigInt(M),Td=BigInt(
R),Pd=BigInt(C),Si=Po*Ad,Mi=Td*Pd;return Si===Mi?0:Si>Mi?1:-1}n.crossProductSign=e;function s(w){if(w<-8||w>8)
throw new Error("Error: Precision is out of range.")}n.checkPrecision=s;function o(w){return Math.abs(w)<=n.floatingPointTolerance}
n.isAlmostZero=o;function r(w){return w<0?-1:w>0?1:0}n.triSign=r;function i(w,x){let v=BigInt(w),E=BigInt(x),M=v*
E;return{lo64:Number(M&0xffffffffffffffffn),hi64:Number(M>>64n)}}n.multiplyUInt64=i;function a(w,x,v,E){let M=Math.
abs(w),R=Math.abs(x),C=Math.abs(v),T=Math.abs(E);if(M<46341&&R<46341&&C<46341&&T<46341||M<9e7&&R<9e7&&C<9e7&&T<
9e7)return w*x===v*E;let $=(w<0?-1:w>0?1:0)*(x<0?-1:x>0?1:0),Z=(v<0?-1:v>0?1:0)*(E<0?-1:E>0?1:0);if($!==Z)return!1;
if($===0)return!0;let H=BigInt(M),at=BigInt(R),Pt=BigInt(C),Po=BigInt(T);return H*at===Pt*Po}n.productsAreEqual=
a;function c(w,x,v){let E=x.x-w.x,M=v.y-x.y,R=x.y-w.y,C=v.x-x.x;return a(E,M,R,C)}n.isCollinear=c;function l(w,x,v){
return(x.x-w.x)*(v.x-x.x)+(x.y-w.y)*(v.y-x.y)}n.dotProduct=l;function u(w,x){return w.y*x.x-x.y*w.x}n.crossProductD=
u;function d(w,x){return w.x*x.x+w.y*x.y}n.dotProductD=d;function p(w){let x=Math.floor(w),v=w-x;return Math.abs(
v-.5)<1e-10?x%2===0?x:x+1:Math.round(w)}n.roundToEven=p;function m(w){return w>=n.max_coord||w<=n.min_coord?n.
Invalid64:Math.round(w)}n.checkCastInt64=m;function b(w,x,v,E){let M=x.y-w.y,R=x.x-w.x,C=E.y-v.y,T=E.x-v.x,$=M*
T-C*R;if($===0)return{intersects:!1,point:{x:0,y:0,z:0}};let Z=((w.x-v.x)*C-(w.y-v.y)*T)/$,H;if(Z<=0)H={x:w.x,
y:w.y,z:0};else if(Z>=1)H={x:x.x,y:x.y,z:0};else{let at=w.x+Z*R,Pt=w.y+Z*M;H={x:Math.trunc(at),y:Math.trunc(Pt),
z:0}}return{intersects:!0,point:H}}n.getLineIntersectPt=b;function A(w,x,v,E){let M=x.y-w.y,R=x.x-w.x,C=E.y-v.
y,T=E.x-v.x,$=M*T-C*R;if($===0)return{success:!1,ip:{x:0,y:0,z:0}};let Z=((w.x-v.x)*C-(w.y-v.y)*T)/$,H;return Z<=
0?H={...w,z:0}:Z>=1?H={...x,z:0}:H={x:w.x+Z*R,y:w.y+Z*M,z:0},{success:!0,ip:H}}n.getLineIntersectPtD=A;function z(w,x,v,E,M=!1){
if(!M)return t(w,v,E)*t(x,v,E)<0&&t(v,w,x)*t(E,w,x)<0;let R=t(w,v,E),C=t(x,v,E);if(R*C>0)return!1;let T=t(v,w,
x),$=t(E,w,x);return T*$>0?!1:R!==0||C!==0||T!==0||$!==0}n.segsIntersect=z;function U(w){if(w.length===0)return{
left:0,top:0,right:0,bottom:0};let x={left:Number.MAX_SAFE_INTEGER,top:Number.MAX_SAFE_INTEGER,right:Number.MIN_SAFE_INTEGER,
bottom:Number.MIN_SAFE_INTEGER};for(let v of w)v.x<x.left&&(x.left=v.x),v.x>x.right&&(x.right=v.x),v.y<x.top&&
(x.top=v.y),v.y>x.bottom&&(x.bottom=v.y);return x.left===Number.MAX_SAFE_INTEGER?{left:0,top:0,right:0,bottom:0}:
x}n.getBounds=U;function Y(w,x,v){if(x.x===v.x&&x.y===v.y)return{x:x.x,y:x.y,z:0};let E=v.x-x.x,M=v.y-x.y,R=((w.
x-x.x)*E+(w.y-x.y)*M)/(E*E+M*M),C=R<0?0:R>1?1:R;return{x:Math.round(x.x+C*E),y:Math.round(x.y+C*M),z:0}}n.getClosestPtOnSegment=
Y;function J(w,x){let v=x.length,E=0;if(v<3)return P.IsOutside;for(;E<v&&x[E].y===w.y;)E++;if(E===v)return P.IsOutside;
let M=x[E].y<w.y,R=M,C=0,T=E+1,$=v;for(;;){if(T===$){if($===0||E===0)break;$=E,T=0}if(M)for(;T<$&&x[T].y<w.y;)
T++;else for(;T<$&&x[T].y>w.y;)T++;if(T===$)continue;let H=x[T],at=T>0?x[T-1]:x[v-1];if(H.y===w.y){if(H.x===w.
x||H.y===at.y&&w.x<at.x!=w.x<H.x)return P.IsOn;if(T++,T===E)break;continue}if(!(w.x<H.x&&w.x<at.x))if(w.x>at.x&&
w.x>H.x)C=1-C;else{let Pt=e(at,H,w);if(Pt===0)return P.IsOn;Pt<0===M&&(C=1-C)}M=!M,T++}if(M===R)return C===0?P.
IsOutside:P.IsInside;T===v&&(T=0);let Z=T===0?e(x[v-1],x[0],w):e(x[T-1],x[T],w);return Z===0?P.IsOn:(Z<0===M&&
(C=1-C),C===0?P.IsOutside:P.IsInside)}n.pointInPolygon=J;function de(w,x){let v=P.IsOn;for(let R of w)switch(J(
R,x)){case P.IsOutside:if(v===P.IsOutside)return!1;v=P.IsOutside;break;case P.IsInside:if(v===P.IsInside)return!0;
v=P.IsInside;break;default:break}let E=U(w),M={x:Math.round((E.left+E.right)/2),y:Math.round((E.top+E.bottom)/
2)};return J(M,x)!==P.IsOutside}n.path2ContainsPath1=de})(B||(B={}));var Xr;(function(n){function t(c=0,l=0,u=0){
return{x:Math.round(c),y:Math.round(l),z:u}}n.create=t;function e(c){return{x:Math.round(c.x),y:Math.round(c.y),
z:c.z||0}}n.fromPointD=e;function s(c,l){return{x:Math.round(c.x*l),y:Math.round(c.y*l),z:c.z||0}}n.scale=s;function o(c,l){
return c.x===l.x&&c.y===l.y}n.equals=o;function r(c,l){return{x:c.x+l.x,y:c.y+l.y,z:0}}n.add=r;function i(c,l){
return{x:c.x-l.x,y:c.y-l.y,z:0}}n.subtract=i;function a(c){return c.z!==void 0&&c.z!==0?`${c.x},${c.y},${c.z} `:
`${c.x},${c.y} `}n.toString=a})(Xr||(Xr={}));var Ur;(function(n){function t(a=0,c=0,l=0){return{x:a,y:c,z:l}}n.
create=t;function e(a){return{x:a.x,y:a.y,z:a.z||0}}n.fromPoint64=e;function s(a,c){return{x:a.x*c,y:a.y*c,z:a.
z||0}}n.scale=s;function o(a,c){return B.isAlmostZero(a.x-c.x)&&B.isAlmostZero(a.y-c.y)}n.equals=o;function r(a){
a.x=-a.x,a.y=-a.y}n.negate=r;function i(a,c=2){return a.z!==void 0&&a.z!==0?`${a.x.toFixed(c)},${a.y.toFixed(c)}\
,${a.z}`:`${a.x.toFixed(c)},${a.y.toFixed(c)}`}n.toString=i})(Ur||(Ur={}));var Re;(function(n){function t(p=0,m=0,b=0,A=0){
return{left:p,top:m,right:b,bottom:A}}n.create=t;function e(){return{left:Number.MAX_SAFE_INTEGER,top:Number.MAX_SAFE_INTEGER,
right:Number.MIN_SAFE_INTEGER,bottom:Number.MIN_SAFE_INTEGER}}n.createInvalid=e;function s(p){return p.right-p.
left}n.width=s;function o(p){return p.bottom-p.top}n.height=o;function r(p){return p.bottom<=p.top||p.right<=p.
left}n.isEmpty=r;function i(p){return p.left<Number.MAX_SAFE_INTEGER}n.isValid=i;function a(p){return{x:Math.round(
(p.left+p.right)/2),y:Math.round((p.top+p.bottom)/2)}}n.midPoint=a;function c(p,m){return m.x>p.left&&m.x<p.right&&
m.y>p.top&&m.y<p.bottom}n.contains=c;function l(p,m){return m.left>=p.left&&m.right<=p.right&&m.top>=p.top&&m.
bottom<=p.bottom}n.containsRect=l;function u(p,m){return Math.max(p.left,m.left)<=Math.min(p.right,m.right)&&Math.
max(p.top,m.top)<=Math.min(p.bottom,m.bottom)}n.intersects=u;function d(p){return[{x:p.left,y:p.top,z:0},{x:p.
right,y:p.top,z:0},{x:p.right,y:p.bottom,z:0},{x:p.left,y:p.bottom,z:0}]}n.asPath=d})(Re||(Re={}));var _r;(function(n){
function t(d=0,p=0,m=0,b=0){return{left:d,top:p,right:m,bottom:b}}n.create=t;function e(){return{left:Number.MAX_VALUE,
top:Number.MAX_VALUE,right:-Number.MAX_VALUE,bottom:-Number.MAX_VALUE}}n.createInvalid=e;function s(d){return d.
right-d.left}n.width=s;function o(d){return d.bottom-d.top}n.height=o;function r(d){return d.bottom<=d.top||d.
right<=d.left}n.isEmpty=r;function i(d){return{x:(d.left+d.right)/2,y:(d.top+d.bottom)/2}}n.midPoint=i;function a(d,p){
return p.x>d.left&&p.x<d.right&&p.y>d.top&&p.y<d.bottom}n.contains=a;function c(d,p){return p.left>=d.left&&p.
right<=d.right&&p.top>=d.top&&p.bottom<=d.bottom}n.containsRect=c;function l(d,p){return Math.max(d.left,p.left)<
Math.min(d.right,p.right)&&Math.max(d.top,p.top)<Math.min(d.bottom,p.bottom)}n.intersects=l;function u(d){return[
{x:d.left,y:d.top,z:0},{x:d.right,y:d.top,z:0},{x:d.right,y:d.bottom,z:0},{x:d.left,y:d.bottom,z:0}]}n.asPath=
u})(_r||(_r={}));var Ne;(function(n){function t(r){let i="";for(let a of r)i+=Xr.toString(a);return i+`
`}n.toString64=t;function e(r,i=2){let a="";for(let c of r)a+=Ur.toString(c,i)+", ";return a!==""&&(a=a.slice(
0,-2)),a}n.toStringD=e;function s(r){return[...r].reverse()}n.reverse64=s;function o(r){return[...r].reverse()}
n.reverseD=o})(Ne||(Ne={}));var Ru;(function(n){function t(r){let i="";for(let a of r)i+=Ne.toString64(a);return i}
n.toString64=t;function e(r,i=2){let a="";for(let c of r)a+=Ne.toStringD(c,i)+`
`;return a}n.toStringD=e;function s(r){return r.map(i=>Ne.reverse64(i))}n.reverse64=s;function o(r){return r.map(
i=>Ne.reverseD(i))}n.reverseD=o})(Ru||(Ru={}));var B1=Re.createInvalid(),F1=_r.createInvalid(),D;(function(n){
n[n.None=0]="None",n[n.OpenStart=1]="OpenStart",n[n.OpenEnd=2]="OpenEnd",n[n.LocalMax=4]="LocalMax",n[n.LocalMin=
8]="LocalMin"})(D||(D={}));var my=class{data=[];push(n){this.data.push(n),this.siftUp(this.data.length-1)}pop(){
if(this.data.length===0)return null;let n=this.data[0],t=this.data.pop();return this.data.length>0&&(this.data[0]=
t,this.siftDown(0)),n}clear(){this.data.length=0}siftUp(n){for(;n>0;){let t=n-1>>1;if(this.data[t]>=this.data[n])
break;[this.data[t],this.data[n]]=[this.data[n],this.data[t]],n=t}}siftDown(n){let t=this.data.length;for(;;){
let e=n,s=(n<<1)+1,o=s+1;if(s<t&&this.data[s]>this.data[e]&&(e=s),o<t&&this.data[o]>this.data[e]&&(e=o),e===n)
break;[this.data[n],this.data[e]]=[this.data[e],this.data[n]],n=e}}},Du=class{pt;next=null;prev=null;flags;constructor(n,t,e){
this.pt=n,this.flags=t,this.prev=e}},Fu=class{vertex;polytype;isOpen;constructor(n,t,e=!1){this.vertex=n,this.
polytype=t,this.isOpen=e}equals(n){return n!==null&&this.vertex===n.vertex}};function gy(n,t,e){return{pt:{x:n.
x,y:n.y,z:n.z||0},edge1:t,edge2:e}}var Ce=class Hu{static _nextId=1;_debugId;pt;next;prev;outrec;horz;constructor(t,e){
this._debugId=Hu._nextId++,this.pt=t,this.outrec=e,this.next=this,this.prev=this,this.horz=null}},rt;(function(n){
n[n.None=0]="None",n[n.Left=1]="Left",n[n.Right=2]="Right"})(rt||(rt={}));var zu;(function(n){n[n.Bottom=0]="B\
ottom",n[n.Middle=1]="Middle",n[n.Top=2]="Top"})(zu||(zu={}));var yy=class $u{static _nextId=1;_debugId;idx=0;owner=null;frontEdge=null;backEdge=null;pts=null;polypath=null;bounds={
left:0,top:0,right:0,bottom:0};path=[];isOpen=!1;splits=null;recursiveSplit=null;constructor(){this._debugId=$u.
_nextId++}},xy=class{leftOp;rightOp;leftToRight;constructor(n){this.leftOp=n,this.rightOp=null,this.leftToRight=
!0}},ju=class{op1;op2;constructor(n,t){this.op1=n,this.op2=t}},Bu=class{bot={x:0,y:0,z:0};top={x:0,y:0,z:0};curX=0;dx=0;windDx=0;windCount=0;windCount2=0;outrec=null;prevInAEL=null;nextInAEL=null;prevInSEL=null;nextInSEL=null;jump=null;vertexTop=null;localMin=null;isLeftBound=!1;joinWith=rt.
None},Gr;(function(n){function t(s,o,r,i){if((s.flags&D.LocalMin)!==D.None)return;s.flags|=D.LocalMin;let a=new Fu(
s,o,r);i.push(a)}n.addLocMin=t;function e(s,o,r,i,a){for(let c=0,l=s.length;c<l;c++){let u=s[c],d=null,p=null;
for(let z=0,U=u.length;z<U;z++){let Y=u[z];if(d===null)d=new Du(Y,D.None,null),a.push(d),p=d;else if(!(p.pt.x===
Y.x&&p.pt.y===Y.y)){let J=new Du(Y,D.None,p);a.push(J),p.next=J,p=J}}if(p?.prev===null||(!r&&p.pt.x===d.pt.x&&
p.pt.y===d.pt.y&&(p=p.prev),p.next=d,d.prev=p,!r&&p.next===p))continue;let m;if(r){let z=d.next;for(;z!==d&&z.
pt.y===d.pt.y;)z=z.next;m=z.pt.y<=d.pt.y,m?(d.flags=D.OpenStart,t(d,o,!0,i)):d.flags=D.OpenStart|D.LocalMax}else{
for(p=d.prev;p!==d&&p.pt.y===d.pt.y;)p=p.prev;if(p===d)continue;m=p.pt.y>d.pt.y}let b=m;p=d;let A=d.next;for(;A!==
d;)A.pt.y>p.pt.y&&m?(p.flags|=D.LocalMax,m=!1):A.pt.y<p.pt.y&&!m&&(m=!0,t(p,o,r,i)),p=A,A=A.next;r?(p.flags|=D.
OpenEnd,m?p.flags|=D.LocalMax:t(p,o,r,i)):m!==b&&(b?t(p,o,!1,i):p.flags|=D.LocalMax)}}n.addPathsToVertexList=e})(
Gr||(Gr={}));var wy=class{parent;children=[];constructor(n=null){this.parent=n}get isHole(){return this.getIsHole()}getLevel(){
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
`}},by=class Wu extends wy{polygon=null;constructor(t=null){super(t)}get poly(){return this.polygon}addChild(t){
let e=new Wu(this);return e.polygon=t,this.children.push(e),e}child(t){if(t<0||t>=this.children.length)throw new Error(
"Index out of range");return this.children[t]}area(){let t=this.polygon===null?0:Vr.area(this.polygon);for(let e of this.
children)t+=e.area();return t}},Xu=class extends by{},vy=class g{cliptype=q.NoClip;fillrule=j.EvenOdd;actives=null;sel=null;minimaList=[];intersectList=[];vertexList=[];outrecList=[];scanlineHeap=new my;scanlineSet=new Set;scanlineArr=[];useScanlineArray=!1;horzSegList=[];horzJoinList=[];currentLocMin=0;currentBotY=0;isSortedMinimaList=!1;hasOpenPaths=!1;usingPolytree=!1;succeeded=!1;preserveCollinear=!0;reverseSolution=!1;constructor(){}getZCallback(){}xyEqual(t,e){
return t.x===e.x&&t.y===e.y}setZ(t,e,s){let o=this.getZCallback();o&&(g.getPolyType(t)===dt.Subject?(this.xyEqual(
s,t.bot)?s.z=t.bot.z:this.xyEqual(s,t.top)?s.z=t.top.z:this.xyEqual(s,e.bot)?s.z=e.bot.z:this.xyEqual(s,e.top)?
s.z=e.top.z:s.z=0,o(t.bot,t.top,e.bot,e.top,s)):(this.xyEqual(s,e.bot)?s.z=e.bot.z:this.xyEqual(s,e.top)?s.z=e.
top.z:this.xyEqual(s,t.bot)?s.z=t.bot.z:this.xyEqual(s,t.top)?s.z=t.top.z:s.z=0,o(e.bot,e.top,t.bot,t.top,s)))}static isOdd(t){
return(t&1)!==0}static isHotEdge(t){return t.outrec!=null}static isOpen(t){return t.localMin.isOpen}static isOpenEnd(t){
return t.localMin.isOpen&&g.isOpenEndVertex(t.vertexTop)}static isOpenEndVertex(t){return(t.flags&(D.OpenStart|
D.OpenEnd))!==D.None}static getPrevHotEdge(t){let e=t.prevInAEL;for(;e!==null&&(g.isOpen(e)||!g.isHotEdge(e));)
e=e.prevInAEL;return e}static isFront(t){return t===t.outrec.frontEdge}static getDx(t,e){let s=e.y-t.y;return s!==
0?(e.x-t.x)/s:e.x>t.x?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY}static topX(t,e){return e===t.top.y||t.
top.x===t.bot.x?t.top.x:e===t.bot.y?t.bot.x:B.roundToEven(t.bot.x+t.dx*(e-t.bot.y))}static isHorizontal(t){return t.
top.y===t.bot.y}static isHeadingRightHorz(t){return t.dx===Number.NEGATIVE_INFINITY}static isHeadingLeftHorz(t){
return t.dx===Number.POSITIVE_INFINITY}static swapActives(t,e){return[e,t]}static getPolyType(t){return t.localMin.
polytype}static isSamePolyType(t,e){return t.localMin.polytype===e.localMin.polytype}static setDx(t){t.dx=g.getDx(
t.bot,t.top)}static nextVertex(t){return t.windDx>0?t.vertexTop.next:t.vertexTop.prev}static prevPrevVertex(t){
return t.windDx>0?t.vertexTop.prev.prev:t.vertexTop.next.next}static isMaxima(t){return"flags"in t?(t.flags&D.
LocalMax)!==D.None:g.isMaxima(t.vertexTop)}static getMaximaPair(t){let e=t.nextInAEL;for(;e!==null;){if(e.vertexTop===
t.vertexTop)return e;e=e.nextInAEL}return null}boundingBoxesOverlap(t,e,s,o){let r=Math.min(t.x,e.x),i=Math.max(
t.x,e.x),a=Math.min(t.y,e.y),c=Math.max(t.y,e.y),l=Math.min(s.x,o.x),u=Math.max(s.x,o.x),d=Math.min(s.y,o.y),p=Math.
max(s.y,o.y);return!(i<l||u<r||c<d||p<a)}clearSolutionOnly(){for(;this.actives!==null;)this.deleteFromAEL(this.
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
let o=[t];this.addPaths(o,e,s)}addPaths(t,e,s=!1){s&&(this.hasOpenPaths=!0),this.isSortedMinimaList=!1,Gr.addPathsToVertexList(
t,e,s,this.minimaList,this.vertexList)}addReuseableData(t){if(t.minimaList.length!==0){this.isSortedMinimaList=
!1;for(let e of t.minimaList)this.minimaList.push(new Fu(e.vertex,e.polytype,e.isOpen)),e.isOpen&&(this.hasOpenPaths=
!0)}}deleteFromAEL(t){let e=t.prevInAEL,s=t.nextInAEL;e===null&&s===null&&t!==this.actives||(e!==null?e.nextInAEL=
s:this.actives=s,s!==null&&(s.prevInAEL=e))}getBounds(){let t={left:Number.MAX_SAFE_INTEGER,top:Number.MAX_SAFE_INTEGER,
right:Number.MIN_SAFE_INTEGER,bottom:Number.MIN_SAFE_INTEGER};for(let e of this.vertexList){let s=e;do s.pt.x<
t.left&&(t.left=s.pt.x),s.pt.x>t.right&&(t.right=s.pt.x),s.pt.y<t.top&&(t.top=s.pt.y),s.pt.y>t.bottom&&(t.bottom=
s.pt.y),s=s.next;while(s!==e)}return Re.isEmpty(t)?{left:0,top:0,right:0,bottom:0}:t}executeInternal(t,e){if(t===
q.NoClip)return;this.fillrule=e,this.cliptype=t,this.reset();let s=this.popScanline();if(!s.success)return;let o=s.
y;for(;this.succeeded;){this.insertLocalMinimaIntoAEL(o);let r;for(;(r=this.popHorz())!==null;)this.doHorizontal(
r);this.horzSegList.length>0&&(this.convertHorzSegsToJoins(),this.horzSegList.length=0),this.currentBotY=o;let i=this.
popScanline();if(!i.success)break;for(o=i.y,this.doIntersections(o),this.doTopOfScanbeam(o);(r=this.popHorz())!==
null;)this.doHorizontal(r)}this.succeeded&&this.processHorzJoins()}insertLocalMinimaIntoAEL(t){for(;this.hasLocMinAtY(
t);){let e=this.popLocalMinima(),s;(e.vertex.flags&D.OpenStart)!==D.None?s=null:(s=new Bu,s.bot={x:e.vertex.pt.
x,y:e.vertex.pt.y,z:e.vertex.pt.z||0},s.curX=e.vertex.pt.x,s.windDx=-1,s.vertexTop=e.vertex.prev,s.top={x:e.vertex.
prev.pt.x,y:e.vertex.prev.pt.y,z:e.vertex.prev.pt.z||0},s.outrec=null,s.localMin=e,g.setDx(s));let o;(e.vertex.
flags&D.OpenEnd)!==D.None?o=null:(o=new Bu,o.bot={x:e.vertex.pt.x,y:e.vertex.pt.y,z:e.vertex.pt.z||0},o.curX=e.
vertex.pt.x,o.windDx=1,o.vertexTop=e.vertex.next,o.top={x:e.vertex.next.pt.x,y:e.vertex.next.pt.y,z:e.vertex.next.
pt.z||0},o.outrec=null,o.localMin=e,g.setDx(o)),s!==null&&o!==null?g.isHorizontal(s)?g.isHeadingRightHorz(s)&&
([s,o]=g.swapActives(s,o)):g.isHorizontal(o)?g.isHeadingLeftHorz(o)&&([s,o]=g.swapActives(s,o)):s.dx<o.dx&&([s,
o]=g.swapActives(s,o)):s===null&&(s=o,o=null);let r;if(s.isLeftBound=!0,this.insertLeftEdge(s),g.isOpen(s)?(this.
setWindCountForOpenPathEdge(s),r=this.isContributingOpen(s)):(this.setWindCountForClosedPathEdge(s),r=this.isContributingClosed(
s)),o!==null){for(o.windCount=s.windCount,o.windCount2=s.windCount2,this.insertRightEdge(s,o),r&&(this.addLocalMinPoly(
s,o,s.bot,!0),g.isHorizontal(s)||this.checkJoinLeft(s,s.bot));o.nextInAEL!==null&&this.isValidAelOrder(o.nextInAEL,
o);)this.intersectEdges(o,o.nextInAEL,o.bot),this.swapPositionsInAEL(o,o.nextInAEL);g.isHorizontal(o)?this.pushHorz(
o):(this.checkJoinRight(o,o.bot),this.insertScanline(o.top.y))}else r&&this.startOpenPath(s,s.bot);g.isHorizontal(
s)?this.pushHorz(s):this.insertScanline(s.top.y)}}pushHorz(t){t.nextInSEL=this.sel,this.sel=t}popHorz(){let t=this.
sel;return t===null?null:(this.sel=this.sel.nextInSEL,t)}doHorizontal(t){let e=g.isOpen(t),s=t.bot.y,o=e?this.
getCurrYMaximaVertexOpen(t):this.getCurrYMaximaVertex(t),{isLeftToRight:r,leftX:i,rightX:a}=this.resetHorzDirection(
t,o),c=i,l=a;if(g.isHotEdge(t)){let u=this.addOutPt(t,{x:t.curX,y:s});this.addToHorzSegList(u)}for(;;){let u=r?
t.nextInAEL:t.prevInAEL;for(;u!==null;){if(u.vertexTop===o){if(g.isHotEdge(t)&&this.isJoined(u)&&this.split(u,
u.top),g.isHotEdge(t)){for(;t.vertexTop!==o;)this.addOutPt(t,t.top),this.updateEdgeIntoAEL(t);r?this.addLocalMaxPoly(
t,u,t.top):this.addLocalMaxPoly(u,t,t.top)}this.deleteFromAEL(u),this.deleteFromAEL(t);return}if(o!==t.vertexTop||
g.isOpenEnd(t)){if(r&&u.curX>l||!r&&u.curX<c)break;if(u.curX===t.top.x&&!g.isHorizontal(u)){let m=g.nextVertex(
t).pt;if(g.isOpen(u)&&!g.isSamePolyType(u,t)&&!g.isHotEdge(u)){if(r&&g.topX(u,m.y)>m.x||!r&&g.topX(u,m.y)<m.x)
break}else if(r&&g.topX(u,m.y)>=m.x||!r&&g.topX(u,m.y)<=m.x)break}}let p={x:u.curX,y:s};r?(this.intersectEdges(
t,u,p),this.swapPositionsInAEL(t,u),this.checkJoinLeft(u,p),t.curX=u.curX,u=t.nextInAEL):(this.intersectEdges(
u,t,p),this.swapPositionsInAEL(u,t),this.checkJoinRight(u,p),t.curX=u.curX,u=t.prevInAEL),g.isHotEdge(t)&&this.
addToHorzSegList(this.getLastOp(t))}if(e&&g.isOpenEnd(t)){g.isHotEdge(t)&&(this.addOutPt(t,t.top),g.isFront(t)?
t.outrec.frontEdge=null:t.outrec.backEdge=null,t.outrec=null),this.deleteFromAEL(t);return}if(g.nextVertex(t).
pt.y!==t.top.y)break;g.isHotEdge(t)&&this.addOutPt(t,t.top),this.updateEdgeIntoAEL(t);let d=this.resetHorzDirection(
t,o);c=d.leftX,l=d.rightX}if(g.isHotEdge(t)){let u=this.addOutPt(t,t.top);this.addToHorzSegList(u)}this.updateEdgeIntoAEL(
t)}convertHorzSegsToJoins(){let t=0;for(let e of this.horzSegList)this.updateHorzSegment(e)&&t++;if(!(t<2)){this.
horzSegList.sort((e,s)=>this.horzSegSort(e,s));for(let e=0;e<t-1;e++){let s=this.horzSegList[e];for(let o=e+1;o<
t;o++){let r=this.horzSegList[o];if(r.leftOp.pt.x>=s.rightOp.pt.x||r.leftToRight===s.leftToRight||r.rightOp.pt.
x<=s.leftOp.pt.x)continue;let i=s.leftOp.pt.y;if(s.leftToRight){for(;s.leftOp.next.pt.y===i&&s.leftOp.next.pt.
x<=r.leftOp.pt.x;)s.leftOp=s.leftOp.next;for(;r.leftOp.prev.pt.y===i&&r.leftOp.prev.pt.x<=s.leftOp.pt.x;)r.leftOp=
r.leftOp.prev;let a=new ju(this.duplicateOp(s.leftOp,!0),this.duplicateOp(r.leftOp,!1));this.horzJoinList.push(
a)}else{for(;s.leftOp.prev.pt.y===i&&s.leftOp.prev.pt.x<=r.leftOp.pt.x;)s.leftOp=s.leftOp.prev;for(;r.leftOp.next.
pt.y===i&&r.leftOp.next.pt.x<=s.leftOp.pt.x;)r.leftOp=r.leftOp.next;let a=new ju(this.duplicateOp(r.leftOp,!0),
this.duplicateOp(s.leftOp,!1));this.horzJoinList.push(a)}}}}}updateHorzSegment(t){let e=t.leftOp,s=this.getRealOutRec(
e.outrec),o=s.frontEdge!==null,r=e.pt.y,i=e,a=e;if(o){let l=s.pts,u=l.next;for(;i!==u&&i.prev.pt.y===r;)i=i.prev;
for(;a!==l&&a.next.pt.y===r;)a=a.next}else{for(;i.prev!==a&&i.prev.pt.y===r;)i=i.prev;for(;a.next!==i&&a.next.
pt.y===r;)a=a.next}let c=this.setHorzSegHeadingForward(t,i,a)&&t.leftOp.horz===null;return c?t.leftOp.horz=t:t.
rightOp=null,c}setHorzSegHeadingForward(t,e,s){return e.pt.x===s.pt.x?!1:(e.pt.x<s.pt.x?(t.leftOp=e,t.rightOp=
s,t.leftToRight=!0):(t.leftOp=s,t.rightOp=e,t.leftToRight=!1),!0)}horzSegSort(t,e){return t.rightOp===null?e.rightOp===
null?0:1:e.rightOp===null?-1:t.leftOp.pt.x-e.leftOp.pt.x}duplicateOp(t,e){let s=new Ce(t.pt,t.outrec);return e?
(s.next=t.next,s.next.prev=s,s.prev=t,t.next=s):(s.prev=t.prev,s.prev.next=s,s.next=t,t.prev=s),s}getRealOutRec(t){
for(;t!==null&&t.pts===null;)t=t.owner;return t}doIntersections(t){this.buildIntersectList(t)&&(this.processIntersectList(),
this.disposeIntersectNodes())}doTopOfScanbeam(t){this.sel=null;let e=this.actives;for(;e!==null;){if(e.top.y===
t)if(e.curX=e.top.x,g.isMaxima(e)){e=this.doMaxima(e);continue}else g.isHotEdge(e)&&this.addOutPt(e,e.top),this.
updateEdgeIntoAEL(e),g.isHorizontal(e)&&this.pushHorz(e);else e.curX=g.topX(e,t);e=e.nextInAEL}}processHorzJoins(){
for(let t of this.horzJoinList){let e=this.getRealOutRec(t.op1.outrec),s=this.getRealOutRec(t.op2.outrec),o=t.
op1.next,r=t.op2.prev;if(t.op1.next=t.op2,t.op2.prev=t.op1,o.prev=r,r.next=o,e===s){let i=this.newOutRec();i.pts=
o,this.fixOutRecPts(i),e.pts.outrec===i&&(e.pts=t.op1,e.pts.outrec=e),this.usingPolytree?(this.path1InsidePath2(
e.pts,i.pts)?([i.pts,e.pts]=[e.pts,i.pts],this.fixOutRecPts(e),this.fixOutRecPts(i),i.owner=e):this.path1InsidePath2(
i.pts,e.pts)?i.owner=e:i.owner=e.owner,e.splits===null&&(e.splits=[]),e.splits.push(i.idx)):i.owner=e}else s.pts=
null,this.usingPolytree?(this.setOwner(s,e),this.moveSplits(s,e)):s.owner=e}}fixOutRecPts(t){let e=t.pts;do e.
outrec=t,e=e.next;while(e!==t.pts)}path1InsidePath2(t,e){let s=P.IsOn,o=t;do{switch(this.pointInOpPolygon(o.pt,
e)){case P.IsOutside:if(s===P.IsOutside)return!1;s=P.IsOutside;break;case P.IsInside:if(s===P.IsInside)return!0;
s=P.IsInside;break;default:break}o=o.next}while(o!==t);return B.path2ContainsPath1(this.getCleanPath(t),this.getCleanPath(
e))}pointInOpPolygon(t,e){if(e===e.next||e.prev===e.next)return P.IsOutside;let s=e;do{if(e.pt.y!==t.y)break;e=
e.next}while(e!==s);if(e.pt.y===t.y)return P.IsOutside;let o=e.pt.y<t.y,r=o,i=0;for(s=e.next;s!==e;){if(o)for(;s!==
e&&s.pt.y<t.y;)s=s.next;else for(;s!==e&&s.pt.y>t.y;)s=s.next;if(s===e)break;if(s.pt.y===t.y){if(s.pt.x===t.x||
s.pt.y===s.prev.pt.y&&t.x<s.prev.pt.x!=t.x<s.pt.x)return P.IsOn;if(s=s.next,s===e)break;continue}if(s.pt.x<=t.
x||s.prev.pt.x<=t.x)if(s.prev.pt.x<t.x&&s.pt.x<t.x)i=1-i;else{let a=B.crossProduct(s.prev.pt,s.pt,t);if(a===0)
return P.IsOn;a<0===o&&(i=1-i)}o=!o,s=s.next}if(o===r)return i===0?P.IsOutside:P.IsInside;{let a=B.crossProduct(
s.prev.pt,s.pt,t);if(a===0)return P.IsOn;a<0===o&&(i=1-i)}return i===0?P.IsOutside:P.IsInside}getCleanPath(t){
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
sel=e;e!==null;)e.prevInSEL=e.prevInAEL,e.nextInSEL=e.nextInAEL,e.jump=e.nextInSEL,e.curX=g.topX(e,t),e=e.nextInAEL}doMaxima(t){
let e=t.prevInAEL,s=t.nextInAEL;if(g.isOpenEnd(t))return g.isHotEdge(t)&&this.addOutPt(t,t.top),g.isHorizontal(
t)||(g.isHotEdge(t)&&(g.isFront(t)?t.outrec.frontEdge=null:t.outrec.backEdge=null,t.outrec=null),this.deleteFromAEL(
t)),s;let o=g.getMaximaPair(t);if(o===null)return s;for(this.isJoined(t)&&this.split(t,t.top),this.isJoined(o)&&
this.split(o,o.top);s!==o;)this.intersectEdges(t,s,t.top),this.swapPositionsInAEL(t,s),s=t.nextInAEL;return g.
isOpen(t)?(g.isHotEdge(t)&&this.addLocalMaxPoly(t,o,t.top),this.deleteFromAEL(o),this.deleteFromAEL(t),e!==null?
e.nextInAEL:this.actives):(g.isHotEdge(t)&&this.addLocalMaxPoly(t,o,t.top),this.deleteFromAEL(t),this.deleteFromAEL(
o),e!==null?e.nextInAEL:this.actives)}updateEdgeIntoAEL(t){if(t.bot={x:t.top.x,y:t.top.y,z:t.top.z||0},t.vertexTop=
g.nextVertex(t),t.top={x:t.vertexTop.pt.x,y:t.vertexTop.pt.y,z:t.vertexTop.pt.z||0},t.curX=t.bot.x,g.setDx(t),
this.isJoined(t)&&this.split(t,t.bot),g.isHorizontal(t)){g.isOpen(t)||this.trimHorz(t,this.preserveCollinear);
return}this.insertScanline(t.top.y),this.checkJoinLeft(t,t.bot),this.checkJoinRight(t,t.bot,!0)}trimHorz(t,e){
let s=!1,o=g.nextVertex(t).pt;for(;o.y===t.top.y&&!(e&&o.x<t.top.x!=t.bot.x<t.top.x||(t.vertexTop=g.nextVertex(
t),t.top=o,s=!0,g.isMaxima(t)));)o=g.nextVertex(t).pt;s&&g.setDx(t)}addToHorzSegList(t){t.outrec.isOpen||this.
horzSegList.push(new xy(t))}addNewIntersectNode(t,e,s){let o=B.getLineIntersectPt(t.bot,t.top,e.bot,e.top),r;if(o.
intersects?r=o.point:r={x:t.curX,y:s,z:0},r.y>this.currentBotY||r.y<s){let a=Math.abs(t.dx),c=Math.abs(e.dx);a>
100&&c>100?a>c?r=B.getClosestPtOnSegment(r,t.bot,t.top):r=B.getClosestPtOnSegment(r,e.bot,e.top):a>100?r=B.getClosestPtOnSegment(
r,t.bot,t.top):c>100?r=B.getClosestPtOnSegment(r,e.bot,e.top):(r.y<s?r.y=s:r.y=this.currentBotY,a<c?r.x=g.topX(
t,r.y):r.x=g.topX(e,r.y))}let i=gy(r,t,e);this.intersectList.push(i)}extractFromSEL(t){let e=t.nextInSEL;return e!==
null&&(e.prevInSEL=t.prevInSEL),t.prevInSEL.nextInSEL=e,e}insert1Before2InSEL(t,e){t.prevInSEL=e.prevInSEL,t.prevInSEL!==
null&&(t.prevInSEL.nextInSEL=t),t.nextInSEL=e,e.prevInSEL=t}getCurrYMaximaVertexOpen(t){let e=t.vertexTop;if(t.
windDx>0)for(;e.next.pt.y===e.pt.y&&(e.flags&(D.OpenEnd|D.LocalMax))===D.None;)e=e.next;else for(;e.prev.pt.y===
e.pt.y&&(e.flags&(D.OpenEnd|D.LocalMax))===D.None;)e=e.prev;return g.isMaxima(e)||(e=null),e}getCurrYMaximaVertex(t){
let e=t.vertexTop;if(t.windDx>0)for(;e.next.pt.y===e.pt.y;)e=e.next;else for(;e.prev.pt.y===e.pt.y;)e=e.prev;return g.
isMaxima(e)||(e=null),e}resetHorzDirection(t,e){if(t.bot.x===t.top.x){let s=t.curX,o=t.curX,r=t.nextInAEL;for(;r!==
null&&r.vertexTop!==e;)r=r.nextInAEL;return{isLeftToRight:r!==null,leftX:s,rightX:o}}return t.curX<t.top.x?{isLeftToRight:!0,
leftX:t.curX,rightX:t.top.x}:{isLeftToRight:!1,leftX:t.top.x,rightX:t.curX}}getLastOp(t){let e=t.outrec;return t===
e.frontEdge?e.pts:e.pts.next}insertLeftEdge(t){if(this.actives===null)t.prevInAEL=null,t.nextInAEL=null,this.actives=
t;else if(!this.isValidAelOrder(this.actives,t))t.prevInAEL=null,t.nextInAEL=this.actives,this.actives.prevInAEL=
t,this.actives=t;else{let e=this.actives;for(;e.nextInAEL!==null&&this.isValidAelOrder(e.nextInAEL,t);)e=e.nextInAEL;
e.joinWith===rt.Right&&(e=e.nextInAEL),t.nextInAEL=e.nextInAEL,e.nextInAEL!==null&&(e.nextInAEL.prevInAEL=t),t.
prevInAEL=e,e.nextInAEL=t}}insertRightEdge(t,e){e.nextInAEL=t.nextInAEL,t.nextInAEL!==null&&(t.nextInAEL.prevInAEL=
e),e.prevInAEL=t,t.nextInAEL=e}setWindCountForOpenPathEdge(t){let e=this.actives;if(this.fillrule===j.EvenOdd){
let s=0,o=0;for(;e!==t;)g.getPolyType(e)===dt.Clip?o++:g.isOpen(e)||s++,e=e.nextInAEL;t.windCount=g.isOdd(s)?1:
0,t.windCount2=g.isOdd(o)?1:0}else for(;e!==t;)g.getPolyType(e)===dt.Clip?t.windCount2+=e.windDx:g.isOpen(e)||
(t.windCount+=e.windDx),e=e.nextInAEL}setWindCountForClosedPathEdge(t){let e=t.prevInAEL,s=g.getPolyType(t);for(;e!==
null&&(g.getPolyType(e)!==s||g.isOpen(e));)e=e.prevInAEL;if(e===null?(t.windCount=t.windDx,e=this.actives):this.
fillrule===j.EvenOdd?(t.windCount=t.windDx,t.windCount2=e.windCount2,e=e.nextInAEL):(e.windCount*e.windDx<0?Math.
abs(e.windCount)>1?e.windDx*t.windDx<0?t.windCount=e.windCount:t.windCount=e.windCount+t.windDx:t.windCount=g.
isOpen(t)?1:t.windDx:e.windDx*t.windDx<0?t.windCount=e.windCount:t.windCount=e.windCount+t.windDx,t.windCount2=
e.windCount2,e=e.nextInAEL),this.fillrule===j.EvenOdd)for(;e!==t;)g.getPolyType(e)!==s&&!g.isOpen(e)&&(t.windCount2=
t.windCount2===0?1:0),e=e.nextInAEL;else for(;e!==t;)g.getPolyType(e)!==s&&!g.isOpen(e)&&(t.windCount2+=e.windDx),
e=e.nextInAEL}isContributingOpen(t){let e,s;switch(this.fillrule){case j.Positive:s=t.windCount>0,e=t.windCount2>
0;break;case j.Negative:s=t.windCount<0,e=t.windCount2<0;break;default:s=t.windCount!==0,e=t.windCount2!==0;break}
switch(this.cliptype){case q.Intersection:return e;case q.Union:return!s&&!e;default:return!e}}isContributingClosed(t){
switch(this.fillrule){case j.Positive:if(t.windCount!==1)return!1;break;case j.Negative:if(t.windCount!==-1)return!1;
break;case j.NonZero:if(Math.abs(t.windCount)!==1)return!1;break}switch(this.cliptype){case q.Intersection:return this.
fillrule===j.Positive?t.windCount2>0:this.fillrule===j.Negative?t.windCount2<0:t.windCount2!==0;case q.Union:return this.
fillrule===j.Positive?t.windCount2<=0:this.fillrule===j.Negative?t.windCount2>=0:t.windCount2===0;case q.Difference:
let e=this.fillrule===j.Positive?t.windCount2<=0:this.fillrule===j.Negative?t.windCount2>=0:t.windCount2===0;return g.
getPolyType(t)===dt.Subject?e:!e;case q.Xor:return!0;default:return!1}}addLocalMinPoly(t,e,s,o=!1){let r=this.
newOutRec();if(t.outrec=r,e.outrec=r,g.isOpen(t))r.owner=null,r.isOpen=!0,t.windDx>0?this.setSides(r,t,e):this.
setSides(r,e,t);else{r.isOpen=!1;let a=g.getPrevHotEdge(t);a!==null?(this.usingPolytree&&this.setOwner(r,a.outrec),
r.owner=a.outrec,this.outrecIsAscending(a)===o?this.setSides(r,e,t):this.setSides(r,t,e)):(r.owner=null,o?this.
setSides(r,t,e):this.setSides(r,e,t))}let i=new Ce(s,r);return r.pts=i,i}outrecIsAscending(t){return t===t.outrec.
frontEdge}newOutRec(){let t=new yy;return t.idx=this.outrecList.length,this.outrecList.push(t),t}startOpenPath(t,e){
let s=this.newOutRec();s.isOpen=!0,t.windDx>0?(s.frontEdge=t,s.backEdge=null):(s.frontEdge=null,s.backEdge=t),
t.outrec=s;let o=new Ce(e,s);return s.pts=o,o}checkJoinLeft(t,e,s=!1){let o=t.prevInAEL;if(!(o===null||!g.isHotEdge(
t)||!g.isHotEdge(o)||g.isHorizontal(t)||g.isHorizontal(o)||g.isOpen(t)||g.isOpen(o))&&!((e.y<t.top.y+2||e.y<o.
top.y+2)&&(t.bot.y>e.y||o.bot.y>e.y))){if(s){if(this.perpendicDistFromLineSqrd(e,o.bot,o.top)>.25)return}else if(t.
curX!==o.curX)return;B.isCollinear(t.top,e,o.top)&&(t.outrec.idx===o.outrec.idx?this.addLocalMaxPoly(o,t,e):t.
outrec.idx<o.outrec.idx?this.joinOutrecPaths(t,o):this.joinOutrecPaths(o,t),o.joinWith=rt.Right,t.joinWith=rt.
Left)}}checkJoinRight(t,e,s=!1){let o=t.nextInAEL;if(!(o===null||!g.isHotEdge(t)||!g.isHotEdge(o)||g.isHorizontal(
t)||g.isHorizontal(o)||g.isOpen(t)||g.isOpen(o))&&!((e.y<t.top.y+2||e.y<o.top.y+2)&&(t.bot.y>e.y||o.bot.y>e.y))){
if(s){if(this.perpendicDistFromLineSqrd(e,o.bot,o.top)>.25)return}else if(t.curX!==o.curX)return;B.isCollinear(
t.top,e,o.top)&&(t.outrec.idx===o.outrec.idx?this.addLocalMaxPoly(t,o,e):t.outrec.idx<o.outrec.idx?this.joinOutrecPaths(
t,o):this.joinOutrecPaths(o,t),t.joinWith=rt.Right,o.joinWith=rt.Left)}}perpendicDistFromLineSqrd(t,e,s){let o=t.
x-e.x,r=t.y-e.y,i=s.x-e.x,a=s.y-e.y;return i===0&&a===0?0:(o*a-i*r)*(o*a-i*r)/(i*i+a*a)}intersectEdges(t,e,s){
let o=null;if(this.hasOpenPaths&&(g.isOpen(t)||g.isOpen(e))){if(g.isOpen(t)&&g.isOpen(e))return;if(g.isOpen(e)&&
([t,e]=g.swapActives(t,e)),this.isJoined(e)&&this.split(e,s),this.cliptype===q.Union){if(!g.isHotEdge(e))return}else if(e.
localMin.polytype===dt.Subject)return;switch(this.fillrule){case j.Positive:if(e.windCount!==1)return;break;case j.
Negative:if(e.windCount!==-1)return;break;default:if(Math.abs(e.windCount)!==1)return;break}if(g.isHotEdge(t))
o=this.addOutPt(t,s),this.setZ(t,e,o.pt),g.isFront(t)?t.outrec.frontEdge=null:t.outrec.backEdge=null,t.outrec=
null;else if(s.x===t.localMin.vertex.pt.x&&s.y===t.localMin.vertex.pt.y&&!g.isOpenEndVertex(t.localMin.vertex)){
let l=this.findEdgeWithMatchingLocMin(t);if(l!==null&&g.isHotEdge(l)){t.outrec=l.outrec,t.windDx>0?this.setSides(
l.outrec,t,l):this.setSides(l.outrec,l,t);return}o=this.startOpenPath(t,s)}else o=this.startOpenPath(t,s);this.
setZ(t,e,o.pt);return}this.isJoined(t)&&this.split(t,s),this.isJoined(e)&&this.split(e,s);let r,i;switch(t.localMin.
polytype===e.localMin.polytype?this.fillrule===j.EvenOdd?(r=t.windCount,t.windCount=e.windCount,e.windCount=r):
(t.windCount+e.windDx===0?t.windCount=-t.windCount:t.windCount+=e.windDx,e.windCount-t.windDx===0?e.windCount=
-e.windCount:e.windCount-=t.windDx):(this.fillrule!==j.EvenOdd?t.windCount2+=e.windDx:t.windCount2=t.windCount2===
0?1:0,this.fillrule!==j.EvenOdd?e.windCount2-=t.windDx:e.windCount2=e.windCount2===0?1:0),this.fillrule){case j.
Positive:r=t.windCount,i=e.windCount;break;case j.Negative:r=-t.windCount,i=-e.windCount;break;default:r=Math.
abs(t.windCount),i=Math.abs(e.windCount);break}let a=r===0||r===1,c=i===0||i===1;if(!(!g.isHotEdge(t)&&!a||!g.
isHotEdge(e)&&!c))if(g.isHotEdge(t)&&g.isHotEdge(e))if(r!==0&&r!==1||i!==0&&i!==1||t.localMin.polytype!==e.localMin.
polytype&&this.cliptype!==q.Xor)o=this.addLocalMaxPoly(t,e,s),o&&this.setZ(t,e,o.pt);else if(g.isFront(t)||t.outrec===
e.outrec){o=this.addLocalMaxPoly(t,e,s),o&&this.setZ(t,e,o.pt);let l=this.addLocalMinPoly(t,e,s);this.setZ(t,e,
l.pt)}else{o=this.addOutPt(t,s),this.setZ(t,e,o.pt);let l=this.addOutPt(e,s);this.setZ(t,e,l.pt),this.swapOutrecs(
t,e)}else if(g.isHotEdge(t))o=this.addOutPt(t,s),this.setZ(t,e,o.pt),this.swapOutrecs(t,e);else if(g.isHotEdge(
e))o=this.addOutPt(e,s),this.setZ(t,e,o.pt),this.swapOutrecs(t,e);else{let l,u;switch(this.fillrule){case j.Positive:
l=t.windCount2,u=e.windCount2;break;case j.Negative:l=-t.windCount2,u=-e.windCount2;break;default:l=Math.abs(t.
windCount2),u=Math.abs(e.windCount2);break}if(!g.isSamePolyType(t,e))o=this.addLocalMinPoly(t,e,s),this.setZ(t,
e,o.pt);else if(r===1&&i===1){switch(o=null,this.cliptype){case q.Union:if(l>0&&u>0)return;o=this.addLocalMinPoly(
t,e,s);break;case q.Difference:(g.getPolyType(t)===dt.Clip&&l>0&&u>0||g.getPolyType(t)===dt.Subject&&l<=0&&u<=
0)&&(o=this.addLocalMinPoly(t,e,s));break;case q.Xor:o=this.addLocalMinPoly(t,e,s);break;default:if(l<=0||u<=0)
return;o=this.addLocalMinPoly(t,e,s);break}o&&this.setZ(t,e,o.pt)}}}swapPositionsInAEL(t,e){let s=e.nextInAEL;
s!==null&&(s.prevInAEL=t);let o=t.prevInAEL;o!==null&&(o.nextInAEL=e),e.prevInAEL=o,e.nextInAEL=t,t.prevInAEL=
e,t.nextInAEL=s,e.prevInAEL===null&&(this.actives=e)}isValidAelOrder(t,e){if(e.curX!==t.curX)return e.curX>t.curX;
let s=B.crossProduct(t.top,e.bot,e.top);if(s!==0)return s<0;if(!g.isMaxima(t)&&t.top.y>e.top.y)return B.crossProduct(
e.bot,t.top,g.nextVertex(t).pt)<=0;if(!g.isMaxima(e)&&e.top.y>t.top.y)return B.crossProduct(e.bot,e.top,g.nextVertex(
e).pt)>=0;let o=e.bot.y,r=e.isLeftBound;return t.bot.y!==o||t.localMin.vertex.pt.y!==o?e.isLeftBound:t.isLeftBound!==
r?r:B.isCollinear(g.prevPrevVertex(t).pt,t.bot,t.top)?!0:B.crossProduct(g.prevPrevVertex(t).pt,e.bot,g.prevPrevVertex(
e).pt)>0===r}isJoined(t){return t.joinWith!==rt.None}split(t,e){t.joinWith===rt.Right?(t.joinWith=rt.None,t.nextInAEL.
joinWith=rt.None,this.addLocalMinPoly(t,t.nextInAEL,e,!0)):(t.joinWith=rt.None,t.prevInAEL.joinWith=rt.None,this.
addLocalMinPoly(t.prevInAEL,t,e,!0))}setSides(t,e,s){t.frontEdge=e,t.backEdge=s}findEdgeWithMatchingLocMin(t){
let e=t.nextInAEL;for(;e!==null;){if(e.localMin?.equals(t.localMin))return e;!g.isHorizontal(e)&&!(t.bot.x===e.
bot.x&&t.bot.y===e.bot.y)?e=null:e=e.nextInAEL}for(e=t.prevInAEL;e!==null;){if(e.localMin?.equals(t.localMin))
return e;if(!g.isHorizontal(e)&&!(t.bot.x===e.bot.x&&t.bot.y===e.bot.y))return null;e=e.prevInAEL}return e}addOutPt(t,e){
let s=t.outrec,o=g.isFront(t),r=s.pts,i=r.next;if(o&&e.x===r.pt.x&&e.y===r.pt.y)return r;if(!o&&e.x===i.pt.x&&
e.y===i.pt.y)return i;let a=new Ce(e,s);return i.prev=a,a.prev=r,a.next=i,r.next=a,o&&(s.pts=a),a}addLocalMaxPoly(t,e,s){
if(this.isJoined(t)&&this.split(t,s),this.isJoined(e)&&this.split(e,s),g.isFront(t)===g.isFront(e))if(g.isOpenEnd(
t))this.swapFrontBackSides(t.outrec);else if(g.isOpenEnd(e))this.swapFrontBackSides(e.outrec);else return this.
succeeded=!1,null;let o=this.addOutPt(t,s);if(t.outrec===e.outrec){let r=t.outrec;if(r.pts=o,this.usingPolytree){
let i=g.getPrevHotEdge(t);i===null?r.owner=null:this.setOwner(r,i.outrec)}this.uncoupleOutRec(t)}else g.isOpen(
t)?t.windDx<0?this.joinOutrecPaths(t,e):this.joinOutrecPaths(e,t):t.outrec.idx<e.outrec.idx?this.joinOutrecPaths(
t,e):this.joinOutrecPaths(e,t);return o}swapFrontBackSides(t){let e=t.frontEdge;t.frontEdge=t.backEdge,t.backEdge=
e,t.pts=t.pts.next}setOwner(t,e){for(;e.owner!==null&&e.owner.pts===null;)e.owner=e.owner.owner;let s=e;for(;s!==
null&&s!==t;)s=s.owner;s!==null&&(e.owner=t.owner),t.owner=e}uncoupleOutRec(t){let e=t.outrec;e!==null&&(e.frontEdge.
outrec=null,e.backEdge.outrec=null,e.frontEdge=null,e.backEdge=null)}joinOutrecPaths(t,e){let s=t.outrec.pts,o=e.
outrec.pts,r=s.next,i=o.next;g.isFront(t)?(i.prev=s,s.next=i,o.next=r,r.prev=o,t.outrec.pts=o,t.outrec.frontEdge=
e.outrec.frontEdge,t.outrec.frontEdge!==null&&(t.outrec.frontEdge.outrec=t.outrec)):(r.prev=o,o.next=r,s.next=
i,i.prev=s,t.outrec.backEdge=e.outrec.backEdge,t.outrec.backEdge!==null&&(t.outrec.backEdge.outrec=t.outrec)),
e.outrec.frontEdge=null,e.outrec.backEdge=null,e.outrec.pts=null,this.setOwner(e.outrec,t.outrec),g.isOpenEnd(
t)&&(e.outrec.pts=t.outrec.pts,t.outrec.pts=null),t.outrec=null,e.outrec=null}swapOutrecs(t,e){let s=t.outrec,
o=e.outrec;if(s===o){let r=s.frontEdge;s.frontEdge=s.backEdge,s.backEdge=r;return}s!==null&&(t===s.frontEdge?s.
frontEdge=e:s.backEdge=e),o!==null&&(e===o.frontEdge?o.frontEdge=t:o.backEdge=t),t.outrec=o,e.outrec=s}disposeIntersectNodes(){
this.intersectList.length=0}static ptsReallyClose(t,e){return Math.abs(t.x-e.x)<2&&Math.abs(t.y-e.y)<2}static isVerySmallTriangle(t){
return t.next.next===t.prev&&(g.ptsReallyClose(t.prev.pt,t.next.pt)||g.ptsReallyClose(t.pt,t.next.pt)||g.ptsReallyClose(
t.pt,t.prev.pt))}static buildPath(t,e,s,o){if(t===null||t.next===t||!s&&t.next===t.prev)return!1;o.length=0;let r,
i;for(e?(r=t.pt,i=t.prev):(t=t.next,r=t.pt,i=t.next),o.push(r);i!==t;)i.pt.x===r.x&&i.pt.y===r.y||(r=i.pt,o.push(
r)),e?i=i.prev:i=i.next;return o.length!==3||s||!g.isVerySmallTriangle(i)}buildPaths(t,e){t.length=0,e.length=
0;let s=0;for(;s<this.outrecList.length;){let o=this.outrecList[s++];if(o.pts===null)continue;let r=[];o.isOpen?
g.buildPath(o.pts,this.reverseSolution,!0,r)&&e.push(r):(this.cleanCollinear(o),g.buildPath(o.pts,this.reverseSolution,
!1,r)&&t.push(r))}return!0}buildTree(t,e){t.clear(),e.length=0;let s=0;for(;s<this.outrecList.length;){let o=this.
outrecList[s++];if(o.pts!==null){if(o.isOpen){let r=[];g.buildPath(o.pts,this.reverseSolution,!0,r)&&e.push(r);
continue}this.checkBounds(o)&&this.recursiveCheckOwners(o,t)}}}checkBounds(t){return t.pts===null?!1:Re.isEmpty(
t.bounds)?(this.cleanCollinear(t),t.pts===null||!g.buildPath(t.pts,this.reverseSolution,!1,t.path)?!1:(t.bounds=
B.getBounds(t.path),!0)):!0}recursiveCheckOwners(t,e){if(!(t.polypath!==null||Re.isEmpty(t.bounds))){for(;t.owner!==
null&&!(t.owner.splits!==null&&this.checkSplitOwner(t,t.owner.splits)||t.owner.pts!==null&&this.checkBounds(t.
owner)&&this.containsRect(t.owner.bounds,t.bounds)&&this.path1InsidePath2(t.pts,t.owner.pts));)t.owner=t.owner.
owner;t.owner!==null?(t.owner.polypath===null&&this.recursiveCheckOwners(t.owner,e),t.polypath=t.owner.polypath.
addChild(t.path)):t.polypath=e.addChild(t.path)}}cleanCollinear(t){if(t=this.getRealOutRec(t),t===null||t.isOpen)
return;if(!this.isValidClosedPath(t.pts)){t.pts=null;return}let e=t.pts,s=e;for(;;){if(s!==null&&B.isCollinear(
s.prev.pt,s.pt,s.next.pt)&&(s.pt.x===s.prev.pt.x&&s.pt.y===s.prev.pt.y||s.pt.x===s.next.pt.x&&s.pt.y===s.next.
pt.y||!this.preserveCollinear||B.dotProduct(s.prev.pt,s.pt,s.next.pt)<0)){if(s===t.pts&&(t.pts=s.prev),s=this.
disposeOutPt(s),!this.isValidClosedPath(s)){t.pts=null;return}e=s;continue}if(s===null||(s=s.next,s===e))break}
this.fixSelfIntersects(t)}isValidClosedPath(t){return t!==null&&t.next!==t&&(t.next!==t.prev||!g.isVerySmallTriangle(
t))}disposeOutPt(t){let e=t.next===t?null:t.next;return t.prev.next=t.next,t.next.prev=t.prev,e}fixSelfIntersects(t){
let e=t.pts;if(e.prev!==e.next.next)for(;;){if(e.next&&e.next.next&&this.boundingBoxesOverlap(e.prev.pt,e.pt,e.
next.pt,e.next.next.pt)&&B.segsIntersect(e.prev.pt,e.pt,e.next.pt,e.next.next.pt))if(e.next.next.next&&this.boundingBoxesOverlap(
e.prev.pt,e.pt,e.next.next.pt,e.next.next.next.pt)&&B.segsIntersect(e.prev.pt,e.pt,e.next.next.pt,e.next.next.
next.pt))e=this.duplicateOp(e,!1),e.pt=e.next.next.next.pt,e=e.next;else{if((e===t.pts||e.next===t.pts)&&(t.pts=
t.pts.prev),this.doSplitOp(t,e),t.pts===null)return;if(e=t.pts,e.prev===e.next.next)break;continue}if(e=e.next,
e===t.pts)break}}doSplitOp(t,e){let s=e.prev,o=e.next.next;t.pts=s;let r=B.getLineIntersectPt(s.pt,e.pt,e.next.
pt,o.pt).point,i=g.areaOutPt(s),a=Math.abs(i);if(a<2){t.pts=null;return}let c=this.areaTriangle(r,e.pt,e.next.
pt),l=Math.abs(c);if(r.x===s.pt.x&&r.y===s.pt.y||r.x===o.pt.x&&r.y===o.pt.y)o.prev=s,s.next=o;else{let p=new Ce(
r,t);p.prev=s,p.next=o,o.prev=p,s.next=p}if(!(l>1)||!(l>a)&&c>0!=i>0)return;let u=this.newOutRec();u.owner=t.owner,
e.outrec=u,e.next.outrec=u;let d=new Ce(r,u);d.prev=e.next,d.next=e,u.pts=d,e.prev=d,e.next.next=d,this.usingPolytree&&
(this.path1InsidePath2(s,d)?(u.splits===null&&(u.splits=[]),u.splits.push(t.idx)):(t.splits===null&&(t.splits=
[]),t.splits.push(u.idx)))}static areaOutPt(t){let e=0,s=t;do e+=(s.prev.pt.y+s.pt.y)*(s.prev.pt.x-s.pt.x),s=s.
next;while(s!==t);return e*.5}areaTriangle(t,e,s){return(s.y+t.y)*(s.x-t.x)+(t.y+e.y)*(t.x-e.x)+(e.y+s.y)*(e.x-
s.x)}isValidOwner(t,e){for(;e!==null&&e!==t;)e=e.owner;return e===null}containsRect(t,e){return e.left>=t.left&&
e.right<=t.right&&e.top>=t.top&&e.bottom<=t.bottom}checkSplitOwner(t,e){for(let s=0;s<e.length;s++){let o=this.
outrecList[e[s]];if(o.pts===null&&o.splits!==null&&this.checkSplitOwner(t,o.splits))return!0;if(o=this.getRealOutRec(
o),!(o===null||o===t||o.recursiveSplit===t)){if(o.recursiveSplit=t,o.splits!==null&&this.checkSplitOwner(t,o.splits))
return!0;if(!(!this.checkBounds(o)||!this.containsRect(o.bounds,t.bounds)||!this.path1InsidePath2(t.pts,o.pts)))
return this.isValidOwner(t,o)||(o.owner=t.owner),t.owner=o,!0}}return!1}},Uu=class extends vy{zCallback;getZCallback(){
return this.zCallback}addPath(n,t,e=!1){super.addPath(n,t,e)}addReuseableData(n){super.addReuseableData(n)}addPaths(n,t,e=!1){
super.addPaths(n,t,e)}addSubject(n){this.addPaths(n,dt.Subject)}addOpenSubject(n){this.addPaths(n,dt.Subject,!0)}addClip(n){
this.addPaths(n,dt.Clip)}execute(n,t,e,s){if(Array.isArray(e)){let o=e,r=s;o.length=0,r&&(r.length=0);try{this.
executeInternal(n,t),this.buildPaths(o,r||[])}catch{this.succeeded=!1}return this.clearSolutionOnly(),this.succeeded}else{
let o=e,r=s;o.clear(),r&&(r.length=0),this.usingPolytree=!0;try{this.executeInternal(n,t),this.buildTree(o,r||
[])}catch{this.succeeded=!1}return this.clearSolutionOnly(),this.succeeded}}},Vr;(function(n){function t(a){let c=0,
l=a.length;if(l<3)return 0;let u=a[l-1];for(let d of a)c+=(u.y+d.y)*(u.x-d.x),u=d;return c*.5}n.area=t;function e(a){
let c=0,l=a.length;if(l<3)return 0;let u=a[l-1];for(let d of a)c+=(u.y+d.y)*(u.x-d.x),u=d;return c*.5}n.areaD=
e;function s(a,c){let l=[];for(let u of a)l.push({x:Math.round(u.x*c),y:Math.round(u.y*c)});return l}n.scalePath64=
s;function o(a,c){let l=[];for(let u of a)l.push(s(u,c));return l}n.scalePaths64=o;function r(a,c){let l=[];for(let u of a)
l.push({x:u.x*c,y:u.y*c});return l}n.scalePathD=r;function i(a,c){let l=[];for(let u of a)l.push(r(u,c));return l}
n.scalePathsD=i})(Vr||(Vr={}));var Ss=1e6,Ms=[33,50],Kr=Math.PI/180,_u=6378137,Ls=6356752314245179e-9,Gu=Math.sqrt(1-Ls*Ls/(_u*_u));function qr(n){
let t=Gu*Math.sin(n);return Ls*Ls/2/Gu*(t/(1-t*t)+Math.atanh(t))}function Oy(n,t,e){let s=Math.sqrt(.15),o=0;for(let r=0,
i=n-1;r<n;i=r++){let a=(t(i)-t(r))*Kr;if(a===0)continue;let c=(e(r)+e(i))/2*Kr,l=(e(r)-e(i))*Kr*s;o+=a*(5*qr(c-
l)+8*qr(c)+5*qr(c+l))/18}return o}function Yr(n){let t=n.map(e=>Math.abs(Oy(e.length,s=>e[s][0],s=>e[s][1])));
return t.slice(1).reduce((e,s)=>e-s,t[0])/1e6}function ky(n){let t=0;for(let e=0,s=n.length-1;e<n.length;s=e++)
t+=n[s].x*n[e].y-n[e].x*n[s].y;return t}function Jr(n){return n.map((t,e)=>{let s=t.slice(0,-1).map(([o,r])=>({
x:Math.round((o-Ms[0])*Ss),y:Math.round((r-Ms[1])*Ss)}));return ky(s)>0==(e===0)?s:s.reverse()})}function Ts(n){
let t=[1/0,1/0,-1/0,-1/0];return n.forEach(e=>e.forEach(({x:s,y:o})=>{s<t[0]&&(t[0]=s),o<t[1]&&(t[1]=o),s>t[2]&&
(t[2]=s),o>t[3]&&(t[3]=o)})),t}var Zr=(n,t)=>n[2]<=t[0]||t[2]<=n[0]||n[3]<=t[1]||t[3]<=n[1];function Vu(n,[t,e,
s,o]){return[["x",t,1],["x",s,-1],["y",e,1],["y",o,-1]].reduce((i,[a,c,l])=>Ey(i,a,c,l),n)}function Ey(n,t,e,s){
let o=[];for(let r=0,i=n.length-1;r<n.length;i=r++){let[a,c]=[n[i],n[r]],[l,u]=[s*(a[t]-e),s*(c[t]-e)];if(l*u<
0){let d=l/(l-u);o.push({x:Math.round(a.x+d*(c.x-a.x)),y:Math.round(a.y+d*(c.y-a.y))})}u>=0&&o.push(c)}return o}
function Ps(n,t,e){let s=new Uu,o=new Xu;s.addSubject(t),s.addClip(e),s.execute(q[n],j.NonZero,o);let r=[];return Ku(
o,r),r}function Ku(n,t){for(let e=0;e<n.count;e++){let s=n.child(e),o=[s.poly];for(let r=0;r<s.count;r++)o.push(
s.child(r).poly),Ku(s.child(r),t);t.push(o)}}var Is=(n,t)=>n.filter(e=>t.some(s=>!Zr(e.box,s.box))),As=n=>n.flatMap(
t=>t.paths);function qu(n,t){let e=Is(n,t),s=Is(t,e);return e.length?Ps("Intersection",As(e),As(s)).map(ti):[]}
function Qr(n,t){let e=Is(n,t),s=n.filter(o=>!e.includes(o)).map(o=>o.piece());return e.length?s.concat(Ps("Di\
fference",As(e),As(Is(t,e))).map(ti)):s}function Yu(n){let t=null;return{paths:n,box:Ts(n),piece:()=>t||(t=ti(
n))}}var Sy=n=>n/Ss+Ms[0],My=n=>n/Ss+Ms[1];function ti(n){let t=n.map(e=>{let s=e.map(({x:o,y:r})=>[Sy(o),My(r)]);
return s.push(s[0]),s});return{rings:t,km2:Yr(t)}}var Ly=96,Cs=1e3,Ns=class{#t;#n;#e=new Map;constructor(t){this.#t=t,this.#n=new Map(this.#t.features.map(e=>[e.
properties.id,this.#s(e)]))}#s({properties:t,geometry:e}){let s=Ge(e),o=s.flatMap(Jr),r=s.map(Yr);return{id:t.
id,home:t.home,outline:o,box:Ts(o),km2:r.reduce((i,a)=>i+a,0),cuts:new WeakMap}}#r(t,e){let s=e.cuts.get(t);if(s!==
void 0)return s;let o=this.#o(t,e);return e.cuts.set(t,o),o}#o(t,e){let s=Jr(t.geometry.coordinates),[o,r,i,a]=Ts(
s);if(Zr([o,r,i,a],e.box))return null;let c=[o-Cs,r-Cs,i+Cs,a+Cs],l=e.outline.map(d=>Vu(d,c)).filter(d=>d.length>
2),u=Ps("Intersection",s,l);return u.length?u.map(Yu):null}#i(t,e){return t.filter(vn).filter(o=>o.properties.
control!==e.home).filter(o=>this.#r(o,e))}#a(t,e,s){let o=this.#u(s),[r,i]=[this.#i(t.features,o),this.#i(e.features,
o)],a=new Set(r.filter(u=>i.includes(u))),c=[s,t.source,...r.filter(u=>!a.has(u)).map(u=>u.id),e.source,...i.filter(
u=>!a.has(u)).map(u=>u.id),"=",...[...a].map(u=>u.id)].join(" "),l=this.#e.get(c)??this.#l(r,i,a,o);return this.#c(
c,l),l}#c(t,e){this.#e.set(t,e);let[s]=this.#e.keys();this.#e.size>Ly&&this.#e.delete(s)}#l(t,e,s,o){let r=[ct[o.
home],"contested"],i=(l,u,d)=>l.filter(p=>s.has(p)===d&&p.properties.control===u).flatMap(p=>this.#r(p,o)??[]),
[a,c]=[t,e].map(l=>new Map(r.map(u=>[u,i(l,u,!1)])));return Iy(o,a,c,l=>i(t,l,!0))}#u(t){let e=this.#n.get(t);
if(!e)throw new Error("no region: "+t);return e}faces(t,e,s){return s.flatMap(o=>this.#a(t,e,o))}crowded(t,e,s){
let o=this.#u(s),[r,i]=[this.#i(t.features,o),this.#i(e.features,o)],a=[...r.filter(c=>!i.includes(c)),...i.filter(
c=>!r.includes(c))];return Nu(a.flatMap(c=>(this.#r(c,o)??[]).flatMap(({paths:l})=>l)))}km2(t){return this.#u(
t).km2}holds(t,e,s){return this.#t.features.some(({properties:o,geometry:r})=>o.id===t&&Ge(r).some(i=>pe(i,e,s)))}};
function Iy(n,t,e,s){let o=(d,p,m)=>({region:n.id,before:d,after:p,pieces:m,km2:m.reduce((b,{km2:A})=>b+A,0)}),
r=d=>s(d).map(p=>p.piece()),[i,a]=[t,e].map(d=>[...d.values()].flat()),c=[...t].flatMap(([d,p])=>[...e].map(([
m,b])=>o(d,m,[...d===m?r(d):[],...qu(p,b)]))),l=[...t].map(([d,p])=>o(d,n.home,Qr(p,a))),u=[...e].map(([d,p])=>o(
n.home,d,Qr(p,i)));return[...c,...l,...u].filter(({pieces:d})=>d.length)}var Rs=class{#t;#n;overlay=null;regions=null;settlements=[];agreement=null;#e=new Map;#s=new Map;constructor(t,e){
this.#t=t,this.#n=e}async#r(t){return this.#t.boot.urls[t]?this.#n(t):null}async fetch(t){let[e,s,o]=await Promise.
all(["regions","context-settlements","agreement"].map(i=>this.#r(i))),r=await Promise.all(t.map(i=>Promise.all(
[this.#n("timeline-"+i),this.#r("places-"+i)])));this.overlay=this.overlay||new Ns(e),this.regions=e,this.settlements=
s.features,this.agreement=o,t.forEach((i,a)=>this.#o(i,...r[a]))}#o(t,e,s){let{timelines:o}=this.#t.model,r=this.#e.
get(t)||mn(e);this.#e.set(t,r),o[t]=o[t]||r,this.#s.set(t,s)}timelineOf(t){let e=this.#t.timeline;return e&&e.
source===t?e:this.#e.get(t)??null}placesOf(t){return this.#s.get(t)}};var Ay=50,Ty={ArrowRight:2,ArrowUp:2,ArrowLeft:-2,ArrowDown:-2,PageUp:10,PageDown:-10,Home:-100,End:100},Ju=n=>Math.
min(100,Math.max(0,n));function Py(n,t){let e=n.altKey||n.ctrlKey||n.metaKey?0:Ty[n.key];return e?Ju(t+(n.shiftKey&&
Math.abs(e)===2?5*e:e)):null}var Ds=class{#t;#n=h("swipe");#e=Ay;constructor(t){this.#t=t,this.#s()}#s(){let t=this.#n;
t.addEventListener("pointerdown",e=>{e.button||t.setPointerCapture(e.pointerId)}),t.addEventListener("pointerm\
ove",e=>this.#o(e)),t.addEventListener("keydown",e=>this.#i(e))}show(t){O(this.#n,t)}draw(){this.#r(this.#e)}isLeftOf(t){
return t>this.#e/100*h("map").clientWidth}#r(t){let e=Math.round(t),s=this.#t.t.say("cmp.swipe.value",{a:e,b:100-
e});this.#e=t,h("map-section").style.setProperty("--split",t.toFixed(2)+"%"),k(this.#n,"aria-valuemin","0"),k(
this.#n,"aria-valuemax","100"),k(this.#n,"aria-valuenow",String(e)),k(this.#n,"aria-valuetext",s)}#o(t){if(!this.#n.
hasPointerCapture(t.pointerId))return;let{left:e,width:s}=h("map").getBoundingClientRect();this.#r(Ju(100*(t.clientX-
e)/s))}#i(t){let e=Py(t,this.#e);e!==null&&(t.preventDefault(),t.stopPropagation(),this.#r(e))}};var[js]=Yt,zs=class{#t;#n;constructor(t){this.#t=Yt.map(s=>{let o=Object.assign(f("input"),{type:"radio",name:"\
compare-mode",value:s});return o.addEventListener("change",()=>t(s)),o}),this.#n=Yt.map(s=>{let o=f("span");return o.
dataset.word="cmp.mode."+s,o});let e=this.#t.map((s,o)=>{let r=f("label","mode");return r.append(s,this.#n[o]),
r});h("compare-mode").replaceChildren(...e)}draw(t,e){for(let s of this.#t)s.checked=s.value===e;for(let s of this.#n)
y(s,t.say(s.dataset.word??""))}};function Zu(n,{head:t,note:e}){let s=h("map-"+n+"-label");s.firstChild||s.append(f("strong"),f("span")),y(s.firstChild,
t),y(s.lastChild,e)}var Bs=class{#t;#n;#e;#s=document.documentElement;#r=null;#o;#i;constructor(t,e,s){this.#t=
t,this.#n=e,this.#e=s,this.#o=new zs(o=>this.#c(o)),this.#i=new Ds(t),this.#x()}#a(){let{compare:t,mode:e}=this.#t.
state;return!t||Ji()?js:e}two(){return this.#a()!==js}#c(t){this.#t.set({mode:t}),this.#n.refresh()}#l({features:t,
source:e,date:s}){return this.#n.stage.band.around(t,e,s)}#u({source:t,day:e}){return{source:t,day:e,region:this.#t.
state.region,first:this.#t.manifest.first}}#h(){let t=this.#n.stage.twin(h("map-a-inner"),{hover:(e,s,o)=>this.#w(
e,s,o),chosen:(e,s,o)=>this.#d(t,e,s,o)});t.name(this.#t.t.say("cmp.map.a")),this.#r=t}#d(t,e,s,o){this.#n.choose(
e,s===null||o===null?null:t.settlementAt(s,o))}#f(){this.#r&&(this.#n.stage.part(),this.#r=null,delete this.#s.
dataset.paintedA)}draw(){if(!this.two())return;let t=this.#e.both();if(!t){this.#p();return}this.#r||this.#h(),
this.#r?.show(this.#l(t.a)),this.#m(t.a)}#p(){this.#r&&(this.#r.show([]),Zu("a",{head:this.#t.t.say(this.#e.failed()?
"cmp.failed":"cmp.loading"),note:""}))}#m(t){this.#r&&(this.#g("a",t),this.#s.dataset.paintedA=t.date)}#g(t,e){
let{model:s,t:o}=this.#t;Zu(t,Ml(s,o,e))}date(){let t=this.two()?this.#e.both():null;t&&(this.#g("b",t.b),this.#m(
t.a))}tip(t,e){let s=this.#a()==="swipe"&&this.#r&&e?this.#e.both():null;return!s||!e||this.#i.isLeftOf(t)?null:
this.#y(s,this.#r?.under(e.lon,e.lat)??null,e)}#y(t,e,s){let{model:o,t:r}=this.#t;return e?Bn(o,r,this.#u(t.a),
e,s):[]}#w(t,e,s){let o=this.#e.both(),r=(t&&this.#r?.under(t.lon,t.lat))??null;ms(o?this.#y(o,r,t):[],e,s)}legend({
a:t,b:e},s){let{model:o,t:r}=this.#t,i=[...this.#l(t),...this.#l(e)];return ps(o,r,[this.#u(t),this.#u(e)],i,s)}#x(){
let t=this.#a(),e=t!==js;e?k(this.#s,"data-maps",t):this.#s.removeAttribute("data-maps"),O(h("map-a"),e),this.#i.
show(t==="swipe"),h("map-a-inner").inert=t==="swipe"}resized(){this.#s.dataset.maps!==(this.two()?this.#a():void 0)&&
this.#n.refresh()}all(){let{t}=this.#t;if(this.#x(),this.#o.draw(t,this.#a()),!this.two()){this.#f();return}this.#i.
draw(),this.#r?.name(t.say("cmp.map.a")),this.draw(),this.date()}};var an=({controls:n,day:t,timeline:e})=>({incomplete:$i(e,t),contested:Hi(e,t,n,"contested")}),Fs=class{#t;#n;#e;#s=null;#r=null;#o=null;constructor(t,e,s,o,r,i){
let{compared:a,left:c}=Zl(t.manifest,o,r.source,i.source),l=Ql(t,a,[r,i]),[u,d]=Vl(r,i);this.#t=t.manifest,this.#n=
e,this.key=s,this.a=r,this.b=i,this.from=u,this.to=d,this.mode=Gl(r,i),this.#e=a.filter(p=>!l.some(m=>m.region===
p)),this.left=c,this.blank=l,this.missing=[r,i].find(({at:p})=>p<0)??null}get crowded(){let{from:t,to:e,missing:s}=this,
o=()=>this.#e.filter(r=>this.#n.crowded(t,e,r));return this.#s=this.#s??(s?[]:o()),this.#s}get regions(){return this.#e.
filter(t=>!this.crowded.includes(t))}#i(){let t=this.missing?[]:this.#n.faces(this.from,this.to,this.regions);
return us(t,an(this.from),an(this.to),this.#t.regions)}#a(){return this.#r=this.#r||this.#i(),this.#r}get faces(){
return this.#a().told}get untold(){return this.#a().untold.reduce((t,{km2:e})=>t+e,0)}get table(){return this.#o=
this.#o||en(this.faces,this.#c()),this.#o}#c(){return this.#t.regions.filter(({id:e})=>this.regions.includes(e)).
map(({id:e,home:s})=>({id:e,home:s,km2:this.#n.km2(e)}))}};function ei(n,t,{source:e,date:s}){let o=t.timelineOf(
e),r=t.placesOf(e);if(!o||r===void 0)return null;let i=n.dayOf(s),a=bt(o,i);return{source:e,date:s,day:i,timeline:o,
controls:S(n.manifest,e).controls,at:o.stretch(i),snapshot:a===null?null:n.isoOf(a),places:r,features:o.features(
i)}}var Hs=class{#t;#n;#e;#s="";#r=!1;#o=null;#i;#a;#c;constructor(t,e){this.#t=t,this.#n=e,this.#e=new Rs(t,e.load),
this.#i=new Bs(t,e,{both:()=>this.#h(),failed:()=>this.#r}),this.#a=new vs(t,e,{choose:s=>this.#f(s),toggle:()=>this.
toggle(),swap:()=>this.#p(),from:()=>this.#l()}),this.#c=new Es(t,e,{both:()=>this.#h(),moved:s=>this.#d(s),files:this.#e})}#l(){
return on(this.#t.state.compare)}async#u(){let t=this.#l();if(!t)return;let e=[t.source,this.#t.state.source],
s=e.join();if(this.#s!==s){this.#s=s;try{await this.#e.fetch(e),this.#r=!1}catch(o){W(o),this.#r=!0,this.#s===
s&&(this.#s="")}this.#l()&&this.#n.refresh()}}#h(){let{model:t,state:e,timeline:s}=this.#t,{source:o,date:r,region:i,
compare:a}=e,{overlay:c}=this.#e,l=this.#l();if(!l||!c||s?.source!==o)return null;let u=[a,o,r,i].join(" ");if(this.#o?.
key===u)return this.#o;let d=ei(this.#t,this.#e,l),p=ei(this.#t,this.#e,{source:o,date:r});return!d||!p?null:(this.#o=
new Fs(t,c,u,i,d,p),this.#o)}#d(t){let{overlay:e,settlements:s}=this.#e;if(t.missing||!e)return[];let[o,r]=[an(
t.from),an(t.to)],i=(c,l)=>t.regions.some(u=>e.holds(u,c,l));return nu(t.from,t.to,s,i).filter(c=>eu(c,o,r,this.#t.
manifest.regions))}drawn(){let{t,state:e}=this.#t,s=this.#i.two()?null:this.#h();if(!s||s.missing)return null;
let{a:o,b:r,mode:i}=s;return{key:["compare",o.source,o.at,r.source,r.at,i,e.region,t.lang].join("/"),features:()=>ru(
s.faces,o,r,Il(t,s))}}legend(t){let{model:e,t:s}=this.#t,o=this.#h();return o&&this.#i.two()?this.#i.legend(o,
t):o&&!o.missing?Cl(e,s,o,t):null}lines(){let t=this.#h();return t?this.#i.two()?[t.a,t.b]:t.missing?[this.#t.
state]:[]:[this.#t.state]}tip(t,e,s){let{model:o,t:r}=this.#t,i=this.#i.tip(e,s);if(i)return i;let a=t&&"kind"in
t.properties?this.#h():null;return a?Al(o,r,a,t):null}told(){let{model:t,t:e}=this.#t,s=this.#h();return s&&!s.
missing&&s.regions.length?du(t,e,s):null}#f(t){let e=this.#l();this.#t.set(t?{compare:t}:{compare:null,mode:"c\
hanges"});let s=this.#l();(!e||!s||e.source!==s.source)&&this.#n.refresh()}toggle(){let{manifest:t,state:e}=this.#t;
this.#n.player.pause(),this.#f(e.compare?null:Yl(t,e))}#p(){let{source:t,date:e}=this.#t.state,s=this.#l();s&&
this.#n.source(s.source,{date:s.date,compare:Tt(t,e)})}all(){this.#u(),document.documentElement.toggleAttribute(
"data-comparing",!!this.#l()),this.#a.all(),this.#c.all(this.#r),this.#i.all(),this.#m()}#m(){let{t,state:e,manifest:s}=this.#t,
o=this.#l();if(!o||o.source===e.source)return;let r=[o.source,e.source].map(i=>t.told(S(s,i),"credit").text);y(
h("credit"),ys(t,this.#t.boot.credits,[...new Set(r)].join("; ")))}day(){this.#l()&&(this.#a.day(),this.#c.day())}date(){
this.#l()&&(this.#a.move(),this.#i.date())}resized(){this.#a.place(),this.#i.resized()}draw(){this.#i.draw()}grabbed(){
return this.#a.grabbed()}least(){return this.#c.least()}};var Cy=6e4,Ny=30*6e4,Qu=.25,Ry=/^[0-9a-f]{12}$/,Dy=/^\d{4}-\d{2}-\d{2}$/,ni=(n,t)=>Math.min(Ny,Cy*2**n)*(1-Qu+
2*Qu*t);function th(n){let t=Object.values(n?.sources??{});if(!(Ry.test(n?.revision)&&t.length&&t.every(s=>Dy.
test(String(s)))))throw new Error("no revision");return n}function eh(n,t,e){if(!e||e.revision===n.revision)return null;
let s=e.sources[t];return{day:s&&s>zy(n,t)?s:null}}var zy=(n,t)=>n.sources.find(({id:e})=>e===t)?.last??"",$s=(n,t)=>n.
date===t.latest(n.source);function nh(n,t){let e=$s(n,t)?{date:yn,to:null}:{};return Lt({...n,...e},t,null)}var jy={now:()=>Date.now(),random:()=>Math.random(),seen:()=>document.visibilityState==="visible",online:()=>navigator.
onLine,later:(n,t)=>window.setTimeout(n,t),cancel:n=>clearTimeout(n)};function sh(n,t=jy){let e=0,s=t.now(),o=ni(
e,t.random()),r=0,i=!1;async function a(){s=t.now(),t.online()&&await c(),o=ni(e,t.random()),l()}async function c(){
try{i=!await n(),e=0}catch(u){e+=1,W(u)}}function l(){t.cancel(r);let u=s+o-t.now();!i&&t.seen()&&(r=t.later(a,
Math.min(o,Math.max(0,u))))}return{seen:l}}var By=2e4,Fy=304,Hy=404;async function $y(n,t){let e=await fetch(n,{cache:"no-store",credentials:"same-origin",
headers:{"If-None-Match":`"${t}"`},signal:AbortSignal.timeout(By)});if(e.ok)return th(await e.json());if(await e.
body?.cancel(),e.status!==Fy){if(e.status===Hy)return null;throw new Error(n+": "+e.status)}}var Wy=(n,{day:t})=>t?
n.say("newer.map",{date:n.date(t)}):n.say("newer.revised");function Xy({t:n,state:t,context:e},s){let o=Wy(n,s);
return y(h("newer-text"),o),y(h("newer-take"),n.say(s.day&&$s(t,e)?"newer.show":"newer.update")),o}function Uy({
state:n,context:t},e){let{pathname:s}=window.location,o=nh(n,t);window.history.replaceState({taken:e?.revision},
"",s+"?"+o),window.location.reload()}function oh(n,{player:t}){let e=window.history.state?.taken,s=null,o="",r="";
async function i(){if(n.state.rev)return!0;let m=s?.revision??n.manifest.revision,b=await $y(n.boot.prefix+"re\
vision.json",m);return b&&(s=b),a(),b!==null}function a(){if(t.playing())return;let m=n.state.rev?null:eh(n.manifest,
n.state.source,s);V?c(m):l(m)}function c(m){let b=document.hasFocus()&&document.activeElement!==document.body,
A=s?.revision===e;m&&!b&&!A&&$s(n.state,n.context)&&u()}function l(m){let b=m!==null&&s?.revision!==r;if(O(h("\
badge-newer"),b),!b||!s)return;let A=Xy(n,m);o!==s.revision&&y(h("live"),A),o=s.revision}let u=()=>Uy(n,s);function d(){
r=s?.revision??"",a(),h("slider").focus()}let p=sh(i);return h("newer-take").addEventListener("click",u),h("ne\
wer-close").addEventListener("click",d),document.addEventListener("visibilitychange",p.seen),p.seen(),{all:a,day:a}}function si(n,t,e={}){let{state:s,context:o}=n;window.location.assign(window.location.pathname+"?"+Lt({...s,...e,
known:t},o,s.rev))}function rh(n){for(let e of["known-action","map-known"])h(e).addEventListener("click",()=>si(
n,null));function t(){let{t:e,boot:s}=n,{known:o}=s;if(O(h("badge-known"),!!o),!o)return;let r=o.kind==="then";
h("badge-known").dataset.kind=o.kind,y(h("known-text"),e.say(r?"known.on":"known.error",{date:e.date(o.day)})),
h("badge-known").title=r&&!n.source().nothing?e.say("known.about"):"",y(h("known-action"),e.say(r?"known.back":
"close"))}return{all:t}}var[_y,oi]=[320,150],it={left:8,right:312,top:10,bottom:126},Gy=2.2;function Vy(n,t){let e=t.map(({after:a})=>_(
n,a.known.slice(0,10))),s=t.map(({day:a})=>a),o=ih(s),r=ih([...e,...s]);return{points:t.map(({day:a},c)=>({x:it.
left+(a-o.low)/o.width*(it.right-it.left),y:it.bottom-(e[c]-r.low)/r.width*(it.bottom-it.top),day:a,known:e[c]})),
across:o,up:r}}function ih(n){let t=Math.min(...n);return{low:t,high:Math.max(...n),width:Math.max(1,Math.max(
...n)-t)}}function ah(n,t,e){let{points:s,across:o,up:r}=Vy(t,e),i=l=>n.date(N(t,l)),a=s.map(({x:l,y:u,day:d,known:p})=>{
let m=lt("title",{});return m.textContent=n.say("past.point",{date:i(d),known:i(p)}),lt("circle",{cx:l.toFixed(
1),cy:u.toFixed(1),r:Gy,class:"past-dot"},m)}),c=`M${it.left} ${it.top}V${it.bottom}H${it.right}`;return lt("s\
vg",{viewBox:`0 0 ${_y} ${oi}`,class:"past-svg",role:"img","aria-label":n.say("past.drawing")},lt("path",{d:c,
class:"past-axis"}),...a,ri(i(o.low),it.left,oi-8,"start"),ri(i(o.high),it.right,oi-8,"end"),ri(n.say("past.un\
til",{date:i(r.high)}),it.left+6,it.top+6,"start"))}function ri(n,t,e,s){let o=lt("text",{x:t,y:e,"text-anchor":s,
class:"past-label"});return o.textContent=n,o}function ch(n){let t=new Map;for(let e of n){let s=e.after.known.slice(0,10);t.set(s,[...t.get(s)??[],e])}return[
...t].sort(([e],[s])=>e<s?1:-1)}function Ky({moments:n},t,e){let s=n.filter(([o])=>o<=_(t,e)).pop()?.[2]??null;
return s===null?null:N(t,s-1)}function qy(n){let t=n.flatMap(({day:e,regions:s})=>s.flatMap(({region:o,moved:r})=>r===
null?[]:[{day:e,region:o,km2:r/100}]));return t.reduce((e,s)=>e&&e.km2>=s.km2?e:s,t[0]??null)}var Ws=class{#t;#n;#e=null;#s=f(
"input","field-input");constructor(t,e){this.#t=t,this.#n=e,h("past").addEventListener("toggle",()=>this.#r()),
h("past-known").addEventListener("change",()=>this.#o(h("past-known").value)),this.#s.type="date",this.#s.addEventListener(
"change",()=>this.#o(this.#s.value)),h("past-choice").append(this.#s)}all(){let t=oe(this.#t.state.source);O(h(
"past"),!!this.#t.boot.urls[t]),this.#e?.source!==this.#t.state.source&&(this.#e=null),this.#e?this.#i(this.#e):
this.#r()}async#r(){let{source:t}=this.#t.state,e=oe(t);if(!(!h("past").open||this.#e||!this.#t.boot.urls[e]))
try{let s=await this.#n(e);if(t!==this.#t.state.source)return;this.#e=s,this.#i(s)}catch(s){W(s),y(h("past-tol\
d"),this.#t.t.say("past.error"))}}#o(t){let{state:e,manifest:s}=this.#t;if(!this.#e||t===(e.known??""))return;
let o=t?Ky(this.#e,s.first,t):null;si(this.#t,t||null,{date:o&&o<e.date?o:e.date})}#i(t){let{t:e,manifest:s}=this.#t,
o=new Set(t.rewrites.map(({day:c})=>c)).size,r=t.moments.some(([,c])=>c>0)?"past.late":"past.none",i=[o?e.count(
"past.days",o):e.say(r),this.#a(t)];y(h("past-told"),i.filter(Boolean).join(" "));let a=t.rewrites.length?[ah(
e,s.first,t.rewrites)]:[];h("past-drawing").replaceChildren(...a),h("past-list").replaceChildren(...ch(t.rewrites).
map(([c,l])=>f("li","",this.#c(c,l)))),this.#l(t)}#a({by:t}){return t.includes("imported")?this.#t.t.say(t.length>
1?"past.by.both":"past.by.imported"):""}#c(t,e){let{t:s,manifest:o}=this.#t,r=b=>s.date(N(o.first,b)),i=e.map(
({day:b})=>b),[a,c]=[Math.min(...i),Math.max(...i)],l=a===c?r(a):r(a)+" \u2013 "+r(c),u=qy(e),d={known:s.date(
t),days:s.count("past.count",new Set(i).size),span:l},p=s.say("past.row",d);if(!u)return p;let m={date:r(u.day),
region:s.say("region."+u.region),area:s.area(u.km2)};return p+" "+s.say("past.largest",m)}#l(t){let{t:e,manifest:s,
state:o}=this.#t,r=d=>N(s.first,d),i=ch(t.rewrites).map(([d])=>{let p=N(d,-1);return{day:p,text:e.say("past.be\
fore",{date:e.date(p),rewritten:e.date(d)})}}),a=o.known&&!i.some(({day:d})=>d===o.known),l=[{day:"",text:e.say(
"past.now")},...a?[{day:o.known??"",text:e.date(o.known??"")}]:[],...i].map(({day:d,text:p})=>{let m=f("option",
"",p);return m.value=d,m});h("past-known").replaceChildren(...l),h("past-known").value=o.known??"";let u=t.moments.
find(([,,d])=>d!==null);this.#s.min=u?r(u[0]):"",this.#s.max=new Date().toISOString().slice(0,10),this.#s.value=
o.known??"",Zt(this.#s,e.say("past.date")),O(h("past-choice"),t.moments.length>1)}};var Yy="(max-width: 760px)",lh="band";function Jy({key:n,text:t,sides:e,ranks:s=[]}){let o=f("li"),r=f("span",
"swatch swatch-"+n);o.dataset.key=n,e&&(r.dataset.sides=e.join(" "));for(let i of s)r.appendChild(f("i","ring")).
dataset.rank=i;return o.append(r,f("span","",t)),o}function Zy(n){let t=JSON.stringify(n);h("legend").dataset.
key!==t&&(h("legend").dataset.key=t,h("legend").replaceChildren(...n.map(Jy)))}var Xs=class{#t;#n;#e=h("legend\
-box");#s=Object.assign(f("input"),{type:"checkbox"});constructor(t,e){this.#t=t,this.#n=e,this.#s.setAttribute(
"aria-describedby","legend-exact-note"),h("legend-exact-label").prepend(this.#s),this.#e.open=V||!matchMedia(Yy).
matches,this.#r()}#r(){this.#s.addEventListener("change",()=>this.#u()),window.addEventListener("beforeprint",
()=>{this.#e.open=!0})}#o(){let{seen:t,base:e}=this.#n.stage.sight(),s=new Set(e);return!h("pin").hidden&&h("p\
in").dataset.outside==="false"&&s.add("pin"),{seen:t,layers:this.#t.state.layers,base:s}}draw(){let{model:t,t:e,
timeline:s}=this.#t;if(!s)return;let o=this.#o(),r=this.#t.view();Zy(this.#n.compared(o)||ps(t,e,r,this.#n.stage.
banded(r),o)),this.#l()}#i(){let{state:t,manifest:e}=this.#t;return t.layers.includes("contact")?(t.compare?this.#n.
lines():[{source:t.source,date:t.date}]).filter(o=>this.#a(o)).map(({source:o,date:r})=>({source:S(e,o),date:r})).
filter(({source:o})=>o.reconstructed):[]}#a({source:t,date:e}){let{model:s}=this.#t;return!!s.timelines[t]?.features(
this.#t.dayOf(e)).some(fe)}#c({source:t,date:e}){let{manifest:s,state:o}=this.#t;return L(o.region).some(r=>En(
t,r,I(s,r),e)!==null)}#l(){let{model:t,t:e,state:s}=this.#t,o=this.#i();if(O(h("legend-exact"),o.length>0),!o.
length)return;this.#s.checked=s.layers.includes(lh);let r=o.find(i=>this.#c(i));y(h("legend-exact-note"),r?e.say(
"exact.how",{against:Sn(t,e,r.source)}):e.say("exact.none"))}#u(){let{layers:t}=this.#t.state,e=nt.filter(s=>s===
lh?this.#s.checked:t.includes(s));this.#t.set({layers:e}),this.#n.stage.dress(),this.#n.refresh()}all(){this.draw()}day(){
this.draw()}mapped(){this.draw()}rested(){this.draw()}};var ph=.05,Qy=111.2,uh=1.2;function fh(n){let t=new Map(ut(n?.rows,"rows").map(e=>[e.source+"/"+e.region,tx(e)]));
return{find:(e,s)=>t.get(e+"/"+s)||null}}function tx(n){ft([n.until]);let t=mt(n.day),{length:e}=t,{bearing:s,
at:o}=n;return Q(Array.isArray(s)&&s.length===e&&s.every(ex),"bearings"),Q(Array.isArray(o)&&o.length===e&&o.every(
nx),"places"),{...n,day:t,mean:Ct(n.mean,e,100),signed:Ct(n.signed,e,100),farthest:Ct(n.farthest,e,100)}}var ex=n=>n===
null||typeof n=="string",nx=n=>n===null||Bt(n,"a place").length===2;function sx(n,t){let{weekday:e}=pt(N(t,n));
return n-(e+6)%7}function mh(n,t,e){if(!n||t>n.until)return null;let s=sx(Math.min(t,n.until),e),o=s-7;if(o<n.
day[0])return null;let r=gt(n.day,o);return{first:o,until:s,mean:n.mean[r],signed:n.signed[r],farthest:n.farthest[r],
bearing:n.bearing[r],at:n.at[r]}}function gh(n,t,e,s,o){let{mean:r,farthest:i}=t;if(r===null||i===null)return n.
say("moved.gone");let a=p=>n.number(Math.abs(p),1);if(o&&Math.abs(i)<=o)return n.say("moved.within",{km:a(o)});
if(Math.abs(i)<ph)return n.say("moved.still");let c=i>0?e:ct[e],l={mean:a(r),most:a(i),side:n.say("side."+c),place:s},
u=n.say(s?"moved.week":"moved.week.plain",l),d=t.bearing?n.say("moved.bearing",{bearing:n.say("bearing."+t.bearing)}):
"";return u+d+"."+(o?" "+n.say("moved.error",{km:a(o)}):"")}function ox(n,[t,e]){let s=Math.cos(e*Math.PI/180),
o=null;for(let r of n)for(let i=1;i<r.length;i++){let a=rx(r[i-1],r[i],[t,e],s),c=Math.hypot((a[0]-t)*s,a[1]-e)*
Qy;(!o||c<o.km)&&(o={at:a,km:c})}return o}function rx([n,t],[e,s],[o,r],i){let[a,c]=[(e-n)*i,s-t],l=((o-n)*i*a+
(r-t)*c)/(a*a+c*c||1),u=Math.min(1,Math.max(0,l));return[n+u*(e-n),t+u*(s-t)]}function ix([n,t],[e,s]){return Math.
atan2((e-n)*Math.cos(t*Math.PI/180),s-t)*180/Math.PI}var yh=(n,t)=>({type:"Feature",properties:t,geometry:{type:"\
LineString",coordinates:n}}),hh=(n,t)=>({type:"Feature",properties:t,geometry:{type:"Point",coordinates:n}}),ax=[
"bottom","left","top","right"],dh=n=>ax[Math.round((n%360+360)%360/90)%4];function xh(n,t,e,s){return n.map(r=>yh(
r,{part:"before"})).concat(t.flatMap(r=>cx(n,r,e,s)))}function cx(n,{at:t,farthest:e,error:s},o,r){let i=Math.
abs(e??0);if(!t||i<Math.max(ph,s||0))return[];let a=ox(n,t);if(!a||a.km>i*uh||a.km<i/uh)return[];let c=ix(a.at,
t);return[yh([a.at,t],{part:"way"}),hh(a.at,{part:"from",label:o,anchor:dh(c+180)}),hh(t,{part:"head",label:r(
i,s),anchor:dh(c),turn:c})]}var[lx,ux]=[250,800],hx=10.6,dx=7,Us=class{#t;#n;#e=K(lx);#s=K(ux);#r=!1;#o=null;#i=null;constructor(t,e){this.#t=
t,this.#n=e}all(){this.#e(()=>this.#h()),this.#s(()=>this.#d())}day(){this.all()}mapped(){this.all()}date(){this.#i&&
(this.#n.player.playing()||!this.#v(this.#i))&&this.#w()}async#a(){let{load:t}=this.#n;if(!(this.#r||!this.#t.
boot.urls.movement)){this.#r=!0;try{let[e,s]=await Promise.all([t("movement"),t("context-settlements")]);this.#o=
{movement:fh(e),places:s.features}}catch(e){W(e),this.#r=!1;return}this.all()}}#c(t){let{manifest:e,state:s}=this.#t,
o=this.#t.source();return o.reconstructed?Mn(o,t,I(e,t),s.date):0}#l({movement:t}){let{state:e,manifest:s}=this.#t;
return L(e.region).flatMap(o=>{let r=t.find(e.source,o),i=r&&mh(r,this.#t.day(),s.first),a=this.#c(o);return i&&
a!==null?[{region:o,week:i,error:a}]:[]})}#u(){return this.#n.player.playing()||!this.#t.timeline?!1:document.
documentElement.dataset.ready?!0:(this.all(),!1)}#h(){this.#u()&&(this.#o?this.#y(this.#o):this.#a())}#d(){this.#o&&
this.#u()&&this.#x(this.#l(this.#o))}#f({places:t},{at:e}){let s=e?xs(t,e).place:null;return s&&(Ae(s.properties,
this.#t.names())||s.properties.en)}#p(t,{region:e,week:s,error:o}){let{t:r,manifest:i}=this.#t,a=f("div","step\
-line"),c=this.#f(t,s),l=gh(r,s,I(i,e),c,o),u=r.say("moved.until",{date:r.shortDate(this.#t.isoOf(s.until))}),
d=[tt(r,e),this.#m(e),u];return a.append(f("p","step-head",d.filter(Boolean).join(" \xB7 ")),f("p","step-more",
l)),s.at&&a.append(this.#g(s.at)),a}#m(t){let{t:e,model:s,state:o}=this.#t,r=s.series.find(o.source,t),i=r&&F(
r,this.#t.day());return i&&nn(s,e,this.#t.view(),t,i.line).text+"\xA0"+e.say("km")}#g([t,e]){return G(this.#t.
t.say("fly"),()=>this.#n.stage.fly({lon:t,lat:e,zoom:hx}))}#y(t){let{t:e,state:s}=this.#t,o=this.#l(t).map(a=>this.#p(
t,a)),r=h("moved"),i=[e.lang,s.source,...o.map(a=>a.textContent)].join("|");r.dataset.key!==i&&(r.dataset.key=
i,r.replaceChildren(...o.length?[f("h3","card-title",e.say("moved")),...o]:[]))}#w(){this.#i&&this.#n.stage.mark(
"movement",[]),this.#i=null}#x(t){let{t:e,state:s}=this.#t,o=t[0]?.week;if(!o||s.compare){this.#w();return}let{
source:r,region:i}=s,a=[r,i,e.lang,o.first,o.until].join("/");this.#i?.key!==a&&(this.#n.stage.mark("movement",
this.#b(t,o.first)),this.#i={key:a,source:r,first:o.until,until:o.until+dx})}#b(t,e){let{t:s}=this.#t,o=this.#t.
shown().features(e).flatMap(({geometry:a})=>a.type==="LineString"?[a.coordinates]:[]),r=(a,c)=>{let l=c?"\xA0\xB1\xA0"+
s.number(c,1):"";return s.number(a,1)+l+"\xA0"+s.say("km")},i=t.map(({week:a,error:c})=>({...a,error:c}));return xh(
o,i,s.shortDate(this.#t.isoOf(e)),r)}#v({source:t,first:e,until:s}){let{state:o}=this.#t,r=this.#t.day();return t===
o.source&&!o.compare&&r>=e&&r<s}};var ii=3,bh=["overstated","understated","premature","contested only","partly borne out","borne out","not testa\
ble"],Gs="apart",vh=[...bh,Gs],Vs=["ukraine","russia","independent"],px={share_retaken_pct:0,share_lost_pct:0,
area_held_km2:1,area_retaken_km2:1,area_held_km2_peak:1,trend:1,settlement_control:2,border_crossing:2},fx=["a\
rea_held_km2","area_held_km2_peak"],Oh=["share_retaken_pct","share_lost_pct"],ai=n=>bh.find(t=>n.startsWith(t))||
"not testable",mx=n=>n.verdict!=="not testable",_s=n=>n.apart?Gs:ai(n.verdict);function jt(n,t){let e=n.sources.
find(o=>o.source===t);if(e&&mx(e))return{entry:e,kind:_s(e),own:!0};let s=n.sources.find(o=>o.source===n.verdict_source);
return{entry:s||null,kind:s?_s(s):ai(n.verdict),own:!1}}function kh(n){return[...new Set(n.flatMap(e=>e.group?
[e.group]:[]))].map(e=>({name:e,rows:n.filter(s=>s.group===e)}))}var Kt=n=>ai(n.verdict)==="not testable"?9:n.
apart?5:px[n.metric]??4,ci=n=>t=>n.includes(t.region);function li(n,t,e){let s=N(e,-ii);return n.filter(r=>r.date<=
e&&r.date>=s&&ci(t)(r)).sort((r,i)=>i.date.localeCompare(r.date)||Kt(r)-Kt(i)||r.id.localeCompare(i.id))}function Eh(n,t,e){
let s=li(n,t,e).sort((r,i)=>Kt(r)-Kt(i));return s.length&&Kt(s[0])<9?s[0]:n.filter(r=>r.date<=e&&ci(t)(r)&&Kt(
r)<9).reduce((r,i)=>!r||i.date>r.date||i.date===r.date&&Kt(i)<Kt(r)?i:r,null)}function ui(n,t,e){return n.filter(
o=>ci(t.regions)(o)&&(!t.verdict||jt(o,e).kind===t.verdict)&&(!t.side||o.side===t.side)).sort((o,r)=>o.date.localeCompare(
r.date)||o.id.localeCompare(r.id))}function Sh(n,t){let e=n.findIndex(s=>s.date>t);return Math.max(0,(e<0?n.length:
e)-1)}function wh(n){return n.value===null||n.part?null:fx.includes(n.metric)?n.value:n.base_km2===null?null:Oh.
includes(n.metric)?Math.max(0,n.base_km2*(1-n.value/100)):n.metric==="area_retaken_km2"?Math.max(0,n.base_km2-
n.value):null}function Mh(n,t,e){return ui(n,t,e).filter(s=>Oh.includes(s.metric)||wh(s)!==null).map(s=>{let o=wh(
s);return{id:s.id,date:s.date,side:s.side,kind:jt(s,e).kind,value:o||0,based:o!==null}})}var cn=["military","political","humanitarian","infrastructure","information"],gx=3,yx=(n,t)=>t.includes(n.region)||
["ukraine","other"].includes(n.region);function Ks(n,t,e){return n.filter(s=>e.includes(s.category)&&yx(s,t)).
sort((s,o)=>s.date.localeCompare(o.date)||s.id.localeCompare(o.id))}function Lh(n,t){let e=o=>{let r=o.end_date||
o.date;return o.date<=t&&t<=r?0:Math.min(Math.abs(_(t,o.date)),Math.abs(_(t,r)))};return n.map(o=>({event:o,days:e(
o)})).filter(({days:o})=>o<=gx).sort((o,r)=>o.days-r.days||r.event.date.localeCompare(o.event.date)).map(({event:o})=>o)}
var qs=n=>Ue(n);var ln=(n,t,e)=>t&&n.told(t,e).text||"",Ys=(n,t)=>n.say((["premature",Gs].includes(t)?"verdict.kind.":"verdict\
.")+t);function De(n,t){let{text:e,lang:s}=n.told(t,"statement");return e?{text:e,lang:s}:n.told(t,"summary")}
var Ih=n=>!n.statement||n.statement===n.summary,Js=(n,t)=>ln(n,t,"shows"),ze=(n,{entry:t,kind:e})=>ln(n,t,"ver\
dict_said")||Ys(n,e),je=(n,{entry:t,own:e})=>ln(n,t,e?"measured":"measured_elsewhere"),Ah=(n,t)=>ln(n,t,"said")||
Ys(n,_s(t)),Be=(n,t)=>ln(n,t,"others");function Fe(n,t){return t.source_publisher==="unknown"?n.say("claim.pub\
lisher.unknown"):t.relay_of?n.say(t.relay_of==="unknown"?"claim.relay.unknown":"claim.relay",{origin:t.relay_of,
relay:t.source_publisher}):t.source_publisher}var xx=["held","missed","part","rewritten"];function hi(n,t,e,s){let{day:o,value:r}=Et(n,t);return r.slice(0,-1).
some((i,a)=>o[a]<e.until&&o[a+1]>e.first&&s(i))}var Th=n=>n!==null&&n>0;function Ph(n,t){let e=n.map((o,r)=>({
...o,nth:r}));return{areas:e.filter(({row:o,side:r})=>hi(o,[r],t,Th)).map(({row:o,side:r,nth:i})=>({side:r,region:o.
region,nth:i})),contested:e.some(({row:o,contested:r})=>r&&hi(o,["contested"],t,Th)),gap:e.some(({row:o,side:r})=>hi(
o,[r],t,i=>i===null))}}function Ch({data:n,layout:t}){let[e,s]=t.xaxis.range,o=([i,a])=>i<s&&a>e,r=i=>i.uid===
"held"?wx(i.x):i.x.map(a=>[a,a]);return xx.filter(i=>n.some(a=>a.uid===i&&r(a).some(o)))}var wx=n=>n.filter((t,e)=>e%
4===0).map((t,e)=>[t,n[4*e+2]]);function bx({kind:n,name:t,text:e,nth:s}){let o=f("p","choice"),r=f("i","mark mark-"+n);return r.dataset[n==="\
day"?"day":"sign"]=t,s!==void 0&&(r.dataset.nth=String(s)),o.append(r,f("span","",e)),o}var Zs=class{#t;#n;#e=new Set;constructor(t,e){
this.#t=t,this.#n=e,this.#s()}#s(){let t=e=>this.#l(e);h("marks-filter").addEventListener("toggle",()=>this.draw()),
document.addEventListener("pointerdown",t),document.addEventListener("keydown",t)}shows(t){return!this.#e.has(
t)}#r({kind:t,name:e,text:s}){let o=f("label","choice"),r=Object.assign(f("input"),{type:"checkbox",checked:this.
shows(e)});r.addEventListener("change",()=>{r.checked?this.#e.delete(e):this.#e.add(e),this.#n.refresh()});let i=f(
"i","mark mark-"+t);return i.dataset[t==="claim"?"side":"category"]=e,o.append(r,i,f("span","",s)),o}draw(){let{
t}=this.#t,e=this.#n.curve();if(!e)return;let o=[["curve.title",this.#o()],["marks.days",this.#i(e)],["marks.c\
laims",this.#a()],["marks.events",this.#c()]].filter(([,a])=>a.length),r=JSON.stringify([t.lang,o]),i=h("marks\
-list");i.dataset.key!==r&&(i.dataset.key=r,i.replaceChildren(...o.flatMap(([a,c])=>[f("p","card-title",t.say(
a)),...c.map(l=>l.choice?this.#r(l):bx(l))])))}#o(){let{t,model:e,span:s,state:o}=this.#t,r=ve(e,this.#t.view()),
{areas:i,contested:a,gap:c}=Ph(r,s),l=h("compare-track").querySelector(".source-band"),u={contested:a,gap:c,cursor:!0,
handle:o.compare,spread:l},d=Object.entries(u).filter(([,p])=>p);return[...i.map(({side:p,region:m,nth:b})=>({
kind:"curve",name:p,...r.length>1&&{nth:b},text:t.say("held."+p+".in",{region:t.say("region."+m)})})),...d.map(
([p])=>({kind:"curve",name:p,text:t.say("curve."+p)}))]}#i(t){let{t:e}=this.#t;return Ch(t).map(s=>({kind:"day",
name:s,text:e.say("curve."+s)}))}#a(){let{t}=this.#t,e=new Set(this.#n.claims().map(({side:s})=>s));return Vs.
filter(s=>e.has(s)).map(s=>({choice:!0,kind:"claim",name:s,text:t.say("claims.side."+s)}))}#c(){let{t}=this.#t,
e=new Set(this.#n.events().map(({category:s})=>s));return cn.filter(s=>e.has(s)).map(s=>({choice:!0,kind:"even\
t",name:s,text:t.say("category."+s)}))}#l(t){let e=h("marks-filter"),s=t instanceof KeyboardEvent&&t.key==="Es\
cape";e.open&&(s||t.type==="pointerdown"&&!e.contains(t.target))&&(e.open=!1)}};var vx=9,Ox=1.6,kx=4,Ex=5,Qs=class{#t;#n;#e;#s;#r=[];#o=null;constructor(t,e){this.#t=t,this.#n=e,this.#e=e.files,
this.#s=new Zs(t,{claims:()=>this.#l(),events:()=>this.#u(cn),curve:e.curve,refresh:e.refresh}),this.#i()}#i(){
let t=h("slider");t.addEventListener("pointerdown",e=>this.#x(e)),t.addEventListener("pointermove",e=>this.#y(
e)),t.addEventListener("pointerup",e=>this.#b(e)),t.addEventListener("pointercancel",()=>{this.#o=null})}#a(){
return L(this.#t.state.region)}#c(t){let{span:e}=this.#t,s=this.#t.dayOf(t);return s>=e.first&&s<e.until}#l(){
let{claims:t}=this.#e;return t?Mh(t,{regions:this.#a()},this.#t.state.source).filter(s=>this.#c(s.date)):[]}#u(t){
return Ks(this.#e.events||[],this.#a(),t).filter(s=>this.#c(s.date))}#h(){return this.#l().filter(({side:t})=>this.#s.
shows(t))}categories(){return cn.filter(t=>this.#s.shows(t))}marked(){return this.#h().map(({date:t,value:e})=>({
day:this.#t.dayOf(t),value:e}))}least(){return this.#h().reduce((t,e)=>Math.max(t,e.value),0)}draw(){let t=h("\
marks"),e=h("slider"),s=Ut(this.#t.boot.margin,this.#t.scale()),{left:o,right:r,bottom:i}=e.style;Object.assign(
t.style,{left:o,right:r,bottom:i,top:s.t+"px"}),this.#r=this.#d(e.clientWidth,e.clientHeight-s.t),t.replaceChildren(
...this.#r.map(({node:a})=>a));for(let a of this.#r)a.node.style.transform="translate("+a.x.toFixed(1)+"px,"+a.
y.toFixed(1)+"px)",a.y+=s.t;this.#s.draw()}#d(t,e){let s=this.#n.highest(),o=i=>Oe(this.#t.dayOf(i),this.#t.span,
t),r=i=>(1-Vn(i,s))*e;return[...this.#u(this.categories()).map(i=>this.#p(i,o)),...this.#h().map(i=>this.#f(i,
o,r))]}#f(t,e,s){let o=f("i","mark mark-claim");return Object.assign(o.dataset,{side:t.side,kind:t.kind,claim:t.
id}),{node:o,x:e(t.date),y:s(t.value),texts:()=>this.#m(t),choose:()=>this.#n.go.openClaim(t.id)}}#p(t,e){let s=f(
"i","mark mark-event");return Object.assign(s.dataset,{category:t.category,event:t.id}),{node:s,x:e(t.date),y:-Ex*
this.#t.scale(),texts:()=>[this.#t.t.told(t,"title").text],choose:()=>this.#n.go.openEvent(t)}}#m(t){let{t:e,state:s}=this.#t,
o=this.#e.claimOf(t.id);if(!o)return[];let r=jt(o,s.source),i=[ze(e,r),je(e,r)],a=e.told(o,"claimant").text.replace(
/ \(.*/,""),c=t.based?"":" ("+e.say("marks.baseless")+")";return[a+": "+De(e,o).text+c+". "+i.filter(Boolean).
join(", "),Be(e,r.entry)].filter(Boolean)}#g(t){let e=h("slider").getBoundingClientRect(),[s,o]=[t.clientX-e.left,
t.clientY-e.top],r=vx*this.#t.scale()*(t.pointerType==="touch"?Ox:1),i=null,a=r;for(let c of this.#r){let l=Math.
hypot(c.x-s,c.y-o);l>a||(i=c,a=l)}return i}#y(t){let e=this.#w(t)?null:this.#g(t);h("slider").dataset.mark=String(
!!e);let s=h("curve-tip");if(s.style.marginLeft="",!e||s.hidden)return;s.append(...e.texts().map(r=>f("span","\
tip-mark",r)));let o=s.getBoundingClientRect().right-window.innerWidth+8;o>0&&(s.style.marginLeft=-o+"px")}#w({
clientX:t,clientY:e}){return this.#o!==null&&Math.hypot(t-this.#o.x,e-this.#o.y)>kx}#x(t){this.#o=t.button?null:
{x:t.clientX,y:t.clientY,mark:this.#g(t)},this.#y(t)}#b(t){let e=this.#w(t)?null:this.#o?.mark;this.#o=null,e?.
choose()}};function Nh(){return window.isSecureContext?"ClipboardItem"in window&&"write"in(navigator.clipboard??{})?null:
"snap.copy.unsupported":"snap.copy.insecure"}var Rh=n=>navigator.clipboard.write([new ClipboardItem({"image/pn\
g":n})]);function Sx(n,t){let e=Object.assign(document.createElement("textarea"),{value:n,className:"sr",readOnly:!0}),
s=document.activeElement;t.append(e),e.select();let o=document.execCommand("copy");return e.remove(),s&&s.focus(),
o}async function He(n,t){try{return await navigator.clipboard.writeText(n),!0}catch{return Sx(n,t)}}var Dh=n=>n?n.replace(/\.$/,"")+".":"";function zh(n,t,e){let s=n.say("copy.claim",{who:n.told(t,"claimant").text,
date:n.date(t.date),claim:De(n,t).text.replace(/\.$/,"")}),o=e.entry&&e.kind!=="not testable"?je(n,e):"",r=[ze(
n,e),o].filter(Boolean).join(", "),i=e.kind==="not testable"?Rt(Dh(n.told(t,"why").text)):Js(n,e.entry);return[
s,Dh(r),i,Be(n,e.entry)].filter(Boolean).join(" ")}function jh(n,t,e){let s=({source:o,date:r,holder:i,since:a})=>n.
say("copy.place.row",{source:o,date:r,holder:i})+(a?", "+a:"");return n.say("copy.place",{place:t,list:e.map(s).
join("; ")})}async function $e(n,t){let e=await He(t,document.body);Mt(e?n.t.say("copy.done",{text:t}):t)}var Bh=(n,t)=>(n.lang==="uk"?t.title_uk:t.title)||t.source,to=(n,t)=>zh(n.t,t,jt(t,n.state.source)),eo=n=>n?n[0].
toUpperCase()+n.slice(1)+(/[.!?]$/.test(n)?"":"."):"";function Mx(n,t){let e=f("dl","facts");for(let s of t.sources){let o=s.verdict==="not testable",r=f("dd","",Ah(
n,s)),{text:i,lang:a}=n.told(s,"reason");o&&Object.assign(r,{title:i,lang:a}),e.append(f("dt","",Bh(n,s)),r)}return e}
function Lx(n,t,e){let s=f("ul","steps-list"),o=n.told(t,"why"),r=e?.working.length?n.told(e,"working"):{text:[
eo(o.text)],lang:o.lang};return s.lang=r.lang,s.append(...r.text.map(i=>f("li","",i))),s}function Fh(n,t,e){let{
t:s}=n,o=c=>f("h4","card-title",s.say(c)),r=s.told(t,"summary"),i=Object.assign(f("p","",r.text),{lang:r.lang}),
a=t.sources.length?[o("claim.sources"),Mx(s,t)]:[];return[o("claim.reported"),i,o("claim.method"),Lx(s,t,e),...a,
f("p","note",Fe(s,t)+": "+t.source_title)]}var We=class{#t;#n;#e={verdict:f("p","claim-verdict"),say:f("h3","claim-say"),who:f("p","claim-who"),shows:f("\
p","claim-shows"),others:f("p","claim-others note"),links:f("div","claim-links"),working:f("div","claim-workin\
g")};#s=f("strong");#r=f("span");#o=G("",()=>this.#h());#i=$t("","");#a=G("",()=>this.#u(t=>this.#n.go(t)));#c=G(
"",()=>this.#u(t=>$e(this.#t,to(this.#t,t))));#l=null;constructor(t,e){this.#t=t,this.#n=e,this.node=f("articl\
e","claim"),this.#e.verdict.append(this.#s,this.#r),this.#e.links.append(this.#o,this.#i,this.#a,this.#c),this.#e.
working.hidden=!0,k(this.#o,"aria-expanded","false"),this.node.append(...Object.values(this.#e))}#u(t){this.#l&&
t(this.#l)}#h(){let{working:t}=this.#e,e=this.#l,s=!!t.hidden;if(!e)return;let{entry:o}=jt(e,this.#t.state.source);
s&&t.replaceChildren(...Fh(this.#t,e,o)),t.hidden=!s,this.#d(),this.#n.chosen?.(e,s)}#d(){let t=!this.#e.working.
hidden;k(this.#o,"aria-expanded",String(t)),y(this.#o,this.#t.t.say(t?"claim.working.hide":"claim.working"))}expand(){
this.#e.working.hidden&&this.#h()}fill(t){let e=jt(t,this.#t.state.source);this.#l=t,this.#e.working.hidden=!0,
k(this.node,"data-claim",t.id),k(this.node,"data-kind",e.kind),this.#f(e),this.#p(t),this.#m(t,e),this.#g(e.entry),
this.#y(t),this.#d()}#f(t){let{t:e}=this.#t;y(this.#s,ze(e,t)),y(this.#r,je(e,t))}#p(t){let{t:e}=this.#t,{say:s,
who:o}=this.#e,{text:r,lang:i}=De(e,t);y(s,r),s.lang=i,s.dataset.plain=String(Ih(t)),y(o,e.say("claim.who",{who:e.
told(t,"claimant").text,date:e.date(t.date)}))}#m(t,{entry:e,kind:s}){let{t:o}=this.#t,{shows:r}=this.#e,i=s===
"not testable",a=o.told(t,"why");y(r,Js(o,e)||(i?eo(a.text):"")),r.lang=i?a.lang:o.lang}#g(t){let e=Be(this.#t.
t,t);O(this.#e.others,e!==""),y(this.#e.others,e)}#y(t){let{t:e,state:s}=this.#t;y(this.#i,e.say("claim.source",
{source:Fe(e,t)})),/^https?:\/\//.test(t.source_url||"")?this.#i.href=t.source_url:this.#i.removeAttribute("hr\
ef"),Object.assign(this.#i,{rel:"noopener noreferrer",target:"_blank",title:t.source_title}),y(this.#a,e.say("\
claim.go")),y(this.#c,e.say("copy")),O(this.#a,t.date!==s.date)}};var no=class{#t;#n;#e=new Map;constructor(t,e){this.#t=t,this.#n=e,this.node=f("div","claims-together")}forget(){
this.node.dataset.key=""}draw(t){let{t:e,state:s}=this.#t,o=kh(t),r=[s.source,e.lang,s.date,...o.map(({name:a})=>a)].
join();this.node.dataset.key!==r&&(this.node.dataset.key=r,this.node.replaceChildren(...o.map(a=>this.#s(a))));
let i=o.findIndex(({rows:a})=>this.#o(a));return i<0?null:this.node.children[i]}#s({name:t,rows:e}){let{t:s}=this.#t,
o="claims.group."+t+".about",r=f("details","claims-group"),i=f("summary","",this.#r({name:t,rows:e}));return r.
open=this.#e.get(t)??this.#o(e),i.addEventListener("click",()=>this.#e.set(t,!r.open)),r.append(i,...s.has(o)?
[f("p","note",s.say(o))]:[],...e.map(a=>this.#n(a))),r}#r({name:t,rows:e}){let{t:s}=this.#t,o="claims.group."+
t;return s.has(o)?s.say(o):s.say("claims.group",{date:s.date(e[e.length-1].date)})}#o(t){let{date:e}=this.#t.state;
return t.some(s=>Math.abs(_(s.date,e))<=ii)}};var Ix=4,so=class{#t;#n;#e;#s=f("p","note");#r="";constructor(t,e){this.#t=t,this.#n=e,this.#e=new We(t,{go:e.
go}),h("lead-claim").append(this.#e.node,this.#s)}forget(){this.#r="",h("day-claims").dataset.key=""}day(){let{
t,state:e}=this.#t,{claims:s}=this.#n.files,o=s?Eh(s,L(e.region),e.date):null,r=[o?.id,e.source,t.lang,e.date===
o?.date,!!s].join();r!==this.#r&&(this.#r=r,O(this.#e.node,!!o),O(this.#s,!o),o?this.#e.fill(o):y(this.#s,this.#n.
absent()))}#o(){let{state:t}=this.#t,{claims:e}=this.#n.files,{node:s}=this.#e,o=s.hidden?null:s.dataset.claim;
return(e?li(e,L(t.region),t.date):[]).filter(i=>i.id!==o)}rest(){let{t,state:e}=this.#t,s=this.#o(),o=h("day-c\
laims"),r=[e.source,t.lang,e.date,...s.map(l=>l.id)].join();if(o.dataset.key===r)return;o.dataset.key=r;let i=f(
"h3","card-title",t.say("claims.near")),a=s.slice(0,Ix).map(l=>this.#n.made(l)),c=G(t.say("claims.more"),()=>this.#n.
all());o.replaceChildren(...s.length?[i,...a]:[],c)}};var Ax=12;function Hh(n){let t=h("panel");if(!n||V||t.scrollHeight<=t.clientHeight||getComputedStyle(t).display===
"contents")return;let e=n.getBoundingClientRect(),s=e.top-h("pane-claims").firstElementChild.getBoundingClientRect().
bottom,o=t.getBoundingClientRect().bottom-e.bottom;(s<0||o<0)&&(t.scrollTop+=s-Ax)}function $h(n,t){let e=h(n).
value;h(n).replaceChildren(...t.map(([s,o])=>Object.assign(f("option","",o),{value:s}))),h(n).value=e}var oo=class{#t;#n;#e;#s;#r;#o;#i=new Map;#a="";#c=null;constructor(t,e){
this.#t=t,this.#n=e.files,this.#e=e;let s=o=>this.#l(o).node;this.#s=new so(t,{files:e.files,made:s,go:o=>e.go.
goTo(o.date),absent:()=>this.#d(),all:()=>e.tabs.open("claims")}),this.#r=new no(t,s),this.#o=[this.#u(),this.#u()],
h("lead-claim").append(this.#o[0]),h("claims-note").after(this.#o[1],this.#r.node);for(let o of["claims-verdic\
t","claims-side"])h(o).addEventListener("change",()=>this.list())}#l(t,e){let s=new We(this.#t,{go:({date:o})=>this.#e.
go.goTo(o),chosen:e});return s.fill(t),s}#u(){let t=Object.assign(f("button","button button-text retry"),{type:"\
button",hidden:!0});return t.addEventListener("click",()=>this.#e.retry()),t}#h(){for(let t of this.#o)y(t,this.#t.
t.say("retry")),O(t,this.#n.claims===null)}#d(){let{t}=this.#t,{claims:e}=this.#n;return e===void 0?t.say("loa\
ding"):e===null?t.say("load.failed"):t.say(e.length?"claims.before":this.#t.state.known?"claims.known":"claims\
.empty")}#f(){let{t}=this.#t,e=["",t.say("claims.any")];$h("claims-verdict",[e,...vh.map(s=>Wh(s,Ys(t,s)))]),$h(
"claims-side",[e,...Vs.map(s=>Wh(s,t.say("claims.side."+s)))])}list(){let t=this.#p(),e=this.#r.draw(this.#n.claims||
[]);if(this.#m(t),this.#g(t),!t.length)return;let s=this.#i.get(this.#t.state.claim??"");if(s){this.#y(s);return}
let o=t[Sh(t,this.#t.state.date)],r=t.find(({date:i})=>i===o.date)??o;this.#x(({date:i})=>i===o.date),Hh(e||(this.#i.
get(r.id)?.node??null))}#p(){let{claims:t}=this.#n,{region:e,source:s,claim:o}=this.#t.state;if(!t)return[];let[
r,i]=[h("claims-verdict").value,h("claims-side").value],a=ui(t,{verdict:r,side:i,regions:L(e)},s),c=t.find(l=>l.
id===o);return!c||a.includes(c)?a:[...a,c].sort((l,u)=>l.date.localeCompare(u.date)||l.id.localeCompare(u.id))}#m(t){
let{t:e,state:s}=this.#t,o=[s.source,e.lang,...t.map(r=>r.id)].join();o!==this.#a&&(this.#a=o,this.#c=null,this.#i=
new Map(t.map(r=>[r.id,this.#l(r,(i,a)=>this.#w(i,a))])),h("claims-list").replaceChildren(...[...this.#i.values()].
map(({node:r})=>r)))}#g(t){let{t:e}=this.#t,s=this.#n.claims?.length?e.say("claims.none"):this.#d();y(h("claim\
s-note"),t.length?e.count("claims.count",t.length):s)}#y(t){let e=this.#t.state.claim;this.#x(s=>s.id===e),this.#c!==
e&&(this.#c=e,t.expand(),Hh(t.node))}#w(t,e){if(!e&&this.#t.state.claim!==t.id)return;let s=e?t.id:null;this.#c=
s,this.#e.go.chooseClaim(s),this.#x(o=>o.id===s)}#x(t){for(let e of this.#n.claims||[]){let s=this.#i.get(e.id);
s&&(s.node.dataset.now=String(t(e)))}}open(){this.#c=null,this.#e.tabs.open("claims"),h("claims-verdict").value=
"",h("claims-side").value="",this.list()}all(){this.#a="",this.#r.forget(),this.#s.forget(),this.#f(),this.#h(),
this.day()}day(){this.#s.day()}rest(){this.#s.rest(),this.#e.tabs.current()==="claims"&&this.list()}},Wh=(n,t)=>[
n,t];var ro=class{claims;events;places;reports;histories;#t;#n;#e=new Map;#s=null;constructor(t,e){this.#t=t,this.#n=
e}async load(t){if(!this.#t.boot.urls[t])return null;try{return await this.#n(t)}catch(e){return W(e),null}}async fetchFirst(){
let t=["claims","events","context-settlements"],[e,s,o]=await Promise.all(t.map(r=>this.load(r)));this.#t.boot.
urls.claims?this.claims=e?e.claims:null:this.claims=[],this.events=s&&(s.events||s),this.#o(o)}forget(){this.claims=
void 0}want(){return this.#s=this.#s||this.#r(),this.#s}async#r(){let t=this.#t.manifest.sources.map(({id:c})=>c),
e=["context-settlements","regions","reports",...t.map(c=>"places-"+c)],s=await Promise.all(e.map(c=>this.load(
c))),[o,r,i,...a]=s;this.#o(o),r&&this.#i(r),this.reports=i?.rows??null,this.histories=Object.fromEntries(t.map(
(c,l)=>[c,a[l]])),o||(this.#s=null)}#o(t){this.places||(this.places=t&&gu(t),this.#e=new Map((this.places||[]).
map(e=>[e.id,e])))}#i(t){this.#t.model.regions=t;for(let e of this.places||[])e.region=Wt(t,e.lon,e.lat)}claimOf(t){
return(this.claims||[]).find(e=>e.id===t)||null}placeOf(t){return t&&this.#e.get(t)||null}placeIds(){return this.#e.
keys()}named(){return this.#e.size>0}nameOf(t){return t.spot?this.#t.t.say("spot"):Ae(t,this.#t.names())||t.local||
t.en}placeName(t){let e=this.placeOf(t);return e?this.nameOf(e):t}homeOf(t){let e=this.#t.manifest.regions.find(
({id:s})=>s===t.region);if(!e)throw new Error("no region of "+t.id);return e.home}fought(){return new Set(Object.
keys(this.histories?.[this.#t.state.source]?.rows??{}))}};var Tx=11,Px=760,Cx=20,Xh=({lon:n,lat:t})=>({lon:n,lat:t,spot:!0,id:null,region:null,asked:!1});function io(n){
let t=matchMedia("(prefers-reduced-motion: reduce)").matches;n&&n.scrollIntoView({block:"start",behavior:t?"au\
to":"smooth"})}var ao=class{#t;#n;#e;#s=null;#r=new URLSearchParams(window.location.search);constructor(t,e,s){
this.#t=t,this.#n=e,this.#e=s}goTo(t){let e=this.#t,{from:s,to:o}=e.state;this.#e.player.pause();let r=e.dayOf(
t),i=r>=e.span.first&&r<e.span.until,a=s&&t<s||o&&t>o;e.set(a?{date:t,from:null,to:null}:{date:t}),i||this.#e.
refresh()}fly(t){this.#e.stage.fly({lon:t.lon,lat:t.lat,zoom:t.zoom||Tx})}async openRegion(t){let{t:e,model:s}=this.#t;
await this.#n.want();let{regions:o}=s,r=o&&ba(o,t),{clientWidth:i,clientHeight:a}=h("map");r?this.#e.stage.fly(
Me(r,i,a,Cx)):Mt(e.say("load.failed"))}flyToEvent({lon:t,lat:e}){t===null||e===null||(this.fly({lon:t,lat:e}),
this.#e.pin().set({lon:t,lat:e},"",this.#e.stage.view()))}openEvent(t){this.goTo(t.date),this.#e.tabs.open("da\
y"),qs(t)&&this.flyToEvent(t)}openClaim(t){let e=this.#n.claimOf(t);e&&(this.goTo(e.date),this.#t.set({claim:t}),
this.#e.claims().open())}chooseClaim(t){this.#t.set({claim:t}),this.showCard()}openPlace(t){this.fly({lon:t.lon,
lat:t.lat}),this.#o(t,this.#n.nameOf(t))}async choose(t,e){let s=this.#n.placeOf(e);if(s){await this.#o(s,this.#n.
nameOf(s));return}let o=Xh(t);await this.#o(o,""),await this.#a(o)}async#o(t,e){let s=h("place-card");s.contains(
document.activeElement)||(this.#s=document.activeElement);let o=this.#i(t,e);this.#e.tabs.open("places"),s.focus(
{preventScroll:!0}),io(s),await o,io(s)}async#i(t,e){let s=this.#e.card();this.#t.set({place:t.spot?Ho(t):t.id}),
this.#e.pin().set(t,e,this.#e.stage.view()),s.set(t),this.showCard(),await this.#n.want(),s.draw()}async#a(t){
let{regions:e}=this.#t.model,s=this.#e.card();t.region=e&&Wt(e,t.lon,t.lat);let o=()=>{s.place()===t&&s.draw()};
o();let{region:r}=t,i=this.#t.manifest.sources.filter(({regions:a})=>r&&a.includes(r));await Promise.allSettled(
i.map(a=>this.#e.timeline(a.id).then(o))),t.asked=!0,o()}closePlace(){this.#e.pin().set(null,""),this.#e.card().
set(null),this.#t.set({place:null}),this.showCard();let t=this.#s,s=t instanceof HTMLElement&&t.isConnected&&t!==
document.body?t:h(V?"play":"tab-places");this.#s=null,s.focus({preventScroll:!0})}escape(){this.#e.card().place()&&
this.#e.tabs.current()==="places"?this.closePlace():V&&this.chooseClaim(null)}showCard(){let{claim:t,tab:e}=this.#t.
state,s=t&&e==="claims"?"claim":this.#e.card().place()?"place":null;s?document.documentElement.dataset.card=s:
delete document.documentElement.dataset.card}restore(){let{state:t,context:e}=this.#t,{claims:s,places:o}=this.#n;
e.claims=s?new Set(s.map(({id:r})=>r)):void 0,e.settlements=o?new Set(this.#n.placeIds()):void 0,s&&t.claim&&this.#c(
this.#n.claimOf(t.claim)),o&&t.place&&!this.#e.card().place()&&this.#l(t.place)}#c(t){let e=this.#t;if(!t){e.set(
{claim:null});return}!L(e.state.region).includes(t.region)&&!this.#r.has("region")&&this.#e.region(t.region),this.#r.
has("date")||this.goTo(t.date),e.state.tab==="claims"&&this.#e.claims().open(),this.showCard(),window.innerWidth<=
Px&&io(document.querySelector("#claims-list [data-now=true]"))}async#l(t){let e=this.#t,s=Fo(t),o=s?Xh(s):this.#n.
placeOf(t);if(!o){e.set({place:null});return}e.state.view||this.fly({lon:o.lon,lat:o.lat}),await this.#i(o,o.spot?
"":this.#n.nameOf(o)),e.state.tab==="places"&&io(h("place-card")),o.spot&&await this.#a(o)}};var Nx=10.2;function Uh(n){let t=null;function e(o){if(!t||!o)return;let{clientWidth:r,clientHeight:i}=h("map"),
{x:a,y:c}=$c(t.lon,t.lat,o,r,i);h("pin").dataset.outside=String(a<0||c<0||a>r||c>i),h("pin").dataset.close=String(
o.zoom>=Nx),h("pin").style.transform="translate("+a.toFixed(1)+"px,"+c.toFixed(1)+"px)"}function s(o,r,i){t=o,
h("pin").hidden=!o,o&&y(h("pin-name"),r),e(i),n()}return{set:s,follow:e}}var Rx=7;function Dx(n){return Object.entries(n.rows).flatMap(([t,e=[]])=>e.slice(1).flatMap(([s,o],r)=>{let[i,
a]=[Qt[e[r][1]],Qt[o]];return i&&a?[{id:t,day:s,from:i,to:a}]:[]}))}function zx(n,t){let e=t.histories?.[n.state.
source];if(!e)return[];let s=n.day(),o=L(n.state.region);return Dx(e).filter(r=>r.day<=s&&r.day>s-Rx).filter(({
id:r})=>o.includes(t.placeOf(r)?.region??"")).sort((r,i)=>i.day-r.day||r.id.localeCompare(i.id))}function jx(n,t,e,{
id:s,day:o,from:r,to:i}){let{t:a}=n,c={from:a.say("control."+r),to:a.say("control."+i),date:a.shortDate(n.isoOf(
o))},l=()=>{let d=t.placeOf(s);d&&e.openPlace(d)},u=f("div","changed-row");return u.append(G(t.placeName(s),l),
f("span","note",a.say("place.step",c))),u}function _h(n,t,e){let{t:s,state:o}=n,r=zx(n,t).map(a=>jx(n,t,e,a)),
i=f("p","note",s.say("places.changed.none",{date:s.date(o.date)}));h("places-list").replaceChildren(...r.length?
r:[i])}var di=(n,t)=>n.say("control."+(t||"unknown"));function pi(n,t,e,s){if(e.spot)return Nn(n.model,s,e.lon,e.lat);
let o=t.histories?.[s.id];return o&&e.region?In(o,e,s,t.homeOf(e)):null}function Bx({model:n},t,e,s){return s?
"place.before":!(t.spot&&t.region&&e.regions.includes(t.region))||n.timelines[e.id]?"place.nocover":t.asked?"l\
oad.failed":"loading"}function un(n,t,e,{source:s,day:o}){let{t:r,manifest:i}=n,a=pi(n,t,e,s),c=me(a,o);return{
holder:c?di(r,c.control):r.say(Bx(n,e,s,a)),control:c?.control??null,why:c&&!c.control?r.say("place.unknown"):
null,since:Cn(r,i.first,a,o)}}function hn(n){let{compare:t,source:e,date:s}=n.state,o=on(t);return[...o?[o]:[],
{source:e,date:s}].sort((i,a)=>i.date.localeCompare(a.date)).map(i=>({source:S(n.manifest,i.source),day:n.dayOf(
i.date)}))}var fi=({first:n,until:t},e)=>100*(Math.min(Math.max(e,n),t)-n)/(t-n);function mi(n,{from:t,until:e,control:s}){
let{t:o}=n,[r,i]=[t,e-1].map(a=>o.shortDate(n.isoOf(a)));return di(o,s)+", "+r+" \u2013 "+i}function Fx(n,t){let{
span:e}=n,s=f("span","history-piece"),[o,r]=[fi(e,t.from),fi(e,t.until)];return s.dataset.control=t.control||"\
unknown",s.title=mi(n,t),Object.assign(s.style,{left:o+"%",width:r-o+"%"}),s}function Hx(n,t,e){let{span:s}=n,
o=f("div","history-bar");o.setAttribute("role","img"),o.setAttribute("aria-label",t.map(i=>mi(n,i)).join("; "));
let r=t.filter(({from:i,until:a})=>a>s.first&&i<s.until);o.append(...r.map(i=>Fx(n,i)));for(let i of e){let a=f(
"span","history-now");a.style.left=fi(s,i+.5)+"%",o.append(a)}return o}function $x(n,t){let e=hn(n).filter(s=>s.
source.id===t.id);return e.length?e.map(({day:s})=>s):[n.day()]}function Gh(n,{holder:t,control:e}){let s=f("p",
"history-head"),o=f("strong","",t);return e&&(o.dataset.control=e),s.append(f("span","",n),o),s}var Vh=({since:n,
why:t})=>n||t?[f("p","note",n||t||"")]:[];function Wx(n,t){let e=f("ol","history-list");return e.append(...t.map(
s=>f("li","",mi(n,s)))),e}function Kh(n,t,e,s){let o=pi(n,t,e,s),r=un(n,t,e,{source:s,day:n.day()}),i=f("div",
"history-row");return i.append(Gh(s.title[n.t.lang],r)),o&&i.append(Hx(n,o,$x(n,s))),i.append(...Vh(r)),o&&e.spot&&
i.append(Wx(n,o)),i}function qh(n,t,e){let{t:s,state:o}=n;if(!o.compare)return[];let r=hn(n).map(({source:i,day:a})=>{
let c=un(n,t,e,{source:i,day:a}),l=s.say("cmp.side",{source:i.title[s.lang],date:s.date(n.isoOf(a))}),u=f("div",
"history-row history-end");return u.append(Gh(l,c),...Vh(c)),u});return[f("h4","card-title",s.say("place.compa\
red")),...r]}function Yh(n){let{t,span:e}=n,s=f("p","history-ends");for(let o of[e.first,e.until-1])s.append(f(
"span","",t.shortDate(n.isoOf(o))));return s}var gi={wrapHeaderText:!0,autoHeaderHeight:!0},xi=n=>"name."+n.uk_source+(n.uk_source==="rendered"?"."+n.country:
"");function Xx({local:n,en:t,country:e},s){return n===t||e==="UA"&&n===s.replace(/ \(.*\)$/,"")?"":n||""}function Ux(n,t,e,s){
let{t:o,day:r,iso:i}=t,a=s&&In(s,n,e,t.home(n)),c=me(a,r),l=c?o.say("table.unknown"):"\u2013",u={[e.id]:c?.control?
o.say("control."+c.control):l};return e.id!==t.source||!s||!c?.control?u:{...u,since:c.from>s.first?i(c.from):
""}}function Jh(n,t,e){let{t:s,sources:o,features:r}=t;return n.map(i=>{let a=t.name(i),c=Pn(r,i.lon,i.lat),l=o.
map(u=>Ux(i,t,u,e[u.id]));return Object.assign({id:i.id,name:a,local:Xx(i,a),origin:s.say(xi(i)),region:s.say(
"region."+i.region)},...l,{line:c===null?null:Math.round(c*10)/10})})}var yi=(n,t,e)=>({field:n,headerName:t,...e}),
dn=(n,t,e)=>yi(n,t,{comparator:{function:"salientCompare"},...e});function Zh({t:n,sources:t,source:e},{wide:s,
several:o}){let r=yi("since",n.say("table.since"),{minWidth:104,valueFormatter:{function:"salientDate(params.v\
alue)"}}),i=t.flatMap(({id:a,title:c})=>[dn(a,c[n.lang],{minWidth:104,...gi}),...a===e?[r]:[]]);return[dn("nam\
e",n.say("table.place"),{pinned:s?"left":null,minWidth:130,sort:"asc"}),dn("local",n.say("table.local"),{minWidth:115}),
...o?[dn("region",n.say("table.region"),{minWidth:80})]:[],...i,dn("origin",n.say("table.origin"),{minWidth:110,
...gi}),yi("line",n.say("table.line"),{minWidth:84,filter:"agNumberColumnFilter",type:"numericColumn",...gi,valueFormatter:{
function:"salientNumber(params.value)"}})]}var wi=5,bi=({t:n},t,{place:e,km:s})=>n.say("spot.near",{place:t.nameOf(e),km:n.number(s,1)});function _x(n,t){
let e=n.reports||[];return t.spot?va(e,o=>n.placeOf(o),t.lon,t.lat,wi):e.filter(o=>o.settlement_id===t.id).sort(
(o,r)=>o.date.localeCompare(r.date)).map(o=>({row:o,place:null,km:0}))}function Gx(n,t,e,{row:s,place:o,km:r}){
let{t:i}=n,a=i.say("report.by",{change:i.say("report."+s.change),who:i.told(s,"reported_by").text}),c=o?bi(n,t,
{place:o,km:r})+": ":"",l=$t(i.say("source.title"),s.url),u=G(i.date(s.date),()=>e.goTo(s.date)),d=f("li");return l.
title=s.title,d.append(u,f("span",""," "+c+a+". "),l),d}function Qh(n,t,e,s){let{t:o}=n,r=_x(t,s),i=s.spot?"sp\
ot.reports":"place.reports",a=f("h4","card-title",o.say(i,{km:wi}));if(!r.length)return[a,f("p","note",o.say(i+
".none",{km:wi}))];let c=f("ul","reports");return c.append(...r.map(l=>Gx(n,t,e,l))),[a,c]}var co=class{#t;#n;#e;#s=null;constructor(t,e){this.#t=t,this.#n=e.files,this.#e=e.go}set(t){this.#s=t,this.draw()}place(){
return this.#s}text(){return this.#s&&this.#n.histories?this.#p(this.#s):null}draw(){let{histories:t,places:e}=this.#n,
s=t&&e&&this.#t.timeline;if(h("place-card").hidden=!this.#s,!s){h("places-list").replaceChildren(...this.#r());
return}this.#s&&h("place-card").replaceChildren(...this.#o(this.#s,e)),_h(this.#t,this.#n,this.#e)}#r(){let{t}=this.#t;
if(this.#n.places!==null)return[f("p","note",t.say("loading"))];let e=G(t.say("retry"),()=>this.#n.want().then(
()=>this.draw()));return[f("p","note",t.say("load.failed")),e]}#o(t,e){let{t:s,manifest:o,state:r}=this.#t,i=Qh(
this.#t,this.#n,this.#e,t),a=[this.#i(t),f("p","note",this.#c(t,e)),this.#a(t)];return t.region?[...a,...qh(this.#t,
this.#n,t),f("h4","card-title",s.say("place.held",{date:s.date(r.date)})),...o.sources.map(c=>Kh(this.#t,this.#n,
t,c)),Yh(this.#t),...this.#d(t),...i]:[...a,f("p","note",s.say("place.outside")),...i]}#i(t){let e=f("div","pl\
ace-head"),s=G("\xD7",()=>this.#e.closePlace());return s.setAttribute("aria-label",this.#t.t.say("place.close")),
e.append(f("h3","source-name",this.#n.nameOf(t)),s),e}#a(t){let e=f("p","claim-links"),s=()=>$e(this.#t,this.#p(
t));return e.append(G(this.#t.t.say("copy"),s)),e}#c(t,e){let{t:s}=this.#t,o=t.spot?this.#u(t,e):[this.#l(t)],
r=t.region?s.say("region."+t.region):null;return[...o,r,this.#h(t)].filter(Boolean).join(" \xB7 ")}#l(t){return t.
local===this.#n.nameOf(t)?t.en:t.local}#u({lon:t,lat:e},s){let{t:o}=this.#t,r=Oa(s,t,e),i=o.say("spot.at",{lat:o.
number(e,4),lon:o.number(t,4)});return r?[i,o.say("spot.nearest",{near:bi(this.#t,this.#n,r)})]:[i]}#h({lon:t,
lat:e,region:s}){let{t:o,state:r,manifest:i}=this.#t,a=Pn(this.#t.shown().features(this.#t.day()),t,e);if(a===
null)return o.say("place.line.none");let c=o.say("place.line",{km:o.number(a,a<10?1:0)}),l=this.#t.source();if(!l.
reconstructed)return c;let u=s?Mn(l,s,I(i,s),r.date):null;return u?c+" "+o.say("place.line.error",{km:o.number(
u,1)}):null}#d(t){let{t:e}=this.#t;if(t.spot)return[];let s=e.say("name.from",{name:t.uk,origin:e.say(xi(t))});
return[f("p","note",e.say("place.point")),f("p","note",s)]}#f(t){let e=this.#n.nameOf(t);return t.spot?[e,...this.#u(
t,this.#n.places||[])].join(", "):e+(t.region?" ("+this.#t.t.say("region."+t.region)+")":"")}#p(t){let{t:e,state:s,
manifest:o}=this.#t,i=(s.compare?hn(this.#t):o.sources.map(a=>({source:a,day:this.#t.day()}))).map(({source:a,
day:c})=>{let{holder:l,since:u}=un(this.#t,this.#n,t,{source:a,day:c});return{source:a.title[e.lang],date:e.date(
this.#t.isoOf(c)),holder:l,since:u}});return jh(e,this.#f(t),i)}};function td(n){let t=e=>{let s=e==null?"":String(e),o=/^[=+@\t\r]/.test(s)?"'"+s:s;return/[",\n\r]/.test(o)?'"'+
o.replace(/"/g,'""')+'"':o};return n.map(e=>e.map(t).join(",")).join(`\r
`)+`\r
`}var Vx=1e4,Kx=1e3,qx=700,Yx="table-grid",Jx={flex:1,sortable:!0,resizable:!0,filter:"agTextColumnFilter",floatingFilter:!0,
suppressFloatingFilterButton:!0,suppressHeaderMenuButton:!0,suppressHeaderFilterButton:!0},Zx={animateRows:!1,
rowHeight:34,headerHeight:36,floatingFiltersHeight:36,suppressDragLeaveHidesColumns:!0,enableCellTextSelection:!0,
loadThemeGoogleFonts:!1},pn=null;function Qx(n){return pn=pn||new Promise((t,e)=>{let s=Object.assign(document.
createElement("script"),{src:n,onload:t,onerror:()=>e(new Error("grid"))});document.head.append(s)}),pn.catch(
()=>{pn=null}),pn}var tw=()=>new Promise((n,t)=>setTimeout(()=>t(new Error("late")),Vx)),lo=n=>window.dash_clientside.
set_props(Yx,{children:n});function ew(n,t){let e=URL.createObjectURL(new Blob(["\uFEFF"+n],{type:"text/csv;ch\
arset=utf-8"}));Object.assign(f("a"),{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),Kx)}var uo=class{#t;#n;#e=[];constructor(t,e){
this.#t=t,this.#n=e}listen(){let t=h("table-dialog");h("places-table").addEventListener("click",()=>{this.#t.timeline&&
this.#c()}),h("table-csv").addEventListener("click",()=>this.#l()),h("table-close").addEventListener("click",()=>t.
close()),t.addEventListener("click",e=>{e.target===t&&t.close()}),t.addEventListener("close",()=>lo(null))}#s(){
return L(this.#t.state.region)}#r(){let{t,manifest:e,state:s}=this.#t,o=this.#t.day();return{t,name:r=>this.#n.
nameOf(r),home:r=>this.#n.homeOf(r),sources:e.sources,source:s.source,day:o,iso:r=>this.#t.isoOf(r),features:this.#t.
shown().features(o)}}#o(){let{t,state:e}=this.#t,{places:s,histories:o}=this.#n,r=this.#s(),i=(s||[]).filter(({
region:u})=>u&&r.includes(u)),{compare:a}=new Intl.Collator(t.lang),c=o?Jh(i,this.#r(),o):[];this.#e=c.sort((u,d)=>a(
u.name,d.name));let l=t.and(r.map(u=>t.say("region."+u)));y(h("table-title"),t.say("table.title",{region:l,date:t.
date(e.date)})),y(h("table-note"),t.say("table.note")+" "+t.say("place.point"))}#i(){let{t}=this.#t,{compare:e}=new Intl.
Collator(t.lang);window.dashAgGridFunctions={salientCompare:(s,o)=>e(s||"",o||""),salientDate:s=>s?t.shortDate(
s):s===""?t.say("table.first"):"\u2013",salientNumber:s=>s==null?"\u2013":t.number(s,1)}}#a(){let{t}=this.#t,e={
noRowsToShow:t.say("table.empty"),ariaFilterInput:t.say("table")};this.#i();let s={wide:window.innerWidth>qx,several:this.#s().
length>1},o={id:"grid-of-places",rowData:this.#e,columnDefs:Zh(this.#r(),s),defaultColDef:Jx,dashGridOptions:{
...Zx,localeText:e},className:"grid-inner",style:{height:"100%",width:"100%"}};lo({type:"AgGrid",namespace:"da\
sh_ag_grid",props:o})}async#c(){let{boot:t,t:e}=this.#t;h("table-dialog").showModal(),lo(e.say("loading")),await this.#n.
want(),this.#o();try{await Promise.race([Qx(t.grid),tw()]),this.#a()}catch{lo(e.say("load.failed"))}}#l(){let{
t,state:e,manifest:s}=this.#t,o=t.say("table.since")+" ("+this.#t.source().title[t.lang]+")",r=[...["place","l\
ocal","region"].map(u=>t.say("table."+u)),...s.sources.map(u=>u.title[t.lang]),o,...["line","origin"].map(u=>t.
say("table."+u))],a=["name","local","region",...s.sources.map(({id:u})=>u),"since","line","origin"],c=this.#e.
map(u=>a.map(d=>u[d])),l=["salient-settlements",e.region.replace(",","-"),e.date].join("-");ew(td([r,...c]),l+
".csv")}};function ho(n,t,e){let s=[String(n).padStart(4,"0"),String(t).padStart(2,"0"),String(e).padStart(2,"0")].join(
"-"),o=new Date(s+"T00:00:00Z");return!Number.isNaN(o.getTime())&&o.toISOString().slice(0,10)===s?s:null}function po(n,t){
let e=n.toLowerCase().slice(0,3),s=t.map(o=>o.findIndex(r=>r.toLowerCase().slice(0,3)===e)).find(o=>o>=0);return n.
length>=3&&s!==void 0?s+1:0}function ed(n,t,e){let s=n.trim(),o=i=>Number(i?i.length===2?"20"+i:i:e.slice(0,4)),
r=s.match(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/);return r?ho(r[1],r[2],r[3]):(r=s.match(/^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/),
r?ho(o(r[3]),r[2],r[1]):(r=s.match(/^(\d{1,2})\s+([^\s\d.,]+)[.,]?(?:\s+(\d{4}|\d{2}))?(?:\s*(?:року|р\.?))?$/),
r?po(r[2],t)?ho(o(r[3]),po(r[2],t),r[1]):null:(r=s.match(/^([^\s\d.,]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/),r&&
po(r[1],t)?ho(o(r[3]),po(r[1],t),r[2]):null)))}var fo=class{#t;#n;#e;#s=Object.assign(f("input","search-input"),{type:"text",autocomplete:"off",spellcheck:!1,
enterKeyHint:"search"});#r=h("search-list");#o=[];#i=-1;constructor(t,e){this.#t=t,this.#n=e.files,this.#e=e.go,
Object.entries({role:"combobox","aria-autocomplete":"list","aria-controls":"search-list","aria-expanded":"fals\
e"}).forEach(([s,o])=>this.#s.setAttribute(s,o)),h("search-box").append(this.#s),this.#a()}#a(){this.#s.addEventListener(
"input",()=>this.#m()),this.#s.addEventListener("focus",()=>this.#c()),this.#s.addEventListener("blur",()=>this.#b()),
this.#s.addEventListener("keydown",t=>this.#E(t))}async#c(){await this.#n.want(),this.#s.value&&this.#m()}#l(){
return Object.values(this.#t.boot.words).flatMap(t=>[t["months.of"].split(","),t["months.short"].split(",")])}#u(t){
let{t:e}=this.#t,s=ed(t,this.#l(),this.#t.state.date);if(!s)return[];let{timeline:o}=this.#t,r=o&&(this.#t.dayOf(
s)<o.first||this.#t.dayOf(s)>=o.until);return[{text:e.longDate(s),more:e.say(r?"search.outside":"search.date"),
choose:()=>this.#e.goTo(s)}]}#h(t){let e=this.#n.fought(),s=xu(this.#n.places||[],t,e);return(this.#f(t).length?
s.filter(r=>!Hr(r,t)):s).map(r=>{let i=r.local===this.#n.nameOf(r)?r.en:r.local,a=this.#t.t.say(Hr(r,t)?"searc\
h.alike":"search.kind."+r.rank);return{text:this.#n.nameOf(r),more:i&&i!==this.#n.nameOf(r)?i+" \xB7 "+a:a,choose:()=>this.#e.
openPlace(r)}})}#d(){let t=({id:e})=>Object.values(this.#t.boot.words).flatMap(s=>[s["region."+e],...s["search\
.region."+e].split(",")]);return Object.fromEntries(this.#t.manifest.regions.map(e=>[e.id,t(e)]))}#f(t){let{t:e}=this.#t;
return wu(this.#d(),t).map(s=>({text:e.say("region."+s),more:e.say("search.kind.region"),choose:()=>this.#e.openRegion(
s)}))}#p(t){return bu(this.#n.places||[],t).map(e=>({text:this.#n.nameOf(e),more:this.#t.t.say("search.kind.di\
strict"),choose:()=>this.#e.openPlace(e)}))}#m(){let t=this.#s.value.trim();this.#o=t?[...this.#u(t),...this.#f(
t),...this.#p(t),...this.#h(t)]:[],this.#i=this.#o.length?0:-1,this.#y(!!t)}#g(t,e){let s=f("li","search-optio\
n");return Object.assign(s,{id:"search-option-"+e}),s.setAttribute("role","option"),s.append(f("strong","",t.text),
f("span","",t.more)),s.addEventListener("pointerdown",o=>o.preventDefault()),s.addEventListener("click",()=>this.#x(
t)),s}#y(t){let e=f("li","search-none",this.#t.t.say(this.#n.places===void 0?"loading":"search.none",{text:this.#s.
value.trim()}));this.#r.replaceChildren(...this.#o.length?this.#o.map((s,o)=>this.#g(s,o)):[e]),this.#r.hidden=
!t,k(this.#s,"aria-expanded",String(t)),this.#w()}#w(){for(let[t,e]of[...this.#r.children].entries())e.setAttribute(
"aria-selected",String(t===this.#i));this.#i>=0&&!this.#r.hidden?this.#s.setAttribute("aria-activedescendant",
"search-option-"+this.#i):this.#s.removeAttribute("aria-activedescendant")}#x(t){this.#b(),this.#s.value="",t.
choose(),document.activeElement===this.#s&&this.#s.blur()}#b(){this.#o=[],this.#i=-1,this.#y(!1)}#v(){if(this.#r.
hidden){this.#s.blur();return}this.#s.value="",this.#b()}#E(t){let e=this.#o[this.#i];t.key==="Escape"?this.#v():
t.key==="Enter"&&e?this.#x(e):t.key==="ArrowDown"?this.#O(t,1):t.key==="ArrowUp"&&this.#O(t,-1)}#O(t,e){let{length:s}=this.#o;
s&&(t.preventDefault(),this.#i=(this.#i+e+s)%s,this.#w())}words(){let{t}=this.#t;k(this.#s,"placeholder",t.say(
"search")),k(this.#s,"aria-label",t.say("search"))}focus(){this.#s.focus()}};var nw={ukraine:"u",russia:"r"},sw=5;function ow(n,t){let e=nw[t];return n.moved.reduce((o,[r,i,a])=>o+(i===e?
a:0)-(r===e?a:0),0)/100}function nd(n,t,e){return n.filter(o=>o.region===t&&o.day<=e).reduce((o,r)=>!o||r.day>=
o.day?r:o,null)}var rw=(n,t,e)=>{let s=o=>N(t.first,o);return e.from_day===null||e.from_day===e.day?n.shortDate(
s(e.day)):n.say("step.span",{from:n.shortDate(s(e.from_day)),to:n.shortDate(s(e.day))})};function iw(n,t){return t.
kind==="landed"?n.count("step.landed",t.days):t.kind==="coverage"?n.say(t.from_day===null?"step.coverage.begin\
s":"step.coverage.ends"):n.say("step."+t.kind)}function aw(n,t,e){let[s]=t.where;if(!s)return null;let r={place:e(
s.place)||s.place,bearing:n.say("bearing."+s.bearing),km:n.number(s.km/100,1)};return{text:s.km<50?n.say("step\
.at",r):n.say("step.near",r),lon:s.lon,lat:s.lat}}function sd(n,t,e){let[s,o]=[t.from_day===null?t.day:t.from_day,
t.day].map(r=>F(n,r));return s&&o&&s[e]!==null&&o[e]!==null?o[e]-s[e]:null}function cw(n,t,e,s){return t.kind===
"coverage"?"":e===null?n.say("step.unknown"):s?n.say("step.even"):n.say("step.amount",{area:n.signed(e)})}function lw(n,t,e,s){
return e===null||s||n.kind==="coverage"||n.kind==="slivers"?"":e>0?t:ct[t]}function od(n,t,e,s,o,r=ow(e,s)){let i=r===
null||Math.abs(r*100)<sw;return{days:rw(n,t,e),kind:iw(n,e),amount:cw(n,e,r,i),tone:lw(e,s,r,i),where:aw(n,e,o),
direction:e.direction?n.say("step.direction",{bearing:n.say("bearing."+e.direction)}):null,towns:e.settlements.
length?n.count("step.towns",e.settlements.length):null}}function rd(n,t,e,s,o){let r=I(n.manifest,s),i=n.series.
find(e.source,s),a=F(i,e.day),c=st(t,n,e.source),l=t.shortDate(N(e.first,e.day));if(!i||!a||a[r]===null)return t.
say("copy.none",{source:c,date:l,why:uw(n,t,e,s,a,r)});let u={source:c,date:l,side:t.say("side."+r),area:t.area(
a[r]),region:t.say("region.in."+s)},d=[t.say("copy.held",u),...hw(t,e,i,r,a[r])],m=[S(n.manifest,e.source).reconstructed?
t.say("reconstruction"):null,xe(t,a,r),...o.map(ka)].filter(b=>b!==null).map(b=>b.replace(/\.$/,""));return d.
join(", ")+(m.length?" ("+m.join("; ")+")":"")}function uw(n,t,e,s,o,r){return o?t.say("held."+r+".in",{region:tt(
t,s)})+": "+te(n,t,e,r):we(n,t,e,s)}function hw(n,t,e,s,o){let r=[],i=ye(e,s);i&&i.day<=t.day&&o>=.05&&r.push(
n.say("copy.share",{share:n.share(o/i.value)}));let a=Tn(e,s,t.day,7);return a!==null&&r.push(n.say("copy.week",
{area:n.signed(a)})),r}var dw=11,pw=6,mo=class{#t;#n;#e;#s="";#r=null;constructor(t,e){this.#t=t,this.#n=e.files,this.#e=e,h("copy").
addEventListener("click",()=>{t.timeline&&$e(t,this.#d())})}rest(){this.#o(),this.#c(),this.#h()}async#o(){let t=this.#t.
state.source;if(this.#s===t)return;this.#s=t,this.#r=null;let e=await this.#n.load("changes-"+t);this.#s===t&&
(this.#r=e?e.steps:[],this.#c())}#i(t,e){let{t:s,model:o,state:r,manifest:i}=this.#t,a=nd(t,e,this.#t.day());if(!a)
return null;let c=I(i,e),l=o.series.find(r.source,e),u=l?sd(l,a,c):void 0,d=p=>this.#n.placeName(p);return od(
s,this.#t.view(),a,c,d,u)}#a({days:t,kind:e,amount:s,tone:o,where:r,direction:i,towns:a},c){let{t:l}=this.#t,u=f(
"div","step-line"),d=f("p","step-head",t),p=f("strong","step-amount",s),m=f("p","step-more");p.dataset.tone=o,
d.append(" \xB7 ",e);let b=[tt(l,c),r?.text,i,a];return m.append(p," ",b.filter(Boolean).join(", ")),u.append(
d,m),r&&u.append(G(l.say("fly"),()=>this.#e.go.fly({...r,zoom:dw}))),u}#c(){let{t,model:e,state:s}=this.#t,o=this.#r;
if(o===null)return;let i=L(s.region).filter(d=>xt(e,s.source,d)).flatMap(d=>{let p=this.#i(o,d);return p?[this.#a(
p,d)]:[]}),a=h("why"),c=i.map(d=>d.textContent),l=s.known?"why.known":"why.none",u=[s.source,t.lang,this.#n.named(),
...c].join("|");a.dataset.key!==u&&(a.dataset.key=u,a.replaceChildren(f("h3","card-title",t.say("why")),...i.length?
i:[f("p","note",t.say(l))]))}#l(t){let{t:e}=this.#t,s=f("article","event");s.dataset.event=t.id;let o=f("i","m\
ark mark-event");o.dataset.category=t.category;let r=e.date(t.date)+" \xB7 "+e.say("category."+t.category),i=f(
"p","event-head",r);i.prepend(o);let{text:a,lang:c}=e.told(t,"title"),l=Object.assign(f("h4","event-title",a),
{lang:c,title:e.told(t,"summary").text});return s.append(i,l,this.#u(t)),s}#u(t){let{t:e}=this.#t,s=f("div","c\
laim-links");return qs(t)&&s.append(G(e.say("fly"),()=>this.#e.go.flyToEvent(t))),s.append($t(e.say("claim.sou\
rce",{source:Fe(e,t)}),t.source_url)),s}#h(){let{t,state:e}=this.#t,s=L(e.region),o=Ks(this.#n.events||[],s,this.#e.
categories()),r=Lh(o,e.date).slice(0,pw),i=h("day-events"),a=[t.lang,e.date,...r.map(({id:l})=>l)].join();if(i.
dataset.key===a)return;i.dataset.key=a;let c=f("h3","card-title",t.say("events.near"));i.replaceChildren(...r.
length?[c,...r.map(l=>this.#l(l))]:[])}#d(){let{t,model:e,state:s,manifest:o}=this.#t;if(s.compare)return this.#e.
compared()||h("compare-text").textContent;let i=vt(t,o.first,this.#t.shown(),this.#t.day()).map(({text:a})=>a);
return L(s.region).map(a=>rd(e,t,this.#t.view(),a,i)).join(`
`)}};function id(n){let t=kt[0];function e(o){let r=t!==o;t=o;for(let i of kt){let a=i===o;h("tab-"+i).setAttribute(
"aria-selected",String(a)),h("tab-"+i).tabIndex=a?0:-1,h("pane-"+i).hidden=!a}r&&n(o)}function s(o){let i=o.altKey||
o.ctrlKey||o.metaKey?null:$n(o.key,kt.indexOf(t),kt.length);i!==null&&(o.preventDefault(),o.stopPropagation(),
e(kt[i]),h("tab-"+kt[i]).focus())}for(let o of kt)h("tab-"+o).addEventListener("click",()=>e(o));return h("tab\
s").addEventListener("keydown",s),{open:e,current:()=>t}}var fw=200;function mw(n){window.requestIdleCallback?window.requestIdleCallback(n,{timeout:1500}):setTimeout(n,
50)}var go=class{#t;#n;#e;#s;#r;#o;#i;#a;#c;#l;#u;#h=K(fw);#d=!1;#f=!1;constructor(t,e){let{player:s,stage:o,refresh:r,
timeline:i,region:a,compared:c,curve:l,highest:u}=e,d=new ro(t,e.load),p=id(b=>this.#y(b)),m=new ao(t,d,{player:s,
stage:o,refresh:r,timeline:i,region:a,tabs:p,claims:()=>this.#o,card:()=>this.#c,pin:()=>this.#l});this.#t=t,this.#n=
e,this.#e=d,this.#s=p,this.#r=m,this.#o=new oo(t,{files:d,tabs:p,go:m,retry:()=>this.#m()}),this.#i=new Qs(t,{
files:d,go:m,refresh:r,curve:l,highest:u}),this.#a=new mo(t,{files:d,go:m,compared:c,categories:()=>this.#i.categories()}),
this.#c=new co(t,{files:d,go:m}),this.#l=Uh(e.signs),this.#u=new fo(t,{files:d,go:m}),new uo(t,d).listen()}told(){
let{state:t}=this.#t,e=t.claim&&this.#e.claimOf(t.claim);return e?to(this.#t,e):this.#c.text()}choose(t,e){this.#r.
choose(t,e)}escape(){this.#r.escape()}focusSearch(){this.#u.focus()}least(){return this.#i.least()}marked(){return this.#i.
marked()}viewed(t){this.#l.follow(t)}async#p(){await this.#e.fetchFirst(),this.#r.restore(),this.#n.refresh(),
this.#x()}#m(){this.#e.forget(),this.#o.all(),this.#s.current()==="claims"&&this.#o.list(),this.#p()}#g(){this.#f||
!this.#d||!this.#t.timeline||(this.#f=!0,this.#p())}#y(t){this.#t.state.tab!==t&&this.#t.set({tab:t}),this.#r.
showCard(),t==="claims"&&this.#o.list(),t==="places"&&this.#w()}#w(){this.#c.draw(),this.#e.histories||this.#e.
want().then(()=>this.#c.draw())}#x(){if(!(this.#n.player.playing()||!this.#t.timeline)){if(!document.documentElement.
dataset.ready){this.#b();return}this.#o.rest(),this.#a.rest(),this.#s.current()==="places"&&this.#w()}}#b(){this.#h(
()=>mw(()=>this.#x()))}all(){this.#g(),this.#s.open(this.#t.state.tab),this.#u.words(),this.#i.draw(),this.#o.
all();let t=this.#c.place();t&&this.#l.set(t,this.#e.nameOf(t),this.#n.stage.view())}day(){this.#o.day(),this.#b()}resized(){
this.#i.draw()}rested(){this.#d=!0,this.#g()}};var gw=["date","source","region","compare"];function yw(n,t,e,s){return Gi(t,e).map(o=>n.say("link."+o,{shown:s[o]||
""}))}function ad(n){let t=window.location.search.slice(1),e=()=>JSON.stringify(gw.map(r=>n.state[r])),s=e();function o(){
let{t:r,state:i}=n,a={source:n.source().title[r.lang],date:r.date(i.date),region:r.say("region."+i.region)},c=e()===
s?yw(r,t,n.context,a):[];sn("badge-link",c.length?c.join(" "):null)}return{all:o,day:o}}var cd={"snap-curve":"curve","snap-qr":"qr"},xw=[["snap-custom","width"],["snap-custom","height"],["snap-count",
"count"]],ww=(n,t)=>[...new Set([...n,t])].sort(),vi={"snap-format":({boot:n},t)=>n.pictures.formats[t].map(e=>[
e,e.toUpperCase()]),"snap-size":(n,t)=>n.boot.pictures.offered[t].map(e=>[e,bw(n,t,e)]),"snap-scale":(n,t,e)=>n.
boot.pictures.scales.map(s=>[s,vw(n,t,{...e,scale:s})]),"snap-theme":n=>["light","dark","print"].map(t=>[t,n.t.
say("snap.theme."+t)]),"snap-lang":({boot:n})=>Object.entries(n.words).map(([t,e])=>[t,e["language.name"]]),"s\
nap-extent":n=>["view","region"].map(t=>[t,n.t.say("snap.extent."+t)]),"snap-speed":n=>n.boot.pictures.speeds.
map(t=>[t,n.t.count("speed.days",t)]),"snap-unchanged":n=>["hold","skip"].map(t=>[t,n.t.say("snap.unchanged."+
t)]),"snap-spread":n=>["count","dates"].map(t=>[t,n.t.say("snap.spread."+t)])},Oi=n=>n.join("\u2009\xD7\u2009");
function bw(n,t,e){if(e==="custom")return n.t.say("snap.size.custom");let s=n.boot.pictures.sizes[e],o=s?n.t.say(
"snap.size."+e):Oi(e.split("x"));return s&&t==="animation"?o+" \xB7 "+Oi(s):o}function vw(n,t,e){return e.scale+
"\xD7 \xB7 "+Oi(be(t,e,n.boot.pictures))}var ld=n=>document.querySelectorAll("#snap-form "+n);function Ow(n){try{
n.showPicker()}catch{n.focus()}}function ud(n,t,e,...s){let o=f(t,"picker"),r=f("span","picker-label");r.dataset.
word=e,o.append(r,...s),h(n).append(o)}var yo=class{#t;#n;#e={};#s={};constructor(t,e){this.#t=t,this.#n=e,this.#c()}#r(t){
return lr(this.#n.settings().kind,t.slice(5))}#o(t,e){let s=Object.assign(f("input","field-input"),{type:"numb\
er",inputMode:"numeric",step:"1"});s.addEventListener("change",()=>this.#n.set({[e]:Math.round(Number(s.value))||
0})),this.#e[e]=s,ud(t,"label","snap."+e,s)}#i(t,e,s){let o=Object.assign(f("input","day-input"),{type:"date",
tabIndex:-1}),r=Object.assign(f("button","field-day"),{type:"button"});o.setAttribute("aria-hidden","true"),o.
addEventListener("change",()=>o.value&&s(o.value)),r.addEventListener("click",()=>Ow(o)),ud(t,"div","snap."+e,
r,o),this.#e[e]=o,this.#s[e]=r}#a(t,e){let{t:s}=this.#t;this.#e[t].value=e,y(this.#s[t],s.shortDate(e)),k(this.#s[t],
"aria-label",s.say("snap."+t)+": "+s.date(e))}#c(){Object.keys(vi).forEach(t=>h(t).addEventListener("change",()=>this.#l(
t))),Object.entries(cd).forEach(([t,e])=>h(t).addEventListener("click",()=>this.#n.set({[e]:!this.#n.settings()[e]}))),
xw.forEach(([t,e])=>this.#o(t,e)),this.#i("snap-period","from",t=>this.#n.setDays({from:t})),this.#i("snap-per\
iod","to",t=>this.#n.setDays({to:t})),this.#i("snap-day","day",t=>this.#a("day",t)),h("snap-add").addEventListener(
"click",()=>this.#e.day.value&&this.#n.setDays({dates:ww(this.#n.days().dates,this.#e.day.value)}))}#l(t){let{
value:e}=h(t);t==="snap-lang"?this.#n.set({lang:e===this.#t.state.lang?"":e}):["snap-scale","snap-speed"].includes(
t)?this.#n.set({[this.#r(t)]:Number(e)}):this.#n.set({[this.#r(t)]:e})}#u(t,e){let s=vi[t](this.#t,e.kind,e),o=JSON.
stringify(s);h(t).dataset.key!==o&&(h(t).replaceChildren(...s.map(([i,a])=>Object.assign(f("option","",a),{value:String(
i)}))),h(t).dataset.key=o);let r=t==="snap-lang"?e.lang||this.#t.state.lang:e[this.#r(t)];r!==void 0&&(h(t).value=
String(r))}#h(t,e){let{kinds:s="",when:o=""}=t.dataset;if(!s.split(" ").includes(e.kind))return!1;let[r,i]=o.split(
"=");return r?r==="scaled"?qe(e.kind,e):r==="spread"&&e.kind!=="sheet"?!0:e[lr(e.kind,r)]===i:!0}#d(t){let{t:e}=this.#t;
h("snap-dates").replaceChildren(...t.map(s=>{let o=f("li","chip",e.shortDate(s)),r=Object.assign(f("button","c\
hip-close","\xD7"),{type:"button"});return r.setAttribute("aria-label",e.say("snap.remove",{date:e.date(s)})),
r.addEventListener("click",()=>{this.#n.setDays({dates:this.#n.days().dates.filter(i=>i!==s)}),this.#s.day.focus()}),
o.append(r),o}))}#f(t){let{boot:e}=this.#t,{first:s,last:o}=this.#t.source(),[r,i]=e.pictures.side;["from","to",
"day"].forEach(a=>Object.assign(this.#e[a],{min:s,max:o})),["width","height"].forEach(a=>Object.assign(this.#e[a],
{min:r,max:i,value:t[a]})),Object.assign(this.#e.count,{min:2,max:e.pictures.sheet,value:t.count})}fill(){let t=this.#n.
settings();for(let r of ld("[data-kinds]"))O(r,this.#h(r,t));for(let r of Object.keys(vi))h(r).closest("[hidde\
n]")||this.#u(r,t);for(let[r,i]of Object.entries(cd))k(h(r),"aria-checked",String(t[i]));for(let r of ld("[dat\
a-word]"))y(r,this.#t.t.say(r.dataset.word??""));this.#f(t);let{from:e,to:s,dates:o}=this.#n.days();this.#a("f\
rom",e),this.#a("to",s),this.#a("day",this.#e.day.value||this.#t.state.date),this.#d(o)}};var kw=[429,503],[Ew,Sw]=[1,60],hd=300,xo={file:60,preview:12},fn=class extends Error{constructor(t,e,s){super(
"HTTP "+t),this.status=t,this.said=e,this.after=s}};function Mw(n,t){if(!n)return null;let e=/^\d+$/.test(n.trim())?
Number(n):(Date.parse(n)-t)/1e3;return Number.isFinite(e)?Math.min(Sw,Math.max(Ew,Math.ceil(e))):null}function Lw(n){
let t=/filename="([^"]+)"|filename=([^;\s]+)/.exec(n||"");return t?(t[1]||t[2]).replace(/^.*[\\/]/,""):""}function Iw(n,t){
if(!/^text\/plain\b/.test(n||""))return"";let e=t.trim().split(`
`)[0];return e.length>hd?e.slice(0,hd-1)+"\u2026":e}async function Aw(n){let t=kw.includes(n.status)?Mw(n.headers.
get("Retry-After"),Date.now()):null,e=Iw(n.headers.get("Content-Type"),await n.text());return new fn(n.status,
e,t)}async function Tw(n,t){let e=await fetch(n,{signal:t,credentials:"same-origin"});if(!e.ok)throw await Aw(
e);return{blob:await e.blob(),name:Lw(e.headers.get("Content-Disposition"))}}function Pw(n,t){return new Promise(
(e,s)=>{let o=setTimeout(e,1e3*n),r=()=>{clearTimeout(o),s(new DOMException("stopped","AbortError"))};t.aborted?
r():t.addEventListener("abort",r,{once:!0})})}async function wo(n,t,e,s){for(let o=1;;o++)try{return await Tw(
n,t)}catch(r){let i=r instanceof fn?r.after:null;if(!i||o===e)throw r;s(i),await Pw(i,t)}}function bo(n,t,e){if(!(t instanceof
fn))return n.say(e);let s="snap.status."+t.status;return n.lang==="en"&&t.said?t.said:n.say(n.has(s)?s:e)}var vo=n=>n instanceof
Error&&n.name==="AbortError";function Xe(n,t,e){let s=[t.source,...e&&t.compare?[t.compare.split("@")[0]]:[]];return n.sources.filter(({id:o})=>s.
includes(o)).sort((o,r)=>s.indexOf(o.id)-s.indexOf(r.id))}function Cw({terms:{display:n,pictures:t}}){return n===
!1||t==="none"?"none":t==="personal"?"personal":"free"}function Oo(n){for(let t of["none","personal"]){let e=n.
find(s=>Cw(s)===t);if(e)return{rule:t,source:e}}return{rule:"free",source:null}}function dd(n,t){let[e,s]=be("animation",n,t),{day:o,megapixel:r,encoded:i}=t.film.costs[Xt("animation",n)],a=Math.
max(1,Math.ceil(t.rate/n.speed));return Math.floor(t.film.most/(o+e*s/1e6*(r+i*a)))}var Nw=40,pd=n=>_(n.from,n.to)+1;function ko(n,t,e){return n==="snapshot"?1:n==="sheet"?t.spread==="dates"?e.dates.
length:Math.min(t.count,pd(e)):n==="briefing"||t.unchanged==="hold"?pd(e):new Set([e.from,e.to,...e.changes.filter(
s=>e.from<=s&&s<=e.to)]).size}var fd=(n,t,e)=>n==="briefing"||ko(n,t,e)>=Nw;function Rw(n,t,e){if(n==="briefin\
g")return null;let s=ne(n,t,e),[o,r]=e.side;if(!s.every(c=>c>=o&&c<=r))return["snap.bad.size",{least:o,most:r}];
let[i,a]=be(n,t,e);return i*a>e.pixels?["snap.bad.pixels",{n:Math.round(i*a/1e6),most:Math.round(e.pixels/1e6)}]:
null}function Dw(n,t){return n.length?n.length>t.sheet?["snap.bad.many",{n:n.length,most:t.sheet}]:null:["snap\
.bad.dates",{}]}function zw(n,t,e){if(n>e.frames)return["snap.bad.frames",{n,most:e.frames}];let s=dd(t,e);return n>
s?["snap.bad.dear",{n,most:s}]:null}function jw(n,t,e,s,o){let r=["snap.bad.cover",{first:s.first,last:s.last}],
i=c=>s.first<=c&&c<=s.last;if(n==="snapshot")return i(e.date)?null:r;if(n==="sheet"&&t.spread==="dates")return Dw(
e.dates,o)||(e.dates.every(i)?null:r);if(!e.from||!e.to||e.from>=e.to)return["snap.bad.period",{}];if(!i(e.from)||
!i(e.to))return r;if(n==="sheet")return t.count>=2&&t.count<=o.sheet?null:["snap.bad.count",{least:2,most:o.sheet}];
let a=ko(n,t,e);return n==="animation"?zw(a,t,o):a>o.deck?["snap.bad.deck",{n:a,most:o.deck}]:null}function md(n,t,e,s,o){
return e.region.split(",").some(r=>s.regions.includes(r))?Rw(n,t,o)||jw(n,t,e,s,o):["snap.bad.region",{}]}function Bw({page:{t:n},settings:{kind:t,spread:e},subject:s}){let{date:o,dates:r,from:i,to:a}=s;return t==="s\
napshot"?n.date(o):t==="sheet"&&e==="dates"?r.map(c=>n.shortDate(c)).join(", "):i&&a?n.say("snap.told.period",
{from:n.shortDate(i),to:n.shortDate(a)}):""}function Fw({page:{t:n,manifest:t},settings:{kind:e},subject:{compare:s}}){
if(!s||e!=="snapshot")return"";let[o,r]=s.split("@"),i=S(t,o).title[n.lang];return n.say("snap.told.compare",{
source:i,date:n.shortDate(r)})}function ki(n){let{page:t,settings:e,subject:s}=n,{t:o,manifest:r}=t,i=nt.filter(
c=>!s.layers.includes(c)),a=i.map(c=>o.say("snap.layer."+c)).join(", ");return[S(r,s.source).title[o.lang],Bw(
n),o.say("region."+s.region),o.say(e.extent==="view"?"snap.told.view":"snap.told.region"),Fw(n),i.length?o.say(
"snap.told.without",{names:a}):""].filter(Boolean).join(" \xB7 ")}var gd=(n,t)=>t<1e6?n.number(Math.max(1,t/1e3),
0)+" "+n.say("snap.kb"):n.number(t/1e6,1)+" "+n.say("snap.mb"),yd=({page:{manifest:n,state:t},settings:e})=>Oo(
Xe(n,t,e.kind==="snapshot"));function Hw(n){let{t,boot:e}=n.page;if(!e.pictures.drawn)return t.say("snap.off");
let{rule:s,source:o}=yd(n);return s!=="none"?null:t.say("snap.terms.none",{source:o.title[t.lang],terms:o.terms.
text[t.lang]})}function $w({page:n,settings:t,subject:{compare:e}}){if(t.kind!=="snapshot"||!e)return null;let[
s,o]=e.split("@"),{first:r,last:i}=S(n.manifest,s);return r<=o&&o<=i?null:["snap.bad.compare",{first:r,last:i}]}
function Ww(n){let{page:t,settings:e,subject:s}=n,{t:o,boot:r}=t,i=t.source(),a=md(e.kind,e,s,i,r.pictures)||$w(
n);if(!a)return null;let[c,l]=a,u=Object.entries(l).map(([p,m])=>[p,typeof m=="number"?o.number(m,0):o.date(m)]),
d={source:i.title[o.lang],region:o.say("region."+s.region)};return o.say(c,{...d,...Object.fromEntries(u)})}var xd=n=>Hw(
n)||Ww(n);function Xw({page:{t:n},settings:t,subject:e}){let{kind:s,speed:o}=t,r=ko(s,t,e),i=n.number(r/o,r<10*
o?1:0);return n.say("snap.lasts",{frames:n.count("snap.frames",r),seconds:i})}function wd(n,t){let{t:e,state:s}=n.
page,{kind:o}=n.settings,{rule:r,source:i}=yd(n),a=[];return r==="personal"&&a.push(e.say("snap.terms.personal",
{source:i.title[e.lang]})),!t&&o==="animation"&&a.push(Xw(n)),o==="snapshot"&&s.compare&&s.mode!=="changes"&&a.
push(e.say("snap.changes")),o!=="snapshot"&&s.compare&&a.push(e.say("snap.uncompared")),{rule:r,lines:a}}var Uw=6e4,Eo=class extends Error{};function _w(n,t){let e=URL.createObjectURL(n);Object.assign(f("a"),{href:e,
download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),Uw)}var So=class{#t;#n=null;constructor(t){this.#t=
t,h("snap-cancel").addEventListener("click",()=>this.#n?.abort())}busy(){return this.#n!==null}tell(t){y(h("sn\
ap-status"),t)}async#e(t,e){let s=new AbortController;this.#n=s,this.tell(""),y(h("snap-job-text"),this.#t.words().
say(t?"snap.working.long":"snap.working")),this.#t.changed(),h("snap-cancel").focus();let o=await e(s.signal).
catch(r=>this.#s(r));this.#n=null,this.#t.changed(),this.tell(o),h("snap-dialog").open?h("snap-download").focus():
Mt(o)}#s(t){let e=this.#t.words();return vo(t)?e.say("snap.cancelled"):t instanceof Eo?e.say("snap.copy.refuse\
d"):bo(e,t,"snap.failed.file")}async#r(t,e){let s=this.#t.kept(t);return s?{blob:s,name:""}:wo(t,e,xo.file,o=>y(
h("snap-job-text"),this.#t.words().say("snap.busy",{seconds:o})))}download(t,e,s){this.#e(s,async o=>{let r=await this.#r(
t,o),i=this.#t.words();return _w(r.blob,r.name||e),i.say("snap.saved",{name:r.name||e,size:gd(i,r.blob.size)})})}copy(t,e){
this.#e(e,async s=>{let o=this.#r(t,s).then(({blob:r})=>r);try{await Rh(o)}catch(r){throw await o,new Eo(String(
r))}return this.#t.words().say("snap.copied")})}};var Gw=350,Vw=6;function Kw(n,t){let e=new Map;return{get:s=>e.get(s),put(s,o){if(e.set(s,o),e.size<=n)return;
let[[r,{url:i}]]=e;e.delete(r),t(i)}}}var Mo=class{#t;#n=h("snap-figure");#e=h("snap-image");#s=K(Gw);#r=Kw(Vw,
t=>URL.revokeObjectURL(t));#o=null;constructor(t){this.#t=t,h("snap-again").addEventListener("click",()=>this.#l())}#i(t,e,s){
this.#n.dataset.state=t,this.#n.setAttribute("aria-busy",String(t==="loading"||t==="busy")),O(h("snap-note"),t!==
"ready"),y(h("snap-note-text"),e||""),O(h("snap-again"),!!s)}#a(t,e,s){this.#e.src=e.url,this.#e.alt=s,this.#e.
hidden=!1,this.#n.dataset.address=t,this.#i("ready")}stop(){this.#s(()=>{}),this.#o?.controller.abort(),this.#o=
null}wish(t,e,s){if(this.#n.style.setProperty("--shape",s.join(" / ")),this.#o?.address===t){this.#o.alt=e;return}
this.stop();let o={address:t,alt:e,controller:new AbortController};this.#o=o;let r=this.#r.get(t);if(r){this.#a(
t,r,e);return}this.#i("loading",this.#t().say("snap.loading")),this.#s(()=>this.#c(o))}async#c(t){try{this.#i(
"loading",this.#t().say("snap.loading"));let{blob:e}=await wo(t.address,t.controller.signal,xo.preview,o=>this.#i(
"busy",this.#t().say("snap.busy",{seconds:o}),!0)),s={url:URL.createObjectURL(e),blob:e};this.#r.put(t.address,
s),this.#o===t&&this.#a(t.address,s,t.alt)}catch(e){this.#o===t&&!vo(e)&&this.#i("error",bo(this.#t(),e,"snap.\
failed"),!0)}}none(t){this.stop(),this.#e.hidden=!0,delete this.#n.dataset.address,this.#i("none",t)}#l(){if(!this.#o)
return;let{address:t,alt:e}=this.#o;this.#o.controller.abort(),this.#o={address:t,alt:e,controller:new AbortController},
this.#c(this.#o),h("snap-close").focus()}blob(t){return this.#r.get(t)?.blob}};var bd="salient.snapshot",Ei={load(){try{return localStorage.getItem(bd)}catch{return null}},save(n){try{localStorage.
setItem(bd,n)}catch{}}};var qw=["snapshot","sheet"],Lo=class{#t;#n;#e;#s={from:"",to:"",dates:[]};#r="";#o;#i;#a;constructor(t,{player:e}){
this.#t=t,this.#n=e,this.#e=Va(Ei.load(),t.boot.pictures),this.#o=new Mo(()=>t.t),this.#a=new So({words:()=>t.
t,kept:s=>this.#o.blob(s),changed:()=>this.#m()}),this.#i=new yo(t,{settings:()=>this.#e,set:s=>this.#d(s),days:()=>this.#s,
setDays:s=>this.#f(s)}),this.#l()}get#c(){return this.#t.boot.pictures.kinds}#l(){let t=h("snap-dialog");for(let e of this.#c)
h("snap-tab-"+e).addEventListener("click",()=>this.#d({kind:e}));h("snap-tabs").addEventListener("keydown",e=>this.#S(
e)),h("snapshot").addEventListener("click",()=>this.open()),h("snap-close").addEventListener("click",()=>t.close()),
t.addEventListener("click",e=>{e.target===t&&t.close()}),t.addEventListener("close",()=>this.#o.stop()),h("sna\
p-download").addEventListener("click",()=>this.#E()),h("snap-copy").addEventListener("click",()=>this.#O()),h(
"snap-address").addEventListener("click",()=>this.#k())}#u(){let{state:t,manifest:e,timeline:s,boot:o}=this.#t,
{source:r,date:i,region:a,known:c,compare:l,layers:u,view:d,lang:p,from:m,to:b}=t,{clientWidth:A,clientHeight:z}=h(
"map-section"),U=s?s.changes.map(Y=>this.#t.isoOf(Y)):[];return{source:r,date:i,region:a,known:c,compare:l,layers:u,
lang:p,changes:U,view:d&&_n(d,{width:A,height:z},o.pictures),period:{from:m,to:b},revision:e.revision,...this.#s}}#h(){
let{state:t,settings:e}=this.#t,{id:s,first:o,last:r}=this.#t.source(),i=[s,t.from,t.to].join();if(i===this.#r)
return;this.#r=i;let a=e.since<o||e.since>=r?o:e.since,c=t.from&&t.from>o?t.from:a,l=t.to&&t.to<r?t.to:r;this.#s=
{from:c,to:l,dates:[]}}#d(t){this.#e=Object.assign({...this.#e},t),Ei.save(Ka(this.#e)),this.#m()}#f(t){this.#s=
{...this.#s,...t},this.#m()}#p(){return{page:this.#t,settings:this.#e,subject:this.#u()}}#m(){let{t}=this.#t,e=this.#p(),
{kind:s}=this.#e,o=xd(e);this.#g(s),this.#i.fill(),y(h("snap-told"),ki(e)),y(h("snap-download-text"),t.say("sn\
ap.download",{format:Xt(s,this.#e).toUpperCase()})),this.#y(e,o),this.#w(s,o),o?this.#o.none(o):this.#x(e)}#g(t){
for(let e of this.#c){let s=h("snap-tab-"+e);s.setAttribute("aria-selected",String(e===t)),s.tabIndex=e===t?0:
-1}h("snap-pane").setAttribute("aria-labelledby","snap-tab-"+t)}#y(t,e){let{rule:s,lines:o}=wd(t,e),r=h("snap-\
remarks");r.replaceChildren(...o.map(i=>f("p","",i))),r.dataset.rule=s,O(r,o.length>0)}#w(t,e){let s=this.#a.busy(),
o=qw.includes(t),r=Nh();h("snap-download").disabled=!!e||s,h("snap-address").disabled=!!e,h("snap-copy").disabled=
!!(e||r)||s,O(h("snap-copy"),o),O(h("snap-why"),!!(o&&r&&!e)),y(h("snap-why"),r?this.#t.t.say(r):""),O(h("snap\
-job"),s),O(h("snap-buttons"),!s)}#x(t){let{t:e,boot:s}=this.#t,{kind:o}=this.#e,{address:r,date:i}=Ya(o,this.#e,
t.subject,s.pictures),a=i&&o!=="snapshot";y(h("snap-caption"),a?e.say("snap.caption."+o,{date:e.date(i)}):""),
O(h("snap-caption"),!!a);let c=ne(o,this.#e,s.pictures),l=e.say("snap.alt",{what:ki(t)});this.#o.wish(s.prefix+
r,l,c)}#b(t=this.#e){return this.#t.boot.prefix+Un(t.kind,t,this.#u())}#v(){return fd(this.#e.kind,this.#e,this.#u())}#E(){
let t=Ja(this.#e.kind,this.#e,this.#u());this.#a.download(this.#b(),t,this.#v())}#O(){let{kind:t}=this.#e;this.#a.
copy(this.#b({...this.#e,[t+".format"]:"png"}),this.#v())}async#k(){let t=await He(Gn(this.#b(),document.baseURI),
h("snap-dialog"));this.#a.tell(this.#t.t.say(t?"snap.address.copied":"share.failed"))}open(){let t=h("snap-dia\
log");!this.#t.timeline||t.open||(this.#n.pause(),this.#h(),this.#a.tell(""),t.showModal(),this.#m())}#S(t){let e=t.
altKey||t.ctrlKey||t.metaKey,s=this.#c.indexOf(this.#e.kind),o=e?null:$n(t.key,s,this.#c.length);o!==null&&(t.
preventDefault(),this.#d({kind:this.#c[o]}),h("snap-tab-"+this.#c[o]).focus())}};var Yw="404",Jw={regions:[],languages:[],sources:[],source:"",date:()=>"",latest:()=>"",theme:"auto",lang:"en"},
Zw=n=>Jt(n.replace(/^\?/,""),Jw).rev,Qw=n=>JSON.parse(JSON.stringify(n,(t,e)=>typeof e=="string"?Yo(e,1/0):e));
function t0(n,t){let e=Object.fromEntries(Object.entries(t.files).map(([p,{name:m}])=>[p,n.prefix+"data/"+m])),
s=JSON.stringify(n.figures.map);for(let[p,m]of Object.entries(n.urls))e[p]&&(s=s.replaceAll(JSON.stringify(m),
JSON.stringify(e[p])));let{revision:o,first:r,last:i,window:a,regions:c,sources:l,downloads:u=[]}=t,d=Qw({revision:o,
first:r,last:i,window:a,regions:c,sources:l,downloads:u});return{...n,manifest:d,urls:e,figures:{...n.figures,
map:JSON.parse(s)},frozen:{kind:"old",revision:t.revision}}}var e0=(n,t)=>n?.revision===t&&!!(n.files&&n.sources?.
length);function n0(n){let t=new URLSearchParams(n);t.delete("rev");let e=t.toString().replace(/%2C/g,",").replace(
/%40/g,"@");return e?"?"+e:""}async function Od(n){let t=Zw(window.location.search);if(!t||t===n.manifest.revision)
return null;try{return await s0(n,t)}catch(e){return o0(n,t,zo(e)===Yw?"gone":"error")}}async function s0(n,t){
let e=n.prefix+"data/manifest."+t+".json",s=await fetch(e,{credentials:"same-origin"});if(!s.ok)throw await s.
body?.cancel(),new Error(String(s.status));let o=await s.json();if(!e0(o,t))throw new Error("manifest");return t0(
n,o)}function o0(n,t,e){let{pathname:s,search:o,hash:r}=window.location;return window.history.replaceState(null,
"",s+n0(o)+r),{...n,frozen:{kind:e,revision:t}}}function vd(n,t){window.location.assign(window.location.pathname+
"?"+Lt(n.state,n.context,t))}function kd(n){let t=!1,e=()=>n.boot.frozen||(n.state.rev?{kind:"current",revision:n.
state.rev}:null),s={old:["frozen.newest",()=>vd(n,null)],current:["frozen.follow",o],gone:["close",r],error:["\
retry",a=>vd(n,a)]};function o(){n.set({rev:null}),i()}function r(){t=!0,i()}function i(){let a=h("badge-froze\
n"),c=e();O(a,!!c&&!t),!(!c||t)&&(a.dataset.kind=c.kind,y(h("frozen-text"),n.t.say("frozen."+c.kind,{revision:c.
revision})),y(h("frozen-action"),n.t.say(s[c.kind][0])))}return h("frozen-action").addEventListener("click",()=>{
let a=e();a&&s[a.kind][1](a.revision)}),{all:i}}var Ed={gpkg:"GeoPackage",geojson:"GeoJSON",kmz:"KMZ",xlsx:"Excel"},r0=1e5,i0=({downloads:n=[]},{id:t})=>n.filter(
e=>e.source===t&&e.format in Ed),Sd=({terms:n})=>n.display&&n.redistribute&&n.pictures==="free";function a0(n,t,e){
let s={source:t.title[n.lang],terms:t.terms.text[n.lang]};if(!Sd(t))return n.say("data.withheld",s);if(!e.length)
return n.say("data.none",s);let o=n.told(t,"credit").text;return n.say("data.about",{...s,credit:o,revision:e[0].
revision})}var c0=(n,t)=>t<r0?n.number(Math.ceil(t/1e3),0)+" "+n.say("data.kb"):n.number(t/1e6,1)+" "+n.say("s\
nap.mb"),l0=({id:n,last:t},{ending:e})=>`salient-${n}-${t}.${e}`;function Md(n){let t=Xe(n.manifest,n.state,!0);
h("share-data").replaceChildren(...t.map(e=>u0(n,e)))}function u0(n,t){let{t:e,manifest:s}=n,o=t.title[e.lang],
r=Sd(t)?i0(s,t):[],i=f("section","data-source"),a=f("ul","data-files");return a.append(...r.map(c=>h0(n,t,c))),
i.append(f("h4","",t.reconstructed?e.say("data.rebuilt",{source:o}):o),...r.length?[a]:[],f("p","note",a0(e,t,
r))),i}function h0(n,t,e){let{t:s,boot:o}=n,r=Object.assign(f("a","data-file"),{href:o.prefix+"data/"+e.name,download:l0(
t,e)});r.append(f("b","",Ed[e.format])," ",f("span","data-for",s.say("data."+e.format))," ",f("span","data-siz\
e",c0(s,e.bytes)));let i=f("li");return i.append(r),i}var Ld=8,Io=class{#t;#n;#e=h("share-menu");#s=h("share");constructor(t,e){this.#t=t,this.#n=e,this.#r()}#r(){this.#s.
addEventListener("click",()=>this.#g()),h("share-close").addEventListener("click",()=>this.#m(!1,!0)),h("share\
-which").addEventListener("change",()=>this.#h());for(let t of["live","frozen","frame","picture"]){let e=h("sh\
are-"+t+"-text");h("share-"+t+"-copy").addEventListener("click",()=>this.#y(t)),e.addEventListener("focus",()=>e.
select())}document.addEventListener("pointerdown",({target:t})=>this.#w(t)),document.addEventListener("keydown",
t=>this.#x(t)),this.#e.addEventListener("focusout",({relatedTarget:t})=>{t&&this.#w(t)})}#o(){return Gn(this.#t.
boot.prefix,document.baseURI)}#i(t,e){return this.#o()+(e||"")+"?"+Lt(this.#t.state,this.#t.context,t)}#a(){let{
t,model:e,state:s}=this.#t,o=this.#t.source().title[t.lang],r=jn(e,t,this.#t.view()),i={region:t.say("region."+
s.region),date:t.date(s.date),source:o,figure:r},a=t.say("share.credit",{credit:t.told(this.#t.source(),"credi\
t").text,date:i.date});return{alt:this.#n.told()||t.say("share.alt",i),title:t.say("share.frame.title",i),credit:a,
link:t.say("share.link")}}#c(){let{t,state:e,manifest:s}=this.#t,{rule:o,source:r}=Oo(Xe(s,e,!0));return o==="\
free"?null:t.say("share.withheld."+o,{source:r.title[t.lang]})}#l(){let t=h("share-which").value||"live",e=s=>Object.
assign(f("option","",this.#t.t.say("share.which."+s)),{value:s});h("share-which").replaceChildren(e("live"),e(
"frozen")),h("share-which").value=t}#u(){let{t,manifest:e}=this.#t;this.#l();let{revision:s}=e;h("share-live-t\
ext").value=this.#i(null),h("share-frozen-text").value=this.#i(s),y(h("share-frozen-about"),t.say("share.froze\
n.about",{revision:s})),Md(this.#t),this.#h()}#h(){let t=this.#c(),e=h("share-which").value==="frozen"?this.#t.
manifest.revision:null;if(y(h("share-withheld"),t||""),O(h("share-withheld"),!!t),O(h("share-codes"),!t),t)return;
let s=this.#a();O(h("share-noframe"),!this.#t.settings.framing),O(h("share-frame"),!!this.#t.settings.framing),
O(h("share-picture"),this.#t.boot.pictures.drawn),h("share-frame-text").value=tc(this.#i(e,this.#t.boot.embed),
s.title),h("share-picture-text").value=ec(this.#o()+"snapshot.png?"+nc(this.#t.state,this.#d(),e),this.#i(e),s)}#d(){
let{view:t}=this.#t.state,{clientWidth:e,clientHeight:s}=h("map-section");return t&&_n(t,{width:e,height:s},this.#t.
boot.pictures)}#f(){let t=this.#s.getBoundingClientRect();this.#e.style.setProperty("--top",(t.bottom+Ld).toFixed(
0)+"px"),this.#e.style.setProperty("--right",Math.max(Ld,document.documentElement.clientWidth-t.right).toFixed(
0)+"px")}#p(){return!this.#e.hidden}#m(t,e){t!==this.#p()&&(this.#s.setAttribute("aria-expanded",String(t)),this.#e.
hidden=!t,t?(this.#u(),this.#f(),h("share-live-copy").focus()):e&&this.#s.focus())}#g(){this.#t.timeline&&this.#m(
!this.#p(),!0)}async#y(t){let e=h("share-"+t+"-text"),s=await He(e.value,this.#e);s||e.select(),Mt(this.#t.t.say(
s?"share.copied."+t:"share.failed"))}#w(t){this.#p()&&!this.#e.contains(t)&&!this.#s.contains(t)&&this.#m(!1)}#x(t){
t.key!=="Escape"||!this.#p()||(t.preventDefault(),this.#m(!1,!0))}all(){this.#p()&&this.#u()}day(){this.all()}resized(){
this.#p()&&this.#f()}};function Id(n,t){let{load:e,stage:s,player:o,timebar:r,choices:i,timeline:a,refresh:c,highest:l}=t,u=new Xs(n,
{stage:s,refresh:c,compared:x=>m.legend(x),lines:()=>m.lines()}),d=new Us(n,{load:e,stage:s,player:o}),p=new go(
n,{load:e,stage:s,player:o,refresh:c,highest:l,timeline:a,region:x=>i.region(x),compared:()=>m.told(),signs:()=>u.
draw(),curve:()=>r.figure()}),m=new Hs(n,{load:e,stage:s,player:o,refresh:c,highest:l,source:(x,v)=>i.source(x,
v),choose:(x,v)=>p.choose(x,v)}),b=new Lo(n,{player:o}),A=new Io(n,{told:()=>p.told()}),z=ic(n,{escape:t.escape}),
U=kd(n),Y=rh(n),J=new Ws(n,e),de=ad(n),w=oh(n,{player:o});return{legend:u,movement:d,panel:p,comparison:m,drawer:b,
share:A,embed:z,pinned:U,known:Y,past:J,link:de,newer:w}}var Ao=class{#t;#n;#e=new Map;constructor(t,e){this.#t=t,this.#n=e}async timeline(t){let e=await this.#n("time\
line-"+t),s=this.#e.get(t)||mn(e);return this.#e.set(t,s),this.#t.model.timelines[t]=s,s}async choose(){let t=this.#t,
e=t.state.source,[s,o]=await Promise.all([this.#n("series"),this.timeline(e)]);return t.model.series===An&&(t.
model.series=ya(s,t.dayOf(t.settings.since))),e!==t.state.source?!1:(t.timeline=o,!0)}};var d0=40,p0=120,f0="7",To=class{#t;#n;#e;#s;#r;#o;#i;#a;#c=K(d0);constructor(t){this.page=new Wn(t,e=>this.#y(
e)),this.#t=zc(Jn(t.urls),t.known),this.#n=new Ao(this.page,this.#t),this.#e=this.#l(),this.#s=this.#u(),this.#r=
new Yn(this.page,{player:this.#s,highest:()=>this.#E(),marked:()=>this.#a.panel.marked()}),this.#o=this.#h(),this.#i=
new Fn(this.page,{load:e=>this.#n.timeline(e),quiet:()=>this.#s.playing(),redraw:()=>this.#k()}),this.#a=this.#d()}#l(){
return new gs(this.page,{load:this.#t,rested:()=>this.#p("rested"),viewed:t=>this.#a.panel.viewed(t),tip:(t,e,s)=>this.#a.
comparison.tip(t,e,s),chosen:(t,e)=>this.#a.panel.choose(t,e),compared:()=>this.#v(),redraw:()=>this.#x()})}#u(){
return uc({day:()=>this.page.day(),last:()=>this.page.end(),go:t=>this.page.go(t),changed:t=>this.#b(t)})}#h(){
return new Hn(this.page,{stage:this.#e,player:this.#s,draw:()=>this.#L(),dress:()=>this.#I(),fetch:()=>this.#m()})}#d(){
return Id(this.page,{load:this.#t,stage:this.#e,player:this.#s,timebar:this.#r,choices:this.#o,timeline:t=>this.#n.
timeline(t),refresh:()=>this.#L(),highest:()=>this.#E(),escape:()=>this.#f()})}#f(){ir(),this.#a.panel.escape()}#p(t,e=""){
for(let s of Object.values(this.#a))s[t]?.(e)}async#m(){let{t}=this.page;try{await this.#n.choose()&&this.#S()}catch(e){
document.documentElement.dataset.ready="error",this.#e.note.show("error",t.say("map.error")+" "+t.say("map.err\
or.more"),!0),W(e)}}#g(){this.#e.note.show("loading",this.page.t.say("map.loading")),this.#m()}#y({date:t,compare:e}){
let{state:s,timeline:o}=this.page;this.#i.address(),o&&(s.date!==t||s.compare!==e)&&this.#w()}#w(){this.#e.day(),
this.#r.move(),this.#O(),this.#c(()=>this.#k())}#x(){this.page.timeline&&(this.#e.day(),this.#k())}#b(t){document.
documentElement.dataset.playing=String(t),this.#r.label(),t?ir():this.page.timeline&&this.#k()}#v(){let{comparison:t}=this.#a,
e=t.drawn();return t.draw(),e}#E(){let{panel:t,comparison:e}=this.#a,s=Math.max(t.least(),e.least());return lc(
ve(this.page.model,this.page.view()),this.page.span,s)}#O(){let{model:t,t:e,timeline:s}=this.page;Rr(this.page),
s&&Hl(t,e,this.page.view()),this.#p("date")}#k(){let{model:t,t:e,timeline:s}=this.page;if(this.#O(),!s)return;
let o=jn(t,e,this.page.view());$l(t,e,this.page.view()),this.#r.day(o),this.#p("day",o),this.#i.day(o),this.#e.
told()}#S(){document.documentElement.dataset.loaded="true",this.page.span=$a(this.page),this.#M(),Ul(this.page),
_l(this.page),this.#r.curve(),this.#p("all"),this.#e.day(),this.#k()}#L(){this.page.timeline&&this.#S()}#M(){Xl(
this.page),this.#p("date"),this.#r.label()}#I(){rr(this.page.state.theme),this.#e.dress(),this.#e.choose(),this.
page.timeline?this.#S():this.#M()}#A(){this.#e.dress(),this.#e.fit(),this.page.timeline&&(this.#r.curve(),this.#p(
"resized"))}#T(){document.documentElement.dataset.theme="light",this.#e.print()}mapView(){return this.#e.view()}drawn(t){
return this.#e.drawn(t).flatMap(({layer:e,features:s})=>s.map(o=>({...o,layer:e.id})))}#P(){ac(this.page,{player:this.#s,
choices:this.#o,parts:this.#a,escape:()=>this.#f(),retry:()=>this.#g()}),this.#C()}#C(){Qi([...document.querySelectorAll(
".stage, #map")],p0,()=>this.#A()),document.addEventListener("visibilitychange",()=>{document.hidden&&this.#s.
pause()}),window.addEventListener("beforeprint",()=>this.#T()),window.addEventListener("afterprint",()=>this.#I())}async start(){
return rr(this.page.state.theme),h("speed").value=f0,this.#M(),this.#P(),Vi(window.location.search)&&this.#i.writeAddress(),
this.#e.start(),this.#e.fit(),await Promise.all([this.#m(),this.#e.grounded()]),Sc(this.page.boot.scripts),await Ec(),
document.documentElement.dataset.seen="true",this.#N()}async#N(){let{figures:t,graphs:e}=this.page.boot,s=await this.#e.
plotted(()=>{this.#p("mapped"),this.#x()}),o=this.#r.handOver()??t.curve;return[s&&wr(e.map,s),wr(e.curve,o)]}};async function EP(n){V&&(document.documentElement.dataset.embed="true");let t=rc(n),e=new To(await Dc(await Od(
t)||t));return{app:e,graphs:e.start()}}export{EP as start};
