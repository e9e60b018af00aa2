import { useEffect, useState } from 'react'

/** True from the width at which the menu stands beside the page (the sheet's 62rem). */
export function useIsWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 62.01rem)').matches)
  useEffect(() => {
    const query = matchMedia('(min-width: 62.01rem)')
    const look = () => setWide(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return wide
}
