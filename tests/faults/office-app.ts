/** The app as `npm start` runs it on the folder GOC_DATA, without building the web pages: to be run as a process of its own and killed. */
import { features } from '../../src/goc.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { loadWords } from '../../src/platform/words.ts'
import { failed, serve } from '../../src/server/serve.ts'
import { officeFolder } from '../../src/server/setting.ts'

try {
  loadWords(features as never)
  console.log(`Gốc: ${await serve(await openInstallation({ dataDir: officeFolder(process.env) }), null)}`)
} catch (error) {
  failed(error)
}
