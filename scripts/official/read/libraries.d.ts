/** What we use of two libraries that bring no types for Node. */
declare module 'gdal3.js/node.js' {
  type Layer = { geometryFields: { coordinateSystem?: { wkt: string } | null }[] }
  export type Dataset = { info?: { layers?: Layer[] } }
  export type Gdal = {
    open(path: string, options?: string[]): Promise<{ datasets: Dataset[] }>
    close(dataset: Dataset): Promise<void>
    ogr2ogr(dataset: Dataset, options: string[], outputName: string): Promise<{ all: { local: string }[] }>
    getFileBytes(path: string): Promise<Uint8Array>
  }
  export default function initGdalJs(config: {
    path: string
    logHandler: (line: string) => void
    errorHandler: (line: string) => void
  }): Promise<Gdal>
}

declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(
      commands: string,
      inputs: Record<string, string>,
    ): Promise<Record<string, Uint8Array | string | undefined>>
  }
  export default mapshaper
}
