// Resolves invented names once in a process of its own, and prints what it took as JSON.
import { resolveNames, SURE } from '../../src/insight/suppliers/resolve-names.ts'
import { asked } from '../measure.ts'
import { inventNames } from './names.ts'

const { count } = asked<{ count: number }>()
const invented = inventNames(count)
const names = invented.map(({ name, context }) => ({ name, paidFor: [context], payments: 1 }))
const [from, before] = [performance.now(), process.cpuUsage()]
const groups = resolveNames(names, SURE.likelier)
const used = process.cpuUsage(before)
const firms = new Set(invented.map((each) => each.company)).size
console.log(JSON.stringify({ seconds: (performance.now() - from) / 1000, cpu: (used.user + used.system) / 1e6, suppliers: new Set(groups).size, firms, peakBytes: process.resourceUsage().maxRSS * 1024 })) // prettier-ignore
