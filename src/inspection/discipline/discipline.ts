/** Forms of discipline and whom they can meet (69-QĐ/TW Điều 7, verified). Pure. */
export const formsOf = {
  organization: ['reprimand', 'warning', 'dissolution'],
  member: ['reprimand', 'warning', 'removal', 'expulsion'],
} as const

export const mayMeet = (subject: 'organization' | 'member', form: string): boolean =>
  (formsOf[subject] as readonly string[]).includes(form)
