import { it } from 'vitest'
import fc from 'fast-check'
import { readBusinessRegister } from '/work/main/scripts/official/read/business-register'
import { registerTable, registerWorkbook } from '/work/main/tests/fixtures/official/startup-register'
it('x', () => {
  const firms = Array.from({length:300},(_,i)=>({ municipality: 'Comune '+i, company: 'Ditta numero '+i }))
  const b = registerWorkbook(registerTable(firms), 'biff8')
  const all = JSON.stringify(readBusinessRegister('s.xls', b))
  console.log(b.length)
  const out: Record<string, number> = {}
  for (let n = 1; n < b.length; n += 97) { const t = performance.now(); let r: string; try { const f = readBusinessRegister('s.xls', b.subarray(0, n)); r = JSON.stringify(f) === all ? 'same' : all.startsWith(JSON.stringify(f).slice(0, -1)) ? 'prefix' : 'WRONG' ; if (r==='prefix') r += f.length } catch (e) { r = (e as Error).name + ' ' + (e as Error).message.slice(0, 60).replace(/\d+/g,'#') } out[r] = (out[r] ?? 0) + 1; if (performance.now()-t>1000) console.log('slow', n) }
  console.log(out)
  const out2: Record<string, number> = {}
  for (let k = 0; k < 600; k++) { const c = Uint8Array.from(b); for (let j = 0; j < 3; j++) c[Math.floor(Math.random()*c.length)] = Math.floor(Math.random()*256); const t = performance.now(); let r: string; try { r = JSON.stringify(readBusinessRegister('s.xls', c)) === all ? 'same' : 'other' } catch (e) { r = (e as Error).name + ' ' + (e as Error).message.slice(0, 50).replace(/\d+/g,'#') } out2[r] = (out2[r] ?? 0) + 1; if (performance.now()-t>2000) console.log('slow', k) }
  console.log(out2)
}, 300000)
