/** The sheets that the map of units reads. */
import type { SheetKind } from '../../kernel/sheet.ts'
import type { Door } from '../../platform/transaction.ts'
import { areasSheet } from './areas-sheet.ts'
import { organizationsSheet } from './organizations-sheet.ts'
import { reorganizationSheet } from './reorganization-sheet.ts'

export const sheets: readonly SheetKind<Door>[] = [areasSheet, reorganizationSheet, organizationsSheet]
