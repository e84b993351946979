import config from './playwright.config'
export default { ...config, workers: 1, timeout: 60000, outputDir: '/tmp/present-results', webServer: { ...config.webServer, command: (config.webServer as any).command + ' --outDir /tmp/present-dist' } }
