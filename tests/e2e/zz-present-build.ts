import { build } from 'vite'
import config from '../../vite.config.ts'
const plain = config as Record<string, any>
await build({ ...plain, configFile: false, root: '/work/main/src', logLevel: 'error', plugins: plain['plugins'].filter((p: any) => p?.name !== 'one-file'), build: { ...plain['build'], outDir: '/tmp/present-dist', emptyOutDir: true, rolldownOptions: {} } })
