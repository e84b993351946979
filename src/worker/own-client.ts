import type { OwnReading, OwnTable } from '../contracts/own-data'
import type { Progress } from '../data/fetch-bytes'
import { WorkerLine } from './worker-line'

/** Reads a file of one's own in a worker of its own, which can be stopped whatever the file holds. */
export class OwnClient {
  private line: WorkerLine | null = null

  /** Rejects with an `OwnFileError`, or an `AbortError` once stopped. Begins anew where a file is still being read. */
  async read(file: File, reading: OwnReading, onprogress: Progress): Promise<OwnTable> {
    this.stop()
    const line = new WorkerLine()
    this.line = line
    try {
      return await line.call('readOwnFile', { file, reading }, onprogress)
    } finally {
      line.close()
    }
  }

  stop(): void {
    this.line?.close()
    this.line = null
  }
}
