/** The buffers of all typed arrays in a message, each once: what is handed over rather than copied. */
export function buffersIn(message: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer)
    } else Object.values(value).forEach(visit)
  }
  visit(message)
  return [...buffers]
}
