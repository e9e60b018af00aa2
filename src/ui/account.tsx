/** The account at work: who, for which body, with which rights. Screens leave out what it may not do; the server decides. */
import { createContext, useContext } from 'react'
import { allows, type May } from '../kernel/operation.ts'

export interface Account {
  readonly name: string
  readonly fullName: string
  readonly office: string
  readonly wings: readonly string[]
  readonly may: readonly string[]
  /** Tied to a person of the register. */
  readonly onRecord?: boolean
}

const AccountContext = createContext<Account | undefined>(undefined)

export const AccountProvider = AccountContext.Provider

export function useAccount(): Account {
  const account = useContext(AccountContext)
  if (!account) throw new Error('useAccount needs an AccountProvider above it')
  return account
}

/** Whether the account may do this; for leaving out a button, never for keeping a secret. */
export function useMay(may: May): boolean {
  return allows(may, useAccount())
}
