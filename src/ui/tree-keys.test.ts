import { describe, expect, test } from 'vitest'
import { type TreeNode, type TreeState, treeKey, treeRows, typeAhead, wayTo } from './tree-keys.ts'

const nodes: readonly TreeNode[] = [
  {
    id: 'tn',
    label: 'Tây Ninh',
    children: [
      { id: 'cd', label: 'Cần Đước', more: true },
      {
        id: 'rk',
        label: 'Rạch Kiến',
        children: [
          { id: 'du', label: 'Đảng ủy xã' },
          { id: 'ub', label: 'Ủy ban nhân dân' },
        ],
      },
      { id: 'tl', label: 'Tân Lân' },
    ],
  },
]
const at = (focus: string, ...open: string[]): TreeState => ({ focus, open: new Set(open) })
const press = (state: TreeState, ...keys: string[]): TreeState =>
  keys.reduce((now, key) => {
    const next = treeKey(nodes, now, key)
    if (!next) throw new Error(`${key} is not the tree's`)
    return next
  }, state)
const labels = (...open: string[]) => treeRows(nodes, new Set(open)).map(({ node }) => node.id)

describe('rows', () => {
  test('closed, open, open within', () => {
    expect(labels()).toEqual(['tn'])
    expect(labels('tn')).toEqual(['tn', 'cd', 'rk', 'tl'])
    expect(labels('tn', 'rk')).toEqual(['tn', 'cd', 'rk', 'du', 'ub', 'tl'])
    expect(labels('rk')).toEqual(['tn'])
  })
  test('levels and parents', () => {
    expect(treeRows(nodes, new Set(['tn', 'rk'])).map(({ level, parent }) => [level, parent])).toEqual([
      [1, undefined],
      [2, 'tn'],
      [2, 'tn'],
      [3, 'rk'],
      [3, 'rk'],
      [2, 'tn'],
    ])
  })
  test('the way to a node', () => {
    expect(wayTo(nodes, 'ub')).toEqual(['tn', 'rk'])
    expect(wayTo(nodes, 'tn')).toEqual([])
    expect(wayTo(nodes, 'gone')).toEqual([])
  })
})

describe('keys', () => {
  test('down and up over what is visible, stopping at the ends', () => {
    expect(press(at('tn', 'tn'), 'ArrowDown', 'ArrowDown').focus).toBe('rk')
    expect(press(at('rk', 'tn', 'rk'), 'ArrowDown').focus).toBe('du')
    expect(press(at('tn', 'tn'), 'ArrowUp').focus).toBe('tn')
    expect(press(at('tl', 'tn'), 'ArrowDown').focus).toBe('tl')
  })
  test('Home and End', () => {
    expect(press(at('ub', 'tn', 'rk'), 'Home').focus).toBe('tn')
    expect(press(at('tn', 'tn', 'rk'), 'End').focus).toBe('tl')
  })
  test('right opens, then goes in; on a leaf it does nothing', () => {
    const opened = press(at('rk', 'tn'), 'ArrowRight')
    expect([opened.focus, opened.open.has('rk')]).toEqual(['rk', true])
    expect(press(opened, 'ArrowRight').focus).toBe('du')
    expect(press(at('du', 'tn', 'rk'), 'ArrowRight')).toEqual(at('du', 'tn', 'rk'))
  })
  test('right on a node that is still being fetched opens it and stays', () => {
    const opened = press(at('cd', 'tn'), 'ArrowRight', 'ArrowRight')
    expect([opened.focus, opened.open.has('cd')]).toEqual(['cd', true])
  })
  test('left closes, then goes to the parent; on a root that is closed it stays', () => {
    const closed = press(at('rk', 'tn', 'rk'), 'ArrowLeft')
    expect([closed.focus, closed.open.has('rk')]).toEqual(['rk', false])
    expect(press(closed, 'ArrowLeft').focus).toBe('tn')
    expect(press(at('du', 'tn', 'rk'), 'ArrowLeft').focus).toBe('rk')
    expect(press(at('tn'), 'ArrowLeft')).toEqual(at('tn'))
  })
  test('* opens all that stand beside', () => {
    const next = press(at('tl', 'tn'), '*')
    expect([...next.open].sort()).toEqual(['cd', 'rk', 'tn'])
    expect(next.focus).toBe('tl')
  })
  test('Enter, Tab and letters are not the tree’s', () => {
    for (const key of ['Enter', 'Tab', ' ', 'a', 'Escape']) expect(treeKey(nodes, at('tn'), key)).toBeUndefined()
  })
  test('a focus that is gone answers nothing', () => expect(treeKey(nodes, at('gone', 'tn'), 'ArrowDown')).toBeUndefined())
  test('the state handed in is left as it was', () => {
    const before = at('rk', 'tn')
    press(before, 'ArrowRight')
    expect(before.open.has('rk')).toBe(false)
  })
})

describe('typing', () => {
  const rows = treeRows(nodes, new Set(['tn', 'rk']))
  test('marks and case do not matter', () => {
    expect(typeAhead(rows, 'tn', 'dang uy')).toBe('du')
    expect(typeAhead(rows, 'tn', 'Đảng')).toBe('du')
    expect(typeAhead(rows, 'tn', 'U')).toBe('ub')
  })
  test('one letter goes round from the next; more may stay', () => {
    expect(typeAhead(rows, 'tn', 't')).toBe('tl')
    expect(typeAhead(rows, 'tl', 't')).toBe('tn')
    expect(typeAhead(rows, 'tl', 'tâ')).toBe('tl')
    expect(typeAhead(rows, 'tn', 'tan')).toBe('tl')
  })
  test('what stands nowhere is not found', () => {
    expect(typeAhead(rows, 'tn', 'x')).toBeUndefined()
    expect(typeAhead(rows, 'tn', '')).toBeUndefined()
  })
})
