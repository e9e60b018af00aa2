import { defineConfig } from 'vitest/config'

const node = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: true }
const database = (major: '18' | '15') => ({
  test: {
    ...node,
    name: `postgres-${major}`,
    include: ['tests/{golden,property,walls}/**/*.test.ts', 'tests/dirty/*.db.test.ts', 'src/**/*.db.test.ts'],
    globalSetup: [`tests/world/postgres-${major}.ts`],
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...node, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'pure',
          include: [
            'src/**/*.test.ts',
            'examples/**/*.test.ts',
            'bench/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/dirty/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', 'src/platform/postgres/**'],
        },
      },
      {
        test: {
          ...node,
          name: 'server',
          include: ['src/platform/postgres/**/*.test.ts', 'bench/**/*.db.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
        },
      },
      database('18'),
      database('15'),
      { test: { ...node, name: 'faults', include: ['tests/faults/**/*.test.ts'], fileParallelism: false, testTimeout: 600_000 } },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          globalSetup: ['tests/world/web.ts'],
        },
      },
    ],
  },
})
