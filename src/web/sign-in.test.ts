import { describe, expect, test } from 'vitest'
import { localSignIn } from './sign-in.ts'

describe('local sign-in', () => {
  test('a secret is spent by use, and the next is told', () => {
    const told: string[] = []
    const signIn = localSignIn((next) => told.push(next))
    const secret = signIn.secret()
    const id = signIn.exchange(secret)
    expect(signIn.find(id)).toBeDefined()
    expect(signIn.exchange(secret)).toBeUndefined()
    expect(told).toEqual([signIn.secret()])
    expect(signIn.exchange(told[0]!)).not.toBe(id)
  })

  test('a wrong secret spends nothing', () => {
    const signIn = localSignIn()
    const secret = signIn.secret()
    expect(signIn.exchange('')).toBeUndefined()
    expect(signIn.exchange(`${secret}x`)).toBeUndefined()
    expect(signIn.secret()).toBe(secret)
  })

  test('a session ends after twelve hours without use', () => {
    let now = 0
    const signIn = localSignIn(undefined, () => now)
    const id = signIn.exchange(signIn.secret())
    now = 12 * 3_600_000
    expect(signIn.find(id)).toBeDefined()
    now = 24 * 3_600_000
    expect(signIn.find(id)).toBeDefined()
    now = 36 * 3_600_001
    expect(signIn.find(id)).toBeUndefined()
  })

  test('the oldest session makes room for the hundred and first', () => {
    const signIn = localSignIn()
    const ids = Array.from({ length: 101 }, () => signIn.exchange(signIn.secret()))
    expect(signIn.find(ids[0])).toBeUndefined()
    expect(signIn.find(ids[1])).toBeDefined()
    expect(new Set(ids).size).toBe(101)
  })
})
