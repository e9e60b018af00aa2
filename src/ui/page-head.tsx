/** PageHead: where one is, what it is, what can be done with it. Also names the window. */
import { type ReactNode, useEffect } from 'react'

/** Names the window after the page: “Xã Rạch Kiến · Gốc”. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Gốc' : `${title} · Gốc`
  }, [title])
}

export interface PageHeadProps {
  readonly title: string
  /** The way here: links, then words. */
  readonly crumb?: ReactNode
  /** One line under the title. */
  readonly sub?: ReactNode
  /** Buttons; beside the title, or under it when `tall`. */
  readonly acts?: ReactNode
  readonly tall?: boolean
}

export function PageHead({ title, crumb, sub, acts, tall = false }: PageHeadProps) {
  usePageTitle(title)
  return (
    <div className={tall ? 'page-head tall' : 'page-head'}>
      <div className="lead">
        {crumb ? <p className="crumb">{crumb}</p> : null}
        <h1>{title}</h1>
        {sub ? <p className="sub">{sub}</p> : null}
      </div>
      {acts ? <div className="acts">{acts}</div> : null}
    </div>
  )
}
