import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { loadAntdLocale, type AntdLocale } from './app/antdLocale'
import { useLang } from './app/lang'
import { Crash } from './app/Crash'
import { useTheme } from './app/prefs'
import { queryClient } from './app/queryClient'
import { router } from './app/router'
import { antdTokens } from './app/theme'
import { watchNewVersion } from './app/version'
import { loadLang, preferredLang } from './i18n'
import './styles/base.css'
import './styles/shell.css'
import './styles/kit.css'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

function App() {
  const [theme] = useTheme()
  const { lang, antd } = useLang()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return (
    <ConfigProvider locale={antd} theme={antdTokens(theme)} csp={{ nonce }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} key={lang} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

async function start() {
  watchNewVersion()
  const lang = preferredLang()
  const [antd] = await Promise.all([loadAntdLocale(lang), loadLang(lang)])
  useLang.init(lang, antd as AntdLocale)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Crash>
        <App />
      </Crash>
    </StrictMode>,
  )
}

void start()
