/** The web app: built into dist/web; `vite` alone serves it with the office's server behind it. */
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const web: UserConfig = {
  root: 'src/web',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Windows 7 and 8.1 stop at Chrome 109, and machines of communes have stayed there
    target: 'chrome109',
    sourcemap: false,
    // The content policy lets nothing in but files of the server itself: no data: addresses, no inline script.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env.GOC_URL ?? 'http://127.0.0.1:4680' } },
  },
}

// Vitest reads this file too, and the root of the web app is not the root of its tests; but it builds the web app for those of the browser.
export default defineConfig(({ command }) => (process.env.VITEST && command === 'serve' ? {} : web))
