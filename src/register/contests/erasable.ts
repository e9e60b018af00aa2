/** Values that a lawful erasure can take: what the record can stand without. Apart from the rules of correction, so that a screen brings only this. */
export const erasable = {
  person: ['sex', 'birth', 'personal_id', 'ethnicity', 'religion', 'native_place'],
  tenure: ['start_paper'],
  membership: ['admitted', 'official'],
  qualification: ['field', 'obtained'],
} as const
