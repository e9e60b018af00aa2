import '../ui/tokens.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { showSize } from '../ui/preferences.ts'
import { showLang } from '../ui/words.ts'
import { makeQueryClient } from './client.ts'
import { makeRouter } from './router.tsx'

// before the first paint, so that nobody sees the page change its size or its language
showLang()
showSize()

const page = document.getElementById('page')
if (!page) throw new Error('index.html has no #page')
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
