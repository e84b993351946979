/** From where the page came: only a `hosted` one can be opened on another device by its address. */
export type Hosting = 'hosted' | 'this-device' | 'file'

/** Where an address leads. This device alone: `localhost`, 127.0.0.0/8 and ::1 (RFC 6761, RFC 1122, RFC 4291). */
export function hostingOf({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): Hosting {
  if (protocol !== 'http:' && protocol !== 'https:') return 'file'
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname)
    ? 'this-device'
    : 'hosted'
}
