/** What EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) says of a query, in one line. Pure. */

export type PlanNode = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Filter?: string
  readonly 'Index Cond'?: string
  readonly 'Rows Removed by Filter'?: number
  readonly 'Workers Launched'?: number
  readonly 'Shared Hit Blocks'?: number
  readonly 'Shared Read Blocks'?: number
  readonly 'Parent Relationship'?: string
  readonly Plans?: readonly PlanNode[]
}
export type Explained = { readonly Plan: PlanNode; readonly 'Planning Time': number; readonly 'Execution Time': number }

export type PlanLine = { readonly buffers: number; readonly scans: string; readonly planningMs: number }

const within = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(within)]

/** Names a scan by how it is done and on what: `Index Only Scan membership_pos`, `Seq Scan tenure (−1200 by filter)`. */
function nameOf(node: PlanNode): string {
  const on = node['Index Name'] ?? node['Relation Name'] ?? ''
  const removed = node['Rows Removed by Filter'] ?? 0
  const workers = node['Workers Launched'] ? `${node['Workers Launched']}∥ ` : ''
  return `${workers}${node['Node Type']} ${on}${removed > 0 ? ` (−${removed} by filter)` : ''}`.trim()
}

/** Pages touched by the whole plan (hit or read, its sub-plans included) and its scans in order, each once. */
export function readPlan(explained: Explained): PlanLine {
  const { Plan: top } = explained
  const nodes = within(top)
  const parallel = nodes.find((n) => n['Node Type'].startsWith('Gather'))?.['Workers Launched'] ?? 0
  const scans = nodes.filter((n) => n['Node Type'].endsWith('Scan') && n['Node Type'] !== 'Subquery Scan').map(nameOf)
  return {
    buffers: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
    scans: `${[...new Set(scans)].join(', ')}${parallel ? ` · ${parallel} workers` : ''}`,
    planningMs: explained['Planning Time'],
  }
}
