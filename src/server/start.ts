/** `npm start`: the server on an office's own data. The first start asks for nothing and tells how to make the first account. */
import { hasAccounts } from '../access/store.ts'
import { features } from '../goc.ts'
import { openInstallation } from '../platform/installation.ts'
import { loadWords } from '../platform/words.ts'
import { failed, serve } from './serve.ts'
import { keepMachineAccount, officeFolder } from './setting.ts'
import { ensureWebBuilt } from './web-build.ts'

try {
  loadWords(features as never)
  const [installation] = await Promise.all([
    openInstallation({ dataDir: officeFolder(process.env), url: process.env.DATABASE_URL }),
    ensureWebBuilt(console.log),
  ])
  const first = !(await hasAccounts(installation.pools.signin))
  await keepMachineAccount(installation.pools)
  const address = await serve(installation, null)
  console.log(`Gốc: ${address}`)
  if (first)
    console.log(
      'Chưa có tài khoản nào. Tạo tài khoản đầu tiên / make the first account: npm run -s goc -- account <name> "<full name>" "<office>" <unit>',
    )
} catch (error) {
  failed(error)
}
