import { describe, expect, it } from 'vitest'
import { readKey, stepAfter, type PresentCommand } from '../../../../src/model/presenting/keys'

const onPage = { isModified: false, isRepeated: false, focus: 'page' } as const
const press = (key: string, digits = '') => readKey({ ...onPage, key }, digits)
const does = (key: string) => press(key)?.command?.kind

describe('keys of a presentation', () => {
  it.each([
    ['next', ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']],
    ['previous', ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']],
    ['first', ['Home']],
    ['last', ['End']],
    ['black', ['b', 'B', '.']],
    ['fullscreen', ['f', 'F', 'F5']],
    ['leave', ['Escape']],
    ['help', ['?']],
  ] as const)('%s', (kind, keys) => {
    expect(keys.map(does)).toEqual(keys.map(() => kind))
  })

  it('a number and Enter jump; Backspace takes a digit away, Escape all of them, any other key forgets them', () => {
    expect(press('1')).toEqual({ command: null, digits: '1' })
    expect(press('2', '1')).toEqual({ command: null, digits: '12' })
    expect(press('Enter', '12')).toEqual({ command: { kind: 'jump', number: 12 }, digits: '' })
    expect(press('Backspace', '12')).toEqual({ command: null, digits: '1' })
    expect(press('Escape', '12')).toEqual({ command: null, digits: '' })
    expect(press('PageDown', '12')).toEqual({ command: { kind: 'next' }, digits: '' })
  })

  it('leaves alone what belongs to a field, a button or the browser', () => {
    expect(readKey({ ...onPage, key: 'ArrowRight', focus: 'field' }, '')).toBeNull()
    expect(readKey({ ...onPage, key: '7', focus: 'field' }, '')).toBeNull()
    expect(readKey({ ...onPage, key: 'Enter', focus: 'button' }, '')).toBeNull()
    expect(readKey({ ...onPage, key: ' ', focus: 'button' }, '')).toBeNull()
    expect(readKey({ ...onPage, key: 'PageDown', focus: 'button' }, '')?.command?.kind).toBe('next')
    expect(readKey({ ...onPage, key: 'f', isModified: true }, '')).toBeNull()
    expect(['a', 'Tab', 'F11', 'Shift'].map((key) => press(key))).toEqual([null, null, null, null])
  })

  it('takes a long press for one', () => {
    expect(readKey({ ...onPage, key: 'PageDown', isRepeated: true }, '')?.command).toBeNull()
  })
})

describe('stepAfter', () => {
  const from = (command: PresentCommand, at: number) => stepAfter(command, at, 5)
  it('stays within the story', () => {
    expect(from({ kind: 'next' }, 3)).toBe(4)
    expect(from({ kind: 'next' }, 4)).toBeNull()
    expect(from({ kind: 'previous' }, 0)).toBeNull()
    expect(from({ kind: 'first' }, 3)).toBe(0)
    expect(from({ kind: 'last' }, 3)).toBe(4)
    expect(from({ kind: 'jump', number: 5 }, 0)).toBe(4)
    expect([0, 6, 999].map((number) => from({ kind: 'jump', number }, 2))).toEqual([null, null, null])
    expect(from({ kind: 'black' }, 2)).toBeNull()
  })
})
