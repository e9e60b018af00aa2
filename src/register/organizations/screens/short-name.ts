/** Names of bodies where the area they belong to is said already: “UBND xã Rạch Kiến” under xã Rạch Kiến is “UBND xã”. Pure. */

const kindOfArea = /^(xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s+(?!ủy)/iu

/** The word that says what kind of area it is: “xã”; undefined for a name that begins otherwise. */
export function areaWord(name: string): string | undefined {
  return kindOfArea.exec(name)?.[1]?.toLowerCase()
}

/** @param area the name of the area that stands above, in full */
export function shortName(name: string, area: string | undefined): string {
  const own = area?.replace(kindOfArea, '')
  if (!own || name === area || !name.endsWith(` ${own}`)) return name
  return name.slice(0, -own.length).trimEnd() || name
}

/** With a capital, as at the head of a page. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
