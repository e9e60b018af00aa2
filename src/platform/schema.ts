/** Row types come from the migrated database: `npm run generate` writes schema.generated.ts. */
export type { DB } from './schema.generated.ts'
