import type { TestProject } from 'vitest/node'
import { startCluster } from './cluster.ts'

export default (project: TestProject) => startCluster(project, '15')
