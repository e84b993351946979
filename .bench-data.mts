import { writeFileSync, readFileSync, existsSync } from 'node:fs'
import { geojson } from 'flatgeobuf'
import { layerContracts } from '/work/main/src/contracts/layers'
import { readLayer } from '/work/main/src/data/read-layer'
import { ColumnType, GeometryType, writeFlatGeobuf } from '/work/main/tests/unit/data/write-flatgeobuf'
const P='/tmp/g/flows.fgb', Q='/tmp/g/polys.fgb'
if(!existsSync(P)){
 let s=1; const r=(n:number)=>{s=(Math.imul(s,1103515245)+12345)>>>0;return s%n}
 const seen=new Set<number>(); const feats:any[]=[]
 while(feats.length<523950){ const a=r(65536)*7%7904,b=(r(65536)*13+r(8))%7904; const k=a*8000+b; if(seen.has(k))continue; seen.add(k)
  feats.push({geometry:{type:GeometryType.LineString,xy:[6+a/1000,40+a/2000,6+b/1000,40+b/2000]},cells:[String(a).padStart(6,'0'),'Comune '+a,'P'+a%107,String(b).padStart(6,'0'),'Comune '+b,b%50?('P'+b%107):null,r(3000)]})}
 const T=ColumnType
 writeFileSync(P,writeFlatGeobuf({geometryType:GeometryType.LineString,columns:[{name:'origin',type:T.String},{name:'origin_name',type:T.String},{name:'origin_province',type:T.String},{name:'destination',type:T.String},{name:'destination_name',type:T.String},{name:'destination_province',type:T.String},{name:'workers',type:T.Int}],features:feats}))
 const names=Object.entries(layerContracts.municipalities.columns)
 const pf=Array.from({length:7904},(_,i)=>{ const n=100; const xy:number[]=[]; for(let k=0;k<n;k++){xy.push(8+i/1000+Math.cos(k/n*6.283)/50,42+i/2000+Math.sin(k/n*6.283)/50)}; xy.push(xy[0]!,xy[1]!)
  return {geometry:{type:GeometryType.MultiPolygon,parts:[{type:GeometryType.Polygon,xy}]},cells:names.map(([n,c])=>c.values?c.values[0]!:c.type==='text'?n+i:i*1.5|0)}})
 writeFileSync(Q,writeFlatGeobuf({geometryType:GeometryType.MultiPolygon,columns:names.map(([name,c])=>({name,type:c.type==='text'?T.String:c.type==='integer'?T.Int:T.Double})),features:pf}))
}
for(const [p,c] of [[P,layerContracts.commuterFlows??layerContracts['commuter-flows']],[Q,layerContracts.municipalities]] as any){
 const bytes=new Uint8Array(readFileSync(p)); console.log(p,bytes.length)
 for(let i=0;i<5;i++){ const t=performance.now(); const tb=readLayer(bytes,c); console.log('ours',tb.count,(performance.now()-t).toFixed(0)) }
 for(let i=0;i<3;i++){ const t=performance.now(); let n=0; const fs:any[]=[]; for await(const f of geojson.deserialize(bytes)) {fs.push(f);n++}; console.log('flatgeobuf',n,(performance.now()-t).toFixed(0)) }
}
