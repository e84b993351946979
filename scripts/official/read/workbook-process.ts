import { readFileSync, writeSync } from 'node:fs'
import { parseWorkbook } from './parse-workbook'

// The workbook comes by standard input, the most rows of a sheet as the argument; what it holds goes out as JSON.
const standardInput = 0
const standardOutput = 1
let rest = Buffer.from(JSON.stringify(parseWorkbook(readFileSync(standardInput), Number(process.argv[2]))))
while (rest.length > 0) rest = rest.subarray(writeSync(standardOutput, rest))
